namespace PlanIngest.Extractor.Alignment;

/// <summary>Tolerances that several steps from rows of text to columns and cells share; lengths in type sizes.</summary>
internal static class AlignmentTolerances
{
    /// <summary>A space in Japanese text is not wider than this.</summary>
    public const double WideSpace = 1.2;

    /// <summary>Rows that overlap by more than this cannot be parted by a straight line.</summary>
    public const double Overlap = 0.15;

    /// <summary>Lines of one cell are not further apart than this, in headers and at the end of a table.</summary>
    public const double CellLineGap = 0.7;

    /// <summary>A row with this many gaps is not prose, and one of many columns.</summary>
    public const int ManyGaps = 3;
}
