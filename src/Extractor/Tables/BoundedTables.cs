using PlanIngest.Extractor.Alignment;
using PlanIngest.Extractor.Grids;
using PlanIngest.Extractor.Lines;

namespace PlanIngest.Extractor.Tables;

/// <summary>Finds the tables between the horizontal rules of a frame: bands of text in columns that follow each other.</summary>
internal sealed class BoundedTables
{
    /// <summary>At least this many rows between rules, and the rules part the rows of the table.</summary>
    private const int MinRuledRows = 4;

    /// <summary>Share of the pairs of rules that may seem to hold several rows.</summary>
    private const double MaxOtherwise = 0.2;

    /// <summary>The band of a single text across the columns is not higher than this, in type sizes.</summary>
    private const double MaxBannerHeight = 3.5;

    /// <summary>Rows of a table cut by the page break are not further from the outermost rule than this, in type sizes.</summary>
    private const double MaxOpenGap = 1.5;

    private readonly RuleFrame _frame;
    private readonly double _pageHeight;
    private readonly List<TextRow> _rows;
    private readonly List<List<TextRow>> _bands;
    private readonly Columns? _common;
    private readonly Columns? _before;

    private BoundedTables(RuleFrame frame, List<TextRow> rows, double pageHeight, Columns? before)
    {
        (_frame, _pageHeight, _before) = (frame, pageHeight, before);
        _rows = rows.FindAll(row => row.Box.CenterX > frame.Left && row.Box.CenterX < frame.Right);
        _bands =
            [.. frame.Heights.Zip(
                frame.Heights.Skip(1),
                (top, bottom) => _rows.FindAll(row => row.Box.CenterY > top && row.Box.CenterY < bottom))];
        _common = Columns.Of([.. _bands.Where(InColumns).SelectMany(band => band)]);
    }

    /// <param name="frame">The rules.</param>
    /// <param name="rows">All rows of the page that stand in no table yet.</param>
    /// <param name="pageHeight">In points.</param>
    /// <param name="before">Columns of the last such table on the pages before: a page of few rows shows less of them.</param>
    public static IEnumerable<(Grid Grid, Columns Columns)> Find(RuleFrame frame, List<TextRow> rows, double pageHeight, Columns? before) =>
        new BoundedTables(frame, rows, pageHeight, before).Tables();

    private IEnumerable<(Grid Grid, Columns Columns)> Tables()
    {
        var ruledRows = _common is not null && RulesPartRows();
        var runs = Runs().ToList();
        var columnsOfRuns = runs.ConvertAll(run => Columns.Of(RowsOf(run)));
        foreach (var run in runs)
        {
            var table = RowsOf(run);
            var columns = columnsOfRuns
                .Prepend(Columns.Of(table))
                .Prepend(_common)
                .Prepend(_before)
                .OfType<Columns>()
                .MaxBy(candidate => candidate.Fit(table));
            if (columns is null || !(TableEvidence.IsTable(table, columns.Borders, true) || IsRepeatedHeader(table, runs)))
            {
                continue;
            }

            var isUppermost = run == runs[0];
            List<TextRow> above = isUppermost ? CutByPageBreak(columns, below: false) : [];
            if (above.Count > 0 && !Enumerable.Range(0, run.First).All(IsBanner))
            {
                // Headings part the table from the row that ends the table of the page before.
                if (ruledRows || above.TrueForAll(row => row.Box.Left > columns.Borders[0]))
                {
                    yield return (RestOfRow(above, columns), columns);
                }

                above = [];
            }

            List<TextRow> below = run.Last == _bands.Count - 1 ? CutByPageBreak(columns, below: true) : [];
            var whole = above.Count > 0 ? run with { First = 0 } : run;
            yield return (
                AlignedGrid.Build([.. above, .. RowsOf(whole), .. below], columns, _frame.Between(whole.First, whole.Last + 1), ruledRows),
                columns);
        }
    }

    /// <summary>The rest of one row, closed by the uppermost rule.</summary>
    private Grid RestOfRow(List<TextRow> lines, Columns columns) => new(
        [_frame.Left, .. columns.Borders, _frame.Right],
        [lines[0].Box.Top, _frame.Heights[0]],
        [.. Enumerable.Range(0, columns.Borders.Count + 1).Select(column => new GridCell(0, column, 1, 1))],
        ClosedAtTop: false,
        ClosedAtBottom: true);

    /// <summary>Whether a single row is the header of another of the page's tables: the page break cut its rows off.</summary>
    private bool IsRepeatedHeader(List<TextRow> table, List<RowRange> runs) =>
        table is [var header]
        && header.Words.Length > AlignmentTolerances.ManyGaps
        && runs
            .SelectMany(RowsOf)
            .Any(row => row != header && row.Words.Select(word => word.Text).SequenceEqual(header.Words.Select(word => word.Text)));

