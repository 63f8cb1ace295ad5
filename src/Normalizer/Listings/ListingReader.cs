using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;
using PlanIngest.Normalizer.Cells;
using PlanIngest.Normalizer.Checks;
using PlanIngest.Normalizer.Rows;
using PlanIngest.Normalizer.Sections;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Listings;

/// <summary>Reads a row's cells by the roles of their columns.</summary>
internal static partial class ListingReader
{
    private static readonly ColumnRole[] RolesWithRelistingMark =
        [ColumnRole.Overview, ColumnRole.Results, ColumnRole.Status, ColumnRole.Issues, ColumnRole.NextSteps];

    /// <param name="placed">The row and its section.</param>
    /// <param name="ordinal">From 1.</param>
    /// <param name="editionYear">Fiscal year of results columns that state none.</param>
    /// <param name="legend">The document's status codes.</param>
    /// <param name="doubts">What is doubtful of its columns.</param>
    public static Listing Read(
        PlacedRow placed,
        int ordinal,
        int? editionYear,
        ImmutableArray<Status> legend,
        IEnumerable<Diagnostic> doubts)
    {
        var row = placed.Row;
        var printed = Cells(row);
        var cells = CellSections.Part(printed, row.Columns);
        var (name, marked) = RelistingMark.TakeOff(Text(cells, ColumnRole.Name)?.Replace("\n", "", StringComparison.Ordinal) ?? "");
        var departments = Departments(cells);
        if (departments.IsEmpty && DepartmentCell.TakeOff(name) is (var plain, { } inName))
        {
            (name, departments) = (plain, [inName]);
        }

        var relisted = marked || IsMarked(cells);
        var numbers = Numbers(row);
        var results = relisted ? [] : Results(cells, editionYear);
        var figures = relisted ? [] : FigureReader.Read(row, cells, name, editionYear);

        var listing = new Listing(
            ordinal,
            placed.Section,
            numbers,
            name,
            relisted,
            relisted ? null : Text(cells, ColumnRole.Overview),
            results,
            relisted ? null : Status(row, cells, legend),
            relisted ? null : Text(cells, ColumnRole.Issues),
            relisted ? null : Text(cells, ColumnRole.NextSteps),
            departments,
            figures,
            [.. cells
                .Where(cell => !cell.Text.IsBlank && IsExtra(cell, figures))
                .Select(cell => new ExtraEntry(cell.Column.Header, cell.Text.Value))],
            [.. row.Pages],
            [.. printed.Where(cell => cell.Text.Raw.Length > 0).Select(ToSource)],
            [.. Notice(row, name, numbers, ordinal), .. doubts]);
        return listing with { Diagnostics = [.. listing.Diagnostics, .. FigureChecks.Check(listing)] };
    }

    private static List<ColumnCell> Cells(PrintedRow row) => row.Cells
        .GroupBy(cell => cell.Column)
        .OrderBy(column => column.Key)
        .Select(column => new ColumnCell(row.Columns.Columns[column.Key], CellText.From(column.Select(cell => cell.Part))))
        .ToList();

    /// <summary>The text of a role; cells of several columns with one role follow each other.</summary>
    private static string? Text(List<ColumnCell> cells, ColumnRole role)
    {
        var texts = cells.Where(cell => cell.Column.Role == role && !cell.Text.IsBlank).Select(cell => cell.Text.Value).ToList();
        return texts.Count == 0 ? null : string.Join('\n', texts);
    }

    /// <summary>Several number columns are the parts of one number: 分類番号, 事業番号 and 枝番号.</summary>
    private static ImmutableArray<string> Numbers(PrintedRow row)
    {
        var columns = row.Cells
            .Where(cell => row.Columns.Columns[cell.Column].Role == ColumnRole.Number)
            .GroupBy(cell => cell.Column)
            .Select(column => NumberCell.Read(column.SelectMany(cell => cell.Part.Lines).Select(line => Folding.Fold(line.Text).Value)))
            .Where(numbers => !numbers.IsEmpty)
            .ToList();
        return columns.Count == 1 ? columns[0] : columns.Count == 0 ? [] : [string.Join('-', columns.SelectMany(numbers => numbers))];
    }

    /// <summary>Bureaus and divisions may stand in columns of their own, as their headers tell.</summary>
    private static ImmutableArray<Department> Departments(List<ColumnCell> cells)
    {
        var columns = cells
            .Where(cell => cell.Column.Role == ColumnRole.Department)
            .ToLookup(cell => BureauHeader().IsMatch(cell.Column.Leaf), cell => cell.Text.OrNull);
        return columns[true].Any() && columns[false].Any()
            ? [
                .. DepartmentCell.Read(columns[true], columns[false].First()),
                .. columns[false].Skip(1).SelectMany(text => DepartmentCell.Read(text))
            ]
            : DepartmentCell.Read(Text(cells, ColumnRole.Department));
    }

