namespace PlanIngest.Normalizer.Figures;

/// <summary>A small table written with spaces inside a cell.</summary>
/// <param name="Drafts">Its numbers.</param>
/// <param name="Numerals">Its years.</param>
/// <param name="LineCount">How many lines it takes.</param>
internal sealed record CellTable(List<Draft> Drafts, List<NumeralReading> Numerals, int LineCount)
{
    public static CellTable? TryRead(string text, List<CellLine> lines, int index, string? unit) => null;

    public static string? UnitOf(string text, List<Token> tokens) => null;
}
