using System.Xml.Linq;

namespace PlanIngest.Cli.Tests;

/// <summary>Stages know the records they pass on and nothing of each other.</summary>
public class ArchitectureTests
{
    [Theory]
    [InlineData("Model", "")]
    [InlineData("Extractor", "Model")]
    [InlineData("Normalizer", "Model")]
    [InlineData("Loader", "Model")]
    [InlineData("Cli", "Extractor Loader Model Normalizer")]
    public void A_project_references_what_its_stage_may_know(string project, string expected) => Assert.Equal(
        expected,
        string.Join(
            ' ',
            References(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("PdfPig", "Extractor")]
    [InlineData("Microsoft.ML", "Normalizer")]
    [InlineData("Npgsql", "Loader")]
    [InlineData("dbup-postgresql", "Loader")]
    [InlineData("Serilog", "Cli")]
    [InlineData("Spectre.Console", "Cli")]
    [InlineData("System.CommandLine", "Cli")]
    public void A_package_is_used_in_one_stage(string package, string expected) => Assert.Equal(
        expected,
        string.Join(' ', Projects().Where(project => References(project, "PackageReference").Contains(package))));

    [Theory]
    [InlineData("UglyToad.PdfPig", "Extractor")]
    [InlineData("Microsoft.ML", "Normalizer")]
    [InlineData("Npgsql", "Loader")]
    [InlineData("Serilog", "Cli")]
    public void A_package_s_names_stay_in_their_stage(string space, string expected) => Assert.Equal(
        expected,
        string.Join(
            ' ',
            Projects().Where(project => Sources(project).Any(source => source.Contains($"using {space}", StringComparison.Ordinal)))));

    [Fact]
    public void Stages_print_nothing_and_touch_no_files() => Assert.Empty(
        from project in Projects().Except(["Cli"])
        from source in Sources(project)
        from word in new[] { "Console.", "File.", "Directory." }
        where source.Contains($" {word}", StringComparison.Ordinal) || source.Contains($"({word}", StringComparison.Ordinal)
        select $"{project}: {word}");

    private static IEnumerable<string> Projects() =>
        Directory.EnumerateDirectories(SourceFolder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument
            .Load(Path.Combine(SourceFolder, project, $"{project}.csproj"))
            .Descendants(kind)
            .Select(reference => reference.Attribute("Include")!.Value);

    private static IEnumerable<string> Sources(string project) => Directory
        .EnumerateFiles(Path.Combine(SourceFolder, project), "*.cs", SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(SourceFolder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
        .Select(File.ReadAllText);

    private static string SourceFolder => Path.Combine(PlanIngest.Tests.Repository.Root, "src");
}
