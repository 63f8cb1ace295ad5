using PlanIngest.Normalizer.Lexicon.RowTypes;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Figures.Numbers;

/// <summary>What two neighbouring amounts make of each other: ranges, ratios, arrows, amounts per unit.</summary>
internal static class AmountRelations
{
    /// <summary>Between two amounts that have to do with each other stand no more tokens than this, less one.</summary>
    private const int Reach = 4;

    /// <summary>Asked in this order; the first that holds decides.</summary>
    public static readonly AmountRelation[] All =
    [
        new("a range", "10~15人", "10人 以上 ; 15人 以下",
            (between, first, second) =>
                between is "~" or "-" or "―" or "–" && first.Bound is null && second.Bound is null && IsSameUnit(first, second),
            (first, second) => (
                first with { Bound = "以上", Counter = second.Counter },
                second with { Bound = "以下", Approx = second.Approx || first.Approx })),
        new("the definition of a course", "5回で1コース", "5回 Manner ; 1コース Manner",
            (between, _, second) => between is "で" or "を" or "=" && second.Value == 1 && second.Counter?.Dimension == Dimension.Occasions,
            (first, second) => (first with { Rejection = NumeralKind.Manner }, second with { Rejection = NumeralKind.Manner })),
        new("a ratio", "12/45校", "12校 ; 45校 母数",
            (between, first, second) => IsDenominator(between) && second.Qualifier is null && IsSameUnit(first, second),
            (first, second) => (first, second with { Qualifier = Qualifiers.Denominator })),
        new("so many of all", "5地区中3地区", "5地区 母数 ; 3地区",
            (between, first, second) => between is "中" or "中、" && IsSameUnit(first, second),
            (first, second) => (first with { Qualifier = Qualifiers.Denominator }, second)),
        new("before and after", "6校→9校", "6校 従前 ; 9校",
            (between, first, second) =>
                between is "→" or "⇒" or "➡" or "から" && IsSameUnit(first, second) && first.Qualifier is null,
            (first, second) => (first with { Qualifier = Qualifiers.Before }, second)),
        new("a run under one qualifier", "延べ9件84枚", "9件 延べ counted ; 84枚 延べ",
            (between, first, second) => between.Length == 0
                && second.Qualifier is null
                && second.Bound is null
                && first.Qualifier is Qualifiers.Gross or Qualifiers.Net or Qualifiers.Cumulative or Qualifiers.Total,
            (first, second) => (first, second with { Qualifier = first.Qualifier })),
        new("an average per unit", "約1世帯平均5人", "1世帯 約 PerUnit ; 5人 平均 counted",
            (between, first, second) => between.Length == 0 && first.Value == 1 && second.Qualifier == Qualifiers.Average,
            (first, second) => (first with { Rejection = NumeralKind.PerUnit }, second)),
        new("a time per unit", "1世帯90分", "1世帯 PerUnit ; 90分 Schedule",
            (between, first, second) => between.Length == 0 && first.Value == 1 && second.Counter?.Dimension == Dimension.Time,
            (first, second) => (first with { Rejection = NumeralKind.PerUnit }, second with { Rejection = NumeralKind.Schedule })),
        new("an amount of money per unit", "1世帯3万円", "1世帯 PerUnit ; 30000円 PerUnit",
            (between, first, second) => between.Length == 0 && first.Value == 1 && second.Counter?.Dimension == Dimension.Money,
            (first, second) => (first with { Rejection = NumeralKind.PerUnit }, second with { Rejection = NumeralKind.PerUnit })),
    ];

    /// <summary>Marks the amounts of one line; those that are none because of another one get a reason for it.</summary>
    public static List<Token> Mark(string text, List<Token> tokens)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Amount is { } first && NextAmount(tokens, i) is { } next)
            {
                var second = tokens[next].Amount!;
                var between = text[tokens[i].End..tokens[next].Start].Trim();
                if (Array.Find(All, relation => relation.Holds(between, first, second)) is { } found)
                {
                    var (marked, other) = found.Mark(first, second);
                    (tokens[i], tokens[next]) = (tokens[i] with { Amount = marked }, tokens[next] with { Amount = other });
                }
            }
        }

        return tokens;
    }

    private static int? NextAmount(List<Token> tokens, int i)
    {
        for (var j = i + 1; j < tokens.Count && j <= i + Reach; j++)
        {
            if (tokens[j].Kind == TokenKind.Amount)
            {
                return j;
            }

            if (tokens[j].Kind is not (TokenKind.Space or TokenKind.Word or TokenKind.Arrow or TokenKind.Comma))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsDenominator(string between) =>
        between.StartsWith('/') && (between.Length == 1 || between.AsSpan(1).StartsWith("対象") || between.AsSpan(1).StartsWith("全"));

    private static bool IsSameUnit(Amount first, Amount second) =>
        first.Counter is null || second.Counter is null || first.Counter.Unit == second.Counter.Unit;
}

/// <summary>One relation between two amounts of a line.</summary>
/// <param name="Name">What the two are together.</param>
/// <param name="Example">A text in which it holds.</param>
/// <param name="Gives">The two amounts of the example as they are marked.</param>
/// <param name="Holds">Whether it holds, given the words between them.</param>
/// <param name="Mark">The two amounts as marked.</param>
internal sealed record AmountRelation(
    string Name,
    string Example,
    string Gives,
    Func<string, Amount, Amount, bool> Holds,
    Func<Amount, Amount, (Amount First, Amount Second)> Mark);
