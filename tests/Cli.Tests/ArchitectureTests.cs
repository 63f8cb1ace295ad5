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

    /// <summary>Prints what each folder uses; a cycle between folders is named with its arrows.</summary>
    [Fact]
    public void Folders_of_a_project_use_each_other_in_one_direction()
    {
        foreach (var project in Projects())
        {
            var graph = FolderGraph.Of(Path.Combine(SourceFolder, project));
            TestContext.Current.TestOutputHelper!.WriteLine(graph.ToString());
            Assert.Empty(graph.Cycles());
        }
    }

    [Fact]
    public void A_folder_holds_at_most_fifteen_source_files() => Assert.Empty(
        from file in SourceFiles(SourceFolder)
        group file by Path.GetDirectoryName(file) into folder
        where folder.Count() > 15
        select $"{folder.Key}: {folder.Count()}");

    [Fact]
    public void Source_files_have_at_most_400_lines_of_140_columns() => Assert.Empty(
        from folder in new[] { "src", "tests", "bench", "tools" }
        from file in SourceFiles(Path.Combine(PlanIngest.Tests.Repository.Root, folder))
        let lines = File.ReadAllLines(file)
        from problem in lines.Index()
            .Where(line => line.Item.Length > 140)
            .Select(line => $"{file}:{line.Index + 1}: {line.Item.Length} columns")
            .Concat(lines.Length > 400 ? [$"{file}: {lines.Length} lines"] : [])
        select problem);

    [Theory]
    [InlineData("Utils")]
    [InlineData("Util")]
    [InlineData("Helper")]
    [InlineData("Helpers")]
    [InlineData("Manager")]
    public void No_file_is_named_for_nothing(string ending) => Assert.DoesNotContain(
        SourceFiles(SourceFolder),
        file => Path.GetFileNameWithoutExtension(file).EndsWith(ending, StringComparison.Ordinal));

    private static IEnumerable<string> Projects() =>
        Directory.EnumerateDirectories(SourceFolder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument
            .Load(Path.Combine(SourceFolder, project, $"{project}.csproj"))
            .Descendants(kind)
            .Select(reference => reference.Attribute("Include")!.Value);

    private static IEnumerable<string> Sources(string project) =>
        SourceFiles(Path.Combine(SourceFolder, project)).Select(File.ReadAllText);

    private static IEnumerable<string> SourceFiles(string folder) => Directory
        .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static string SourceFolder => Path.Combine(PlanIngest.Tests.Repository.Root, "src");
}
