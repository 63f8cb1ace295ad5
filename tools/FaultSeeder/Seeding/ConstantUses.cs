using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanIngest.FaultSeeder.Seeding;

/// <summary>The names that the tree uses where only constants may stand.</summary>
/// <remarks>Names, not symbols: a name too many costs a build, no more.</remarks>
internal sealed class ConstantUses
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Reads all C# files below a folder.</summary>
    public static ConstantUses In(string root)
    {
        var uses = new ConstantUses();
        foreach (var file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories))
        {
            uses.Add(File.ReadAllText(file));
        }

        return uses;
    }

    /// <summary>Adds the names of one text.</summary>
    public void Add(string text) => _names.UnionWith(CSharpSyntaxTree.ParseText(text).GetRoot()
        .DescendantNodes()
        .Where(IsConstant)
        .SelectMany(node => node.DescendantNodes().OfType<IdentifierNameSyntax>())
        .Select(name => name.Identifier.Text));

    /// <summary>Whether a name is used as a constant anywhere.</summary>
    public bool Contain(string name) => _names.Contains(name);

    private static bool IsConstant(SyntaxNode node) => node switch
    {
        PatternSyntax or CaseSwitchLabelSyntax or GotoStatementSyntax or AttributeArgumentSyntax or EnumMemberDeclarationSyntax => true,
        ParameterSyntax parameter => parameter.Default is not null,
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
        LocalDeclarationStatementSyntax local => local.IsConst,
        _ => false,
    };
}