    /// <summary>Bands in columns that follow each other, with the banners and headers among them.</summary>
    private IEnumerable<RowRange> Runs()
    {
        for (int first = 0, next; first < _bands.Count; first = next)
        {
            next = first + 1;
            if (!IsTableBand(first))
            {
                continue;
            }

            while (next < _bands.Count
                && (IsTableBand(next) || IsBanner(next) || IsHeader(next) || IsRestOfRow(next) || _bands[next].Count == 0))
            {
                next++;
            }

            yield return new RowRange(first > 0 && IsHeader(first - 1) ? first - 1 : first, next - 1);
        }
    }

    private List<TextRow> RowsOf(RowRange run) => [.. _bands[run.First..(run.Last + 1)].SelectMany(band => band)];

    /// <summary>Whether text between two rules stands in columns: most of its rows have gaps, or one has several.</summary>
    private static bool InColumns(List<TextRow> band)
    {
        var gaps = band.ConvertAll(row => WhitespaceColumns.Gaps(row).Count());
        return gaps.Count > 0 && (gaps.Count(count => count > 0) * 2 >= gaps.Count || gaps.Max() >= AlignmentTolerances.ManyGaps);
    }

    private bool IsTableBand(int band) => InColumns(_bands[band]) && !_bands[band].TrueForAll(StartsAtLeftOnly);

    private bool IsBanner(int band) =>
        _bands[band] is [var only]
        && StartsAtLeftOnly(only)
        && _frame.Heights[band + 1] - _frame.Heights[band] <= MaxBannerHeight * only.FontSize;

    /// <summary>Whether a band holds one text over some of the columns.</summary>
    private bool IsHeader(int band) =>
        _bands[band] is [var only]
        && only.Box.Left > (_common?.Borders[0] ?? double.PositiveInfinity)
        && _frame.Heights[band + 1] - _frame.Heights[band] <= MaxBannerHeight * only.FontSize;

    /// <summary>Whether a band holds lines of some cells only, beyond the first column: the page break cut the row above them.</summary>
    private bool IsRestOfRow(int band) =>
        _common is not null
        && _bands[band].Count > 0
        && _bands[band].TrueForAll(row => row.IsEastAsian
            && TextSegment.Of(row, 0, _common.Borders).All(piece => !piece.Spans && piece.FirstColumn > 0));

    /// <summary>Whether all text of a row starts in the first column and runs on from there: a heading.</summary>
    private bool StartsAtLeftOnly(TextRow row) =>
        _common is null || TextSegment.IsBanner(row, _common.Borders) || row.Box.Right < _common.Borders[0];

    /// <summary>Whether each pair of rules holds one row: there are many pairs, and hardly one shows several rows.</summary>
    private bool RulesPartRows()
    {
        var inColumns = _bands.FindAll(InColumns);
        return inColumns.Count >= MinRuledRows && inColumns.Count(HoldsRows) <= Math.Max(1, MaxOtherwise * inColumns.Count);
    }

    /// <summary>
    /// Whether a band holds several rows: values below each other, or blocks of text that each begin in the first column.
    /// </summary>
    private bool HoldsRows(List<TextRow> band)
    {
        var pieces = band.Select((row, r) => TextSegment.Of(row, r, _common!.Borders).ToList()).ToList();
        if (AlignedGrid.StacksValues(pieces))
        {
            return true;
        }

        var joins = RowGroups.JoinsAbove(band, pieces, _common!.Borders.Count + 1, _common.FontSize, 0);
        var blocks = 0;
        for (var (r, begins) = (0, false); r < band.Count; r++)
        {
            begins = (joins[r] && begins) || pieces[r][0].FirstColumn == 0;
            blocks += begins && (r + 1 == band.Count || !joins[r + 1]) ? 1 : 0;
        }

        return blocks > 1;
    }

    /// <summary>
    /// Rows in the columns beyond the outermost rule, up to the end of the page's text: the page break cut them off from
    /// the rule that closes them.
    /// </summary>
    private List<TextRow> CutByPageBreak(Columns columns, bool below)
    {
        var farthest = below ? _frame.Heights[^1] : _frame.Heights[0];
        var beyond = new List<TextRow>();
        foreach (var row in below
            ? _rows.Where(row => row.Box.CenterY > farthest)
            : _rows.Where(row => row.Box.CenterY < farthest).Reverse())
        {
            if (Math.Max(row.Box.Top - farthest, farthest - row.Box.Bottom) <= MaxOpenGap * columns.FontSize)
            {
                beyond.Add(row);
                farthest = below ? Math.Max(farthest, row.Box.Bottom) : Math.Min(farthest, row.Box.Top);
            }
            else if (!PageMargins.IsInHead(row.Box, _pageHeight) && !PageMargins.IsInFoot(row.Box, _pageHeight))
            {
                return [];
            }
        }

        beyond.Sort((a, b) => a.Box.CenterY.CompareTo(b.Box.CenterY));
        var pieces = beyond.ConvertAll(row => TextSegment.Of(row, 0, columns.Borders).ToList());
        return pieces.Exists(row => row[^1].FirstColumn > 0) && pieces.TrueForAll(row => row.TrueForAll(piece => !piece.Spans))
            ? beyond
            : [];
    }
}