    /// <summary>The status; a next-steps cell that only names a direction (継続, ■拡充) tells it too.</summary>
    private static Status? Status(PrintedRow row, List<ColumnCell> cells, ImmutableArray<Status> legend)
    {
        var status = StatusOfLines(row, legend) ?? StatusCell.Read(Text(cells, ColumnRole.Status), legend);
        return status?.Direction is null
            && (DirectionOfLines(row) ?? StatusCell.DirectionIn(Text(cells, ColumnRole.NextSteps) ?? "")) is { } direction
            ? (status ?? new Status(null, null, null)) with { Direction = direction }
            : status;
    }

    /// <summary>Where each line of a measure has a direction of its own: those that occur, each once; else null.</summary>
    private static string? DirectionOfLines(PrintedRow row)
    {
        var parts = row.PartsOf(ColumnRole.NextSteps).Where(part => !part.IsEmpty).ToList();
        var directions = parts.ConvertAll(part => part.Text.OrNull is { } text ? StatusCell.DirectionIn(text) : null);
        return parts.Count > 1 && parts.DistinctBy(part => part.Page).Count() == 1 && !directions.Contains(null)
            ? string.Join('・', directions.Distinct())
            : null;
    }

    /// <summary>Where each indicator or department of a measure has a status of its own: those that occur, each once; else null.</summary>
    /// <remarks>On two pages they cannot be told from one that the page break cut.</remarks>
    private static Status? StatusOfLines(PrintedRow row, ImmutableArray<Status> legend)
    {
        var cells = row.Cells.Where(cell => IsFilled(cell, ColumnRole.Status)).ToList();
        var isOnOnePage = cells.DistinctBy(cell => cell.Part.Page).Count() == 1;
        if (cells.Count < 2 || !isOnOnePage || !(StandBeside(ColumnRole.Indicator) || StandBeside(ColumnRole.Department)))
        {
            return null;
        }

        var statuses = cells
            .Select(cell => StatusCell.Read(cell.Part.Text.OrNull, legend))
            .OfType<Status>()
            .Distinct()
            .ToList();
        return new Status(Joined(status => status.Code), Joined(status => status.Label), Joined(status => status.Direction));

        bool StandBeside(ColumnRole role)
        {
            var lines = row.Cells.Where(cell => IsFilled(cell, role)).Select(cell => cell.FirstLine).ToHashSet();
            return cells.TrueForAll(cell => lines.Contains(cell.FirstLine));
        }

        bool IsFilled(RowCell cell, ColumnRole role) => row.Columns.Columns[cell.Column].Role == role && !cell.Part.IsEmpty;

        string? Joined(Func<Status, string?> part) =>
            string.Join('・', statuses.Select(part).OfType<string>().Distinct()) is { Length: > 0 } text ? text : null;
    }

    private static bool IsMarked(List<ColumnCell> cells) => cells.Exists(cell =>
        (RolesWithRelistingMark.Contains(cell.Column.Role) && RelistingMark.IsAlone(cell.Text.Value))
        || (cell.Column.Role == ColumnRole.Relisted && !cell.Text.IsBlank)
        || (cell.Column.Role == ColumnRole.Number && cell.Text.Value.Contains("再掲", StringComparison.Ordinal)));

    private static ImmutableArray<ResultEntry> Results(List<ColumnCell> cells, int? editionYear) =>
    [
        .. cells
            .Where(cell => cell.Column.Role == ColumnRole.Results && !cell.Text.IsBlank)
            .GroupBy(cell => cell.Column.FiscalYear ?? editionYear, cell => cell.Text.Value)
            .Select(year => new ResultEntry(year.Key, string.Join('\n', year))),
    ];

    /// <summary>Whether a cell would be lost otherwise: its column has no role, or its value could not be read as a figure.</summary>
    private static bool IsExtra(ColumnCell cell, ImmutableArray<Figure> figures) => cell.Column.Role switch
    {
        ColumnRole.Unknown => true,
        ColumnRole.Baseline or ColumnRole.Target => !figures.Any(figure => figure.Places.Any(cell.Text.Cells.Contains)),
        ColumnRole.Indicator or ColumnRole.Unit => figures.IsEmpty,
        _ => false,
    };

    private static SourceCell ToSource(ColumnCell cell) =>
        new(cell.Column.Role, cell.Column.Header, cell.Column.FiscalYear, cell.Text.Raw, cell.Text.Cells);

    private static ImmutableArray<Diagnostic> Notice(PrintedRow row, string name, ImmutableArray<string> numbers, int ordinal)
    {
        if (name.Length > 0)
        {
            return [];
        }

        var place = row.Places.First();
        var diagnostic = EditionDiagnostics.RowWithoutName.At(place.Page, place.Box, ("numbers", string.Join('/', numbers)));
        return [diagnostic with { ListingOrdinal = ordinal }];
    }

    [GeneratedRegex("(?:部|局|部局|府|省庁)(?:名|等)?$")]
    private static partial Regex BureauHeader();
}
