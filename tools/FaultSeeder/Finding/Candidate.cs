using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PlanIngest.FaultSeeder.Seeding;

namespace PlanIngest.FaultSeeder.Finding;

/// <summary>One change that could be made to one place of the sources.</summary>
/// <param name="Kind">What is changed.</param>
/// <param name="File">Where.</param>
/// <param name="Place">The operator, number or condition that is changed; two candidates of one place are never drawn together.</param>
/// <param name="Change">The change itself, as text.</param>
/// <param name="Schema">How it can be compiled beside the original; null where it needs a build of its own.</param>
internal sealed partial record Candidate(FaultKind Kind, SourceFile File, SyntaxNodeOrToken Place, TextChange Change, Schema? Schema)
{
    /// <summary>Counted from 1.</summary>
    public int Line => File.Root.SyntaxTree.GetLineSpan(Place.Span).StartLinePosition.Line + 1;

    /// <summary>The types and the member that hold it, such as <c>LineBuilder.AddRow</c>.</summary>
    public string Member =>
        string.Join('.', (Place.AsNode() ?? Place.Parent!).AncestorsAndSelf().Select(NameOf).OfType<string>().Reverse());

    /// <summary>The source lines that change, as one line.</summary>
    public string Before => Collapse(File.Text[Lines.Start..Lines.End]);

    /// <summary>The same lines, changed.</summary>
    public string After =>
        Collapse(string.Concat(File.Text[Lines.Start..Change.Span.Start], Change.NewText, File.Text[Change.Span.End..Lines.End]));

    /// <summary>The file's text with this change and no other.</summary>
    public string Apply() => string.Concat(File.Text.AsSpan(0, Change.Span.Start), Change.NewText, File.Text.AsSpan(Change.Span.End));

    // A dropped operand may be all of its line: the lines of the whole condition are shown.
    private TextSpan Lines
    {
        get
        {
            var shown = TextSpan.FromBounds(Math.Min(Place.Span.Start, Change.Span.Start), Math.Max(Place.Span.End, Change.Span.End));
            var lines = File.Root.SyntaxTree.GetText().Lines;
            return TextSpan.FromBounds(lines.GetLineFromPosition(shown.Start).Start, lines.GetLineFromPosition(shown.End).End);
        }
    }

    private static string? NameOf(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        MethodDeclarationSyntax method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        ConstructorDeclarationSyntax => "ctor",
        FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.Text,
        LocalFunctionStatementSyntax function => function.Identifier.Text,
        _ => null,
    };

    private static string Collapse(string text) => WhiteSpace().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
