using PlanIngest.Cli.Usage;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Cli.Tests;

public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Names => BadInput.Names;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_document_that_cannot_be_read_is_refused_with_its_code_and_the_others_are_read(string name)
    {
        var bad = _folder.Write($"batch/a-{name}", BadInput.Content(name));
        _folder.Sample("kitakyushu-2023.pdf", "batch/b.pdf");

        var run = await Planingest.RunAsync(_folder, "extract", "batch");

        Assert.Equal(ExitCode.Partial, run.ExitCode);
        Assert.StartsWith($"refused      batch/{Path.GetFileName(bad)}: {BadInput.Code(name)}", Assert.Single(run.ErrorLines));
        Assert.Equal(12, run.Lines.Length);
    }

    [Fact]
    public async Task A_protected_document_opens_with_its_password()
    {
        _folder.Write("protected.pdf", TestPdf.Protected(BadInput.Password));

        var run = await Planingest.RunAsync(_folder, "tables", "protected.pdf", "--password", BadInput.Password);

        Assert.Equal((ExitCode.Clean, ""), (run.ExitCode, run.Errors));
        Assert.Contains("\"text\":\"Colour\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_is_told_as_such()
    {
        _folder.Write("protected.pdf", TestPdf.Protected(BadInput.Password));

        var run = await Planingest.RunAsync(_folder, "tables", "protected.pdf", "--password", "naisho");

        Assert.Equal(ExitCode.Partial, run.ExitCode);
        Assert.Contains(FileDiagnostics.PasswordRequired.Code, run.Errors, StringComparison.Ordinal);
        Assert.Contains("wrong password", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_content_twice_in_a_batch_is_read_once()
    {
        _folder.Sample("kitakyushu-2023.pdf", "one.pdf");
        _folder.Sample("kitakyushu-2023.pdf", "two.pdf");

        var run = await Planingest.RunAsync(_folder, "extract", "one.pdf", "two.pdf");

        Assert.Equal(ExitCode.Partial, run.ExitCode);
        Assert.Equal(12, run.Lines.Length);
        Assert.StartsWith($"refused      two.pdf: {FileDiagnostics.DuplicateFile.Code}", Assert.Single(run.ErrorLines));
        Assert.Contains("one.pdf", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_matches_nothing_is_told_and_the_others_are_read()
    {
        _folder.Sample("kitakyushu-2023.pdf");

        var run = await Planingest.RunAsync(_folder, "extract", "nowhere.pdf", "no*where", "kitakyushu-2023.pdf");

        Assert.Equal(ExitCode.Partial, run.ExitCode);
        Assert.Equal(12, run.Lines.Length);
        Assert.Equal(
            [$"refused      nowhere.pdf: {FileDiagnostics.NoFile.Code}", $"refused      no*where: {FileDiagnostics.NoFile.Code}"],
            run.ErrorLines.Select(line => string.Join(':', line.Split(':')[..2])));
    }

    [Fact]
    public async Task An_unreadable_folder_hides_none_of_its_neighbours()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "folders are closed by other means there");
        _folder.Sample("kitakyushu-2023.pdf", "batch/open/a.pdf");
        _folder.Sample("misaki-2019.pdf", "batch/closed/b.pdf");
        await Planingest.StartAsync("chmod", ["000", _folder["batch/closed"]], _folder);

        var run = await Planingest.RunUnprivilegedAsync(_folder, "extract", "batch");
        await Planingest.StartAsync("chmod", ["755", _folder["batch/closed"]], _folder);

        Assert.Equal(ExitCode.Partial, run.ExitCode);
        Assert.Equal(12, run.Lines.Length);
        Assert.StartsWith($"refused      batch/closed: {FileDiagnostics.Unreadable.Code}", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public async Task An_unreadable_file_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "files are closed by other means there");
        var file = _folder.Sample("kitakyushu-2023.pdf");
        await Planingest.StartAsync("chmod", ["000", file], _folder);

        var run = await Planingest.RunUnprivilegedAsync(_folder, "extract", "kitakyushu-2023.pdf");

        Assert.Equal((ExitCode.Partial, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"refused      kitakyushu-2023.pdf: {FileDiagnostics.Unreadable.Code}", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public async Task Names_cannot_steer_the_terminal()
    {
        _folder.Write("\u001b[31mred\u0007.pdf", []);

        var run = await Planingest.RunAsync(_folder, "extract", ".");

        Assert.StartsWith($"refused      ./[31mred.pdf: {FileDiagnostics.EmptyFile.Code}", Assert.Single(run.ErrorLines));
    }
}
