namespace PlanIngest.Normalizer.Tests.Identity;

public class LinkageDataTests
{
    private const string Rewrite = "PLANINGEST_REWRITE_LINKAGE_DATA";

    /// <summary>With the variable set the files are written anew, and the test fails so that it is not left set.</summary>
    [Theory]
    [InlineData("misaki")]
    [InlineData("kodomo")]
    public void Corpus_pairs_are_those_of_the_corpus(string slug)
    {
        var file = Path.Combine(LinkageData.Folder, slug + ".jsonl");
        var lines = CorpusPairs.Lines(slug).ToList();
        if (Environment.GetEnvironmentVariable(Rewrite) is not null)
        {
            File.WriteAllText(file, string.Join('\n', lines) + "\n");
            Assert.Fail($"{file} was rewritten; unset {Rewrite} and run again.");
        }

        Assert.Equal(lines, File.ReadAllLines(file));
    }
}
