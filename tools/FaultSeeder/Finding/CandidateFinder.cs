using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PlanIngest.FaultSeeder.Seeding;

namespace PlanIngest.FaultSeeder.Finding;

/// <summary>Finds every place of a file that can be changed, in the order of the text.</summary>
internal sealed class CandidateFinder : CSharpSyntaxWalker
{
    private readonly List<Candidate> _found = [];
    private readonly SourceFile _file;
    private readonly SchemaBuilder _schemata;

    private CandidateFinder(SourceFile file, SchemaBuilder schemata)
    {
        _file = file;
        _schemata = schemata;
    }

    /// <summary>All candidates of one file.</summary>
    public static IReadOnlyList<Candidate> Find(SourceFile file, SchemaBuilder schemata)
    {
        var finder = new CandidateFinder(file, schemata);
        finder.Visit(file.Root);
        return finder._found;
    }

    // What attributes and enumerations state are names and numbers for others, not decisions.
    public override void VisitAttributeList(AttributeListSyntax node)
    {
    }

    public override void VisitEnumMemberDeclaration(EnumMemberDeclarationSyntax node)
    {
    }

    public override void VisitInterpolationAlignmentClause(InterpolationAlignmentClauseSyntax node)
    {
    }

    public override void VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        base.VisitBinaryExpression(node);
        if (Operators.Opposite(node.OperatorToken.Kind()) is { } opposite)
        {
            var change = new TextChange(node.OperatorToken.Span, opposite);
            Add(FaultKind.Comparison, node.OperatorToken, change, _schemata.ForComparison(node, change));
        }
        else if (Operators.IsLogical(node))
        {
            AddDropped(node);
        }
    }

    public override void VisitRelationalPattern(RelationalPatternSyntax node)
    {
        base.VisitRelationalPattern(node);
        if (Operators.Opposite(node.OperatorToken.Kind()) is { } opposite)
        {
            var change = new TextChange(node.OperatorToken.Span, opposite);
            Add(FaultKind.Comparison, node.OperatorToken, change, _schemata.ForChoice(node, change));
        }
    }

    public override void VisitLiteralExpression(LiteralExpressionSyntax node)
    {
        foreach (var number in OtherNumbers.Of(node.Token))
        {
            var change = new TextChange(node.Span, number);
            Add(FaultKind.Constant, node, change, _schemata.ForChoice(node, change));
        }
    }

    public override void VisitIfStatement(IfStatementSyntax node)
    {
        base.VisitIfStatement(node);
        if (Operators.IsLogical(node.Condition) || DeclaredVariables.AreUsedOutside(node.Condition))
        {
            return;
        }

        foreach (var holds in (bool[])[true, false])
        {
            var change = new TextChange(node.Condition.Span, holds ? "true" : "false");
            Add(FaultKind.Condition, node.Condition, change, SchemaBuilder.ForCondition(node.Condition, holds));
        }
    }

    // Of a && b && c, which is (a && b) && c, each of the three is dropped once.
    private void AddDropped(BinaryExpressionSyntax node)
    {
        if (!node.Left.IsKind(node.Kind()))
        {
            AddDropped(node, node.Left, TextSpan.FromBounds(node.Left.SpanStart, node.Right.SpanStart));
        }

        AddDropped(node, node.Right, TextSpan.FromBounds(node.Left.Span.End, node.Right.Span.End));
    }

    private void AddDropped(BinaryExpressionSyntax node, ExpressionSyntax operand, TextSpan span)
    {
        if (!DeclaredVariables.AreUsedOutside(operand))
        {
            // An operand of && that is left out counts as true, one of || as false.
            var schema = SchemaBuilder.ForCondition(operand, holds: node.IsKind(SyntaxKind.LogicalAndExpression));
            Add(FaultKind.Condition, operand, new TextChange(span, ""), schema);
        }
    }

    private void Add(FaultKind kind, SyntaxNodeOrToken place, TextChange change, Schema? schema) =>
        _found.Add(new Candidate(kind, _file, place, change, schema));
}
