using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PlanIngest.FaultSeeder.Finding;

namespace PlanIngest.FaultSeeder.Seeding;

/// <summary>Finds how a change can be compiled beside the original.</summary>
/// <param name="constants">Constants that must stay constants.</param>
internal sealed class SchemaBuilder(ConstantUses constants)
{
    /// <summary>For a condition that always holds or never does.</summary>
    public static Schema ForCondition(ExpressionSyntax condition, bool holds) =>
        new(condition.Span, holds ? $"({Schema.Condition} || (" : $"(!{Schema.Condition} && (", "))", []);

    /// <summary>For a comparison that says the opposite.</summary>
    public Schema? ForComparison(BinaryExpressionSyntax comparison, TextChange change) => DeclaredVariables.AreIn(comparison)
        ? Build(comparison, $"({Schema.Condition} ^ (")
        : ForChoice(comparison, change);

    /// <summary>
    /// For a change inside an expression: the choice between the changed expression and the original. A pattern is no expression,
    /// so that what is matched with it is chosen.
    /// </summary>
    /// <returns>Null where there is no such expression, or it declares variables, which cannot be declared twice.</returns>
    public Schema? ForChoice(ExpressionOrPatternSyntax place, TextChange change) => HostOf(place) is { } host && !DeclaresForOthers(host)
        ? Build(host, $"({Schema.Condition} ? ({Changed(host, change)}) : (")
        : null;

    private static ExpressionSyntax? HostOf(ExpressionOrPatternSyntax place)
    {
        // Nothing inside a pattern is more than a constant: all patterns above the place are parts of one.
        var pattern = place.AncestorsAndSelf().OfType<PatternSyntax>().LastOrDefault();
        return pattern is null ? place as ExpressionSyntax : pattern.Parent switch
        {
            IsPatternExpressionSyntax match => match,
            SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax match } => match,
            _ => null,
        };
    }

    // Variables of an arm end with the arm.
    private static bool DeclaresForOthers(ExpressionSyntax host) =>
        DeclaredVariables.AreIn(host is SwitchExpressionSyntax match ? match.GoverningExpression : host);

    private static string Changed(ExpressionSyntax host, TextChange change)
    {
        var text = host.ToString();
        return string.Concat(text[..(change.Span.Start - host.SpanStart)], change.NewText, text[(change.Span.End - host.SpanStart)..]);
    }

    private Schema? Build(ExpressionSyntax host, string before) => host.Ancestors().FirstOrDefault(IsConstant) switch
    {
        null => new Schema(host.Span, before, "))", []),
        FieldDeclarationSyntax { Declaration.Variables: [{ Initializer: { } value } variable] } field
            when !constants.Contain(variable.Identifier.Text) => new Schema(host.Span, before, "))", AsProperty(field, value)),
        _ => null,
    };

    /// <summary>A place where the language asks for a constant.</summary>
    private static bool IsConstant(SyntaxNode node) => node switch
    {
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
        LocalDeclarationStatementSyntax local => local.IsConst,
        ParameterSyntax or CaseSwitchLabelSyntax or GotoStatementSyntax => true,
        _ => false,
    };

    // As a static field it would be zero for the initialisers of fields above it.
    private static ImmutableArray<TextChange> AsProperty(FieldDeclarationSyntax field, EqualsValueClauseSyntax value) =>
    [
        new(field.Modifiers.First(modifier => modifier.IsKind(SyntaxKind.ConstKeyword)).Span, "static"),
        new(value.EqualsToken.Span, "=>"),
    ];
}
