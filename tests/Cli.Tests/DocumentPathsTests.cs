using PlanIngest.Cli.Input;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Cli.Tests;

public sealed class DocumentPathsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public DocumentPathsTests()
    {
        foreach (var file in (string[])["a.pdf", "B.PDF", "notes.txt", "sub/c.pdf", "sub/deep/d.Pdf", "sub/[draft] e*.pdf"])
        {
            _folder.Write(file, [1]);
        }

        Directory.CreateDirectory(_folder["empty"]);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.pdf", "a.pdf")]
    [InlineData("notes.txt", "notes.txt")]
    [InlineData("", "B.PDF a.pdf sub/[draft]_e*.pdf sub/c.pdf sub/deep/d.Pdf")]
    [InlineData("sub/", "sub/[draft]_e*.pdf sub/c.pdf sub/deep/d.Pdf")]
    [InlineData("*.pdf", "B.PDF a.pdf")]
    [InlineData("**/*.pdf", "B.PDF a.pdf sub/[draft]_e*.pdf sub/c.pdf sub/deep/d.Pdf")]
    [InlineData("sub/*/*.pdf", "sub/deep/d.Pdf")]
    [InlineData("sub/[draft] e*.pdf", "sub/[draft]_e*.pdf")]
    public void Files_folders_and_patterns_stand_for_files(string argument, string expected)
    {
        var found = DocumentPaths.Find([_folder[argument]]).ToList();

        Assert.All(found, path => Assert.Null(path.Problem));
        Assert.Equal(expected, string.Join(' ', found.Select(path => Path.GetRelativePath(_folder.Path, path.Path).Replace(' ', '_'))));
    }

    [Theory]
    [InlineData("missing.pdf")]
    [InlineData("empty")]
    [InlineData("missing/*.pdf")]
    [InlineData("x*.pdf")]
    public void What_matches_nothing_is_a_problem(string argument) =>
        Assert.Equal(FileDiagnostics.NoFile.Code, Assert.Single(DocumentPaths.Find([_folder[argument]])).Problem?.Code);

    [Fact]
    public void Links_to_folders_are_not_followed()
    {
        Directory.CreateSymbolicLink(_folder["sub/loop"], _folder["sub"]);

        Assert.Equal(3, DocumentPaths.Find([_folder["sub"]]).Count());
    }

    [Fact]
    public void Arguments_keep_their_order() => Assert.Equal(
        [_folder["sub/c.pdf"], _folder["a.pdf"]],
        DocumentPaths.Find([_folder["sub/c.pdf"], _folder["a.pdf"]]).Select(path => path.Path));
}
