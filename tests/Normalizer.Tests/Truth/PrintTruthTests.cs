using PlanIngest.Extractor;
using PlanIngest.Normalizer.Options;
using PlanIngest.Tests;

namespace PlanIngest.Normalizer.Tests.Truth;

/// <summary>The samples and the prints are read as their truth files say.</summary>
public class PrintTruthTests
{
    private const string Prints = "tests/Normalizer.Tests/Prints";

    /// <summary>
    /// The document, its truth, and in what the program departs from it today. Nothing else does, and what is met must be taken out.
    /// </summary>
    public static TheoryData<string, string, string[]> Documents => new()
    {
        { "samples/kitakyushu-2023", "kitakyushu-2023", [] },
        { $"{Prints}/kitakyushu-2023-cid", "kitakyushu-2023", [] },
        { $"{Prints}/kitakyushu-2023-typeset", "kitakyushu-2023", [] },
        { $"{Prints}/kitakyushu-2023-writer", "kitakyushu-2023", [] },
        { $"{Prints}/kodomo-kpi-2023", "kodomo-kpi-2023", [] },
        {
            $"{Prints}/kodomo-2023", "kodomo-2023",
            [
                "shokuiku.shoku_p: other label", "ijime.law: other label", "電話 割: not listed", "相談方法/来所 割: not listed",
                "kodomoshokudo.food: other label", "saposute.kigyo: other label", "nihongo.jikan: other label",
            ]
        },
        {
            "samples/misaki-2019", "misaki-2019",
            [
                "sc.base: other label", "sc.soudan: other label", "輪番制 病院: not listed", "misui.again: other label",
                "kazoku_kyoshitsu.course: other label",
            ]
        },
        {
            "samples/misaki-2020", "misaki-2020",
            [
                "sc.base: other label", "sc.soudan: other label", "輪番制 病院: not listed", "misui.again: other label",
                "kazoku_kyoshitsu.course: other label",
            ]
        },
        {
            "samples/misaki-2021", "misaki-2021",
            [
                "staff_mh.brief: other label", "sc.base: other label", "sc.soudan: other label", "輪番制 病院: not listed",
                "misui.again: other label", "書面開催 回: not listed",
            ]
        },
        {
            "samples/misaki-2022", "misaki-2022",
            [
                "sme.emp: other label", "staff_mh.brief: other label", "sc.base: other label", "sc.soudan: other label",
                "輪番制 病院: not listed", "misui.again: other label", "書面開催 回: not listed",
            ]
        },
        {
            "samples/misaki-2023", "misaki-2023",
            [
                "sme.emp: other label", "staff_mh.brief: other label", "sc.base: other label", "sc.soudan: other label",
                "輪番制 病院: not listed", "misui.again: other label", "書面開催 回: not listed",
            ]
        },
        {
            "samples/misaki-2024", "misaki-2024",
            [
                "staff_mh.brief: other label", "sc.base: other label", "sc.soudan: other label", "輪番制 病院: not listed",
                "精神保健福祉相談・訪問指導, results: other paragraphs", "misui.again: other label", "kazoku_kyoshitsu.course: other label",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Rows_sections_cells_status_and_counts_are_those_of_the_truth(string document, string truth, string[] departures)
    {
        var pdf = File.ReadAllBytes(Path.Combine(Repository.Root, document + ".pdf"));
        var read = EditionNormalizer.Normalize(DocumentExtractor.Extract(pdf, new ExtractionOptions()), new NormalizerOptions());

        var found = TruthComparison.Departures(PrintTruth.Read(truth), read).ToArray();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', found));
        Assert.Equal(departures, found);
    }
}
