namespace PlanIngest.Normalizer.Tests.Identity;

public class LinkageDataTests
{
    private const string Rewrite = "PLANINGEST_REWRITE_LINKAGE_DATA";

    /// <summary>The pairs under data/linkage are those the corpus yields; with the variable set they are written, and the test still fails.</summary>
    [Theory]
    [InlineData("misaki")]
    [InlineData("kodomo")]
    public void Corpus_pairs_are_those_of_the_corpus(string slug)
    {
        var file = Path.Combine(CorpusTruth.RepositoryRoot(), "data", "linkage", slug + ".jsonl");
        var lines = CorpusPairs.Lines(slug).ToList();
        if (Environment.GetEnvironmentVariable(Rewrite) is not null)
        {
            File.WriteAllText(file, string.Join('\n', lines) + "\n");
            Assert.Fail($"{file} was rewritten; unset {Rewrite} and run again.");
        }

        Assert.Equal(lines, File.ReadAllLines(file));
    }
}
