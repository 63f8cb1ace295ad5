using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanIngest.FaultSeeder.Finding;

/// <summary>A parsed C# file.</summary>
/// <param name="Folder">The folder it was looked for in, as the command line names it.</param>
/// <param name="Path">Relative to the root of the tree, with slashes.</param>
/// <param name="Text">Its text as it is.</param>
/// <param name="Root">The same, parsed.</param>
internal sealed record SourceFile(string Folder, string Path, string Text, CompilationUnitSyntax Root)
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    /// <summary>Parses the C# files of a folder and of those below it, in the order of their paths.</summary>
    /// <exception cref="InvalidDataException">A file has a syntax error, or one that this version of the parser sees.</exception>
    public static IEnumerable<SourceFile> In(string root, string folder) => Directory
        .EnumerateFiles(System.IO.Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories)
        .Select(path => System.IO.Path.GetRelativePath(root, path).Replace('\\', '/'))
        .Where(path => !path.Split('/').Any(part => part is "bin" or "obj"))
        .Order(StringComparer.Ordinal)
        .Select(path => Parse(folder, path, File.ReadAllText(System.IO.Path.Combine(root, path))));

    /// <summary>Parses one text.</summary>
    public static SourceFile Parse(string folder, string path, string text)
    {
        var root = SyntaxFactory.ParseCompilationUnit(text, options: Options);
        var error = root.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return error is null ? new SourceFile(folder, path, text, root) : throw new InvalidDataException($"{path}: {error}");
    }
}
