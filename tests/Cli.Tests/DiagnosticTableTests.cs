using System.Text.RegularExpressions;
using PlanIngest.Model.Diagnostics;
using PlanIngest.Tests;

namespace PlanIngest.Cli.Tests;

/// <summary>What a diagnostic says stands in one table; whoever raises it gives the arguments, and a test knows it.</summary>
public sealed partial class DiagnosticTableTests
{
    private static readonly IReadOnlyList<string> Sources = Read("src");
    private static readonly IReadOnlyList<string> Tests = Read("tests");

    [Fact]
    public void Every_code_is_known_to_a_test()
    {
        var unknown = DiagnosticTable.All
            .GroupBy(entry => entry.Descriptor.Code, entry => entry.Name)
            .Where(code => !Tests.Any(test => Mentions(test, code.Key, code)));

        Assert.Empty(unknown.Select(code => $"{code.Key} {string.Join(", ", code)}"));
    }

    [Fact]
    public void Every_descriptor_is_raised_somewhere() => Assert.Empty(
        from entry in DiagnosticTable.All
        where !Sources.Any(source => Regex.IsMatch(source, $@"\b{Regex.Escape(entry.Name)}\b(?!\.Code)(?!"")"))
        select entry.Name);

    [Fact]
    public void Every_place_that_raises_one_gives_the_arguments_of_its_text()
    {
        var raised = (from source in Sources
                      from Match call in Raising().Matches(source)
                      select (Name: call.Groups[1].Value, Given: Arguments(source[(call.Index + call.Length - 1)..]))).ToList();
        var descriptors = DiagnosticTable.All.ToDictionary(entry => entry.Name, entry => entry.Descriptor);

        Assert.True(raised.Count > 50, $"only {raised.Count} places were found");
        Assert.All(raised, place => Assert.Equal((place.Name, Show(descriptors[place.Name].Arguments)), (place.Name, Show(place.Given))));
    }

    [Fact]
    public void No_other_source_writes_a_code_or_a_diagnostic_out() => Assert.Equal(
        ["DatabaseDiagnostics", "DiagnosticDescriptor", "EditionDiagnostics", "FileDiagnostics"],
        Sources
            .Where(source => WrittenOut().IsMatch(source))
            .Select(source => TypeName().Match(source).Groups[1].Value)
            .Order(StringComparer.Ordinal));

    [Fact]
    public void A_code_has_one_table_and_a_text_one_descriptor_of_its_code()
    {
        Assert.All(
            DiagnosticTable.All.GroupBy(entry => entry.Descriptor.Code[..3], entry => entry.Name.Split('.')[0]),
            range => Assert.Single(range.Distinct()));
        Assert.All(DiagnosticTable.All.GroupBy(entry => (entry.Descriptor.Code, entry.Descriptor.Text)), same => Assert.Single(same));
    }

    [Fact]
    public void Every_text_is_filled_with_what_is_given_and_with_nothing_else() => Assert.All(DiagnosticTable.All, entry =>
    {
        // A value that looks like a placeholder stays what it is.
        (string Name, object? Value)[] arguments = [.. entry.Descriptor.Arguments.Select(name => (name, (object?)$"{{{name}}}"))];

        var diagnostic = entry.Descriptor.Create(arguments);

        Assert.Equal(
            (entry.Descriptor.Text, entry.Descriptor.Found, entry.Descriptor.Expected),
            (diagnostic.Message, diagnostic.Found, diagnostic.Expected));
        Assert.Throws<ArgumentException>(() => entry.Descriptor.Create([.. arguments, ("surplus", 1)]));
        Assert.All(arguments, missing => Assert.Throws<ArgumentException>(() => entry.Descriptor.Create([.. arguments.Except([missing])])));
    });

    [Fact]
    public void A_text_that_is_nothing_but_a_missing_value_is_missing()
    {
        var descriptor = new DiagnosticDescriptor("PI0000", Model.Severity.Info, "{unit} of {count}", "{unit}", "{unit} or {count}");

        var diagnostic = descriptor.Create(("unit", null), ("count", 12));

        Assert.Equal((null, " or 12"), (diagnostic.Found, diagnostic.Expected));
    }

    private static bool Mentions(string source, string code, IEnumerable<string> names) =>
        Regex.IsMatch(source, $@"""[^""\n]*\b{code}\b")
        || names.Any(name => Regex.IsMatch(source, $@"\b{Regex.Escape(name)}\b"));

    private static string Show(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));

    /// <summary>The names of the arguments in the call whose opening bracket the text begins with.</summary>
    private static IEnumerable<string> Arguments(string text)
    {
        var (end, depth) = (0, 0);
        do
        {
            depth += text[end] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            end++;
        }
        while (depth > 0);

        return Argument().Matches(text[..end]).Select(argument => argument.Groups[1].Value);
    }

    private static List<string> Read(string folder) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Select(File.ReadAllText)
    ];

    [GeneratedRegex(@"\b((?:File|Edition|Database)Diagnostics\.\w+)\.(?:Create|At)\(")]
    private static partial Regex Raising();

    [GeneratedRegex(@"(?<=[(\s])\(""(\w+)"", ")]
    private static partial Regex Argument();

    [GeneratedRegex(@"""PI\d{4}""|new Diagnostic\(")]
    private static partial Regex WrittenOut();

    [GeneratedRegex(@"(?:class|record) (\w+)")]
    private static partial Regex TypeName();
}
