namespace PlanIngest.Extractor.Grids;

/// <summary>Tolerances that several steps share, from rulings to tables.</summary>
internal static class GridTolerances
{
    /// <summary>Lines closer than this are one border: double rules, cells drawn one by one; in points.</summary>
    public const double DoubleRule = 3.5;

    /// <summary>Lines of one border lie within this, however many there are; in points.</summary>
    public const double WidestBorder = 1.5 * DoubleRule;

    /// <summary>How far apart lines may end that should meet, or borders stand that should be the same; in points.</summary>
    public const double Touch = 3.0;

    /// <summary>
    /// Share that holds text in a table, of its rows, its columns and, where no rulings close it off, its area; text boxes, coloured areas
    /// and the labels of figures leave more empty.
    /// </summary>
    public const double MinFilled = 0.4;
}
