using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanIngest.FaultSeeder.Finding;

/// <summary>Variables that a condition itself declares or assigns, such as those of patterns and of <c>out</c> arguments.</summary>
internal static class DeclaredVariables
{
    /// <summary>Whether the expression declares any.</summary>
    public static bool AreIn(SyntaxNode expression) => expression.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>().Any();

    /// <summary>Whether the rest of the member uses a variable of the condition: without the condition it would not compile.</summary>
    public static bool AreUsedOutside(ExpressionSyntax condition)
    {
        var names = condition.DescendantNodesAndSelf().Select(Assigned).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return names.Count > 0 && condition.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member && member.DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Any(name => names.Contains(name.Identifier.Text) && !condition.Span.Contains(name.Span));
    }

    private static string? Assigned(SyntaxNode node) => node switch
    {
        SingleVariableDesignationSyntax variable => variable.Identifier.Text,
        ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword, Expression: IdentifierNameSyntax variable } =>
            variable.Identifier.Text,
        _ => null,
    };
}
