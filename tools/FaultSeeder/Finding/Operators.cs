using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanIngest.FaultSeeder.Finding;

/// <summary>The operators that are changed.</summary>
internal static class Operators
{
    /// <summary>The comparison that holds where this one does not; null for what is no comparison.</summary>
    public static string? Opposite(SyntaxKind token) => token switch
    {
        SyntaxKind.LessThanToken => ">=",
        SyntaxKind.LessThanEqualsToken => ">",
        SyntaxKind.GreaterThanToken => "<=",
        SyntaxKind.GreaterThanEqualsToken => "<",
        SyntaxKind.EqualsEqualsToken => "!=",
        SyntaxKind.ExclamationEqualsToken => "==",
        _ => null,
    };

    /// <summary>Whether the expression is made of <c>&amp;&amp;</c> or <c>||</c>.</summary>
    public static bool IsLogical(ExpressionSyntax node) => node.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression;
}
