using PlanIngest.Extractor;
using PlanIngest.Normalizer.Options;
using PlanIngest.Tests;

namespace PlanIngest.Normalizer.Tests;

public class SampleGoldenTests
{
    public static TheoryData<string> Samples => [.. Repository.Samples.Select(path => Path.GetFileName(path)!)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Normalises_to_the_same_edition_as_before(string sample)
    {
        var pdf = File.ReadAllBytes(Path.Combine(Repository.Root, "samples", sample));

        var edition = EditionNormalizer.Normalize(DocumentExtractor.Extract(pdf, new ExtractionOptions()), new NormalizerOptions());

        Golden.Verify(edition, $"tests/Normalizer.Tests/Goldens/{Path.ChangeExtension(sample, ".json")}");
    }
}
