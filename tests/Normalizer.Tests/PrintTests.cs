using System.Globalization;
using PlanIngest.Extractor;
using PlanIngest.Model;
using PlanIngest.Normalizer.Options;
using PlanIngest.Tests;

namespace PlanIngest.Normalizer.Tests;

/// <summary>However a table is ruled, its listings are the same.</summary>
public class PrintTests
{
    public static TheoryData<string> Prints =>
        [
            "dotted-rules.pdf", "open-sides.pdf", "horizontal-rules.pdf", "backgrounds.pdf", "no-rules.pdf", "no-rules-middle.pdf",
            "no-rules-top.pdf"
        ];

    [Theory]
    [MemberData(nameof(Prints))]
    public void The_listings_do_not_depend_on_the_rules(string print)
    {
        var expected = Read("samples/kitakyushu-2023.pdf");

        var read = Read($"tests/Normalizer.Tests/Prints/{print}");

        Assert.Equal(expected, read);
    }

    private static string[] Read(string path)
    {
        var pdf = File.ReadAllBytes(Path.Combine(Repository.Root, path));
        var edition = EditionNormalizer.Normalize(DocumentExtractor.Extract(pdf, new ExtractionOptions()), new NormalizerOptions());
        return [.. edition.Listings.Select(Describe)];
    }

    /// <summary>What does not depend on where lines wrap, nor on the cell that marks a re-listing.</summary>
    private static string Describe(Listing listing) => OnOneLine(string.Join('|',
    [
        string.Join('>', listing.Section),
        string.Join('/', listing.Numbers),
        listing.Name,
        listing.Relisted ? "再掲" : listing.Overview,
        .. listing.Results.Select(entry => $"{entry.FiscalYear}: {entry.Text}"),
        listing.Status?.Code,
        listing.Issues,
        listing.NextSteps,
        string.Join('、', listing.Departments.Select(department => department.Text)),
        .. listing.Figures.Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Label}={figure.Value}{figure.Unit}")),
    ]));

    private static string OnOneLine(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
