using PlanIngest.Normalizer.Lexicon.RowTypes;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Figures.Numbers;

/// <summary>What two neighbouring amounts make of each other: ranges, ratios, arrows, amounts per unit.</summary>
internal static class AmountRelations
{
    /// <summary>Marks the amounts of one line; amounts per unit become words and are added to <paramref name="numerals"/>.</summary>
    public static List<Token> Mark(string text, List<Token> tokens, List<NumeralReading> numerals)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Amount is not { } first || NextAmount(tokens, i) is not { } j)
            {
                continue;
            }

            var second = tokens[j].Amount!;
            var between = text[tokens[i].End..tokens[j].Start].Trim();
            if (between is "~" or "-" or "―" or "–" && first.Bound is null && second.Bound is null && IsSameUnit(first, second))
            {
                tokens[i] = tokens[i] with { Amount = first with { Bound = "以上", Counter = second.Counter } };
                tokens[j] = tokens[j] with { Amount = second with { Bound = "以下", Approx = second.Approx || first.Approx } };
            }
            else if (between is "で" or "を" or "=" && second.Value == 1 && second.Counter?.Dimension == Dimension.Occasions)
            {
                // 全5回で1コース defines the course and counts nothing.
                tokens[i] = tokens[i] with { Amount = first with { Rejection = NumeralKind.Manner } };
                tokens[j] = tokens[j] with { Amount = second with { Rejection = NumeralKind.Manner } };
            }
            else if (IsDenominator(between) && second.Qualifier is null && IsSameUnit(first, second))
            {
                tokens[j] = tokens[j] with { Amount = second with { Qualifier = Qualifiers.Denominator } };
            }
            else if (between is "中" or "中、" && IsSameUnit(first, second))
            {
                tokens[i] = tokens[i] with { Amount = first with { Qualifier = Qualifiers.Denominator } };
            }
            else if (between is "→" or "⇒" or "➡" && IsSameUnit(first, second) && first.Qualifier is null)
            {
                tokens[i] = tokens[i] with { Amount = first with { Qualifier = Qualifiers.Before } };
            }
            else if (between == "から" && IsSameUnit(first, second) && first.Qualifier is null)
            {
                tokens[i] = tokens[i] with { Amount = first with { Qualifier = Qualifiers.Before } };
            }
            else if (between.Length == 0
                && second.Qualifier is null
                && second.Bound is null
                && first.Qualifier is Qualifiers.Gross or Qualifiers.Net or Qualifiers.Cumulative or Qualifiers.Total)
            {
                tokens[j] = tokens[j] with { Amount = second with { Qualifier = first.Qualifier } };
            }
            else if (between.Length == 0
                && first.Value == 1
                && (second.Counter?.Dimension is Dimension.Money or Dimension.Time || second.Qualifier == Qualifiers.Average))
            {
                tokens[i] = tokens[i] with { Amount = first with { Rejection = NumeralKind.PerUnit } };
                if (second.Qualifier != Qualifiers.Average)
                {
                    tokens[j] = tokens[j] with
                    {
                        Amount = second with
                        {
                            Rejection = second.Counter?.Dimension == Dimension.Time ? NumeralKind.Schedule : NumeralKind.PerUnit
                        }
                    };
                }
            }
        }
        return tokens;
    }

    private static int? NextAmount(List<Token> tokens, int i)
    {
        for (var j = i + 1; j < tokens.Count && j <= i + 4; j++)
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
