using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PlanIngest.Cli.Postgres;
using PlanIngest.Loader;
using PlanIngest.Loader.Schema;
using PlanIngest.Normalizer.Lexicon;
using PlanIngest.Tests;

namespace PlanIngest.Cli.Tests;

/// <summary>What the documents say is what the program does.</summary>
public partial class DocumentationTests
{
    [Fact]
    public void Every_diagnostic_code_is_explained_once_with_its_severity_and_no_other()
    {
        var raised = DiagnosticTable.All
            .GroupBy(entry => entry.Descriptor.Code, entry => entry.Descriptor.Severity)
            .Select(code => $"{code.Key} {string.Join(" or ", code.Distinct().OrderDescending()).ToLowerInvariant()}");
        var explained = Read("docs/diagnostics.md")
            .Split('\n')
            .Select(line => CodeRow().Match(line))
            .Where(row => row.Success)
            .Select(row => $"{row.Groups[1].Value} {row.Groups[2].Value}");

        Assert.Equal(raised.Order(StringComparer.Ordinal), explained.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_command_is_in_the_readme()
    {
        var readme = Read("README.md");

        Assert.All(
            CommandLine.Build().Subcommands,
            command => Assert.Contains($"planingest {command.Name}", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_command_line_of_the_documents_parses()
    {
        var lines = Documents()
            .SelectMany(document => CommandInDocument().Matches(Read(document)))
            .Select(match => match.Groups[1].Value)
            .ToList();

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Empty(CommandLine.Build().Parse(line).Errors));
    }

    [Fact]
    public void Every_link_leads_somewhere() => Assert.All(
        from document in Documents()
        from Match link in LinkToFile().Matches(Read(document))
        select Path.Combine(Repository.Root, Path.GetDirectoryName(document)!, link.Groups[1].Value),
        target => Assert.True(Path.Exists(target), target));

    [Fact]
    public async Task The_data_dictionary_is_what_the_database_says()
    {
        using var folder = new TemporaryFolder();
        var cluster = PrivateCluster.At(folder["home"]);
        try
        {
            await using var database = PlanDatabase.Open(await cluster.StartAsync(TestContext.Current.CancellationToken));
            await database.MigrateAsync(UnitMeasures.All, TestContext.Current.CancellationToken);

            Golden.VerifyText(
                Dictionary(await database.DataDictionaryAsync(TestContext.Current.CancellationToken)),
                "docs/data-dictionary.md");
        }
        finally
        {
            await cluster.StopAsync(CancellationToken.None);
        }
    }

    private static string Dictionary(IEnumerable<DescribedView> views)
    {
        var text = new StringBuilder(
            "# Data dictionary\n\nThe views of the schema `analysis`. Made from the database's own comments; do not edit.\n");
        foreach (var view in views)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {view.Name}\n\n{view.Comment}\n\n| column | type | |\n|---|---|---|\n");
            foreach (var column in view.Columns)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {column.Name} | `{column.Type}` | {column.Comment.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
            }
        }

        return text.ToString();
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    private static IEnumerable<string> Documents() => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Repository.Root, file))
        .Concat(["README.md", "samples/README.md"]);

    [GeneratedRegex(@"^\| (PI\d{4}) \| ([a-z ]+) \| \S[^|]* \| \S[^|]* \|$")]
    private static partial Regex CodeRow();

    // In a code block, a line of its own; comments behind it are left out.
    [GeneratedRegex(@"^(?:\./)?planingest +((?:""[^""]*""|[^#\n])+)", RegexOptions.Multiline)]
    private static partial Regex CommandInDocument();

    [GeneratedRegex(@"\]\((?!https?:|#)([^)#]+)")]
    private static partial Regex LinkToFile();
}
