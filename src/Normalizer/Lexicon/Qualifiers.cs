namespace PlanIngest.Normalizer.Lexicon;

/// <summary>The words that say how a number was counted, as the database keeps them.</summary>
internal static class Qualifiers
{
    public const string Gross = "延べ";
    public const string Net = "実";
    public const string Cumulative = "累計";
    public const string Total = "合計";
    public const string Average = "平均";
    public const string Denominator = "母数";
    public const string PreviousYear = "前年度";
    public const string Before = "従前";
    public const string Change = "増減";
    public const string RatioToPreviousYear = "前年度比";

    private static readonly string[][] Ranks =
        [[PreviousYear, Before, Change, RatioToPreviousYear, Denominator, Average], [Gross, Net], [Cumulative], [Total]];

    /// <summary>The one that is kept where two apply.</summary>
    public static string? Stronger(string? a, string? b)
    {
        if (a is null || b is null)
        {
            return a ?? b;
        }

        return Rank(a) <= Rank(b) ? a : b;
    }

    private static int Rank(string qualifier) => Array.FindIndex(Ranks, rank => rank.Contains(qualifier));
}
