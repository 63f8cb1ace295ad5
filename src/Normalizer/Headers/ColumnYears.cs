using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PlanIngest.Model;
using PlanIngest.Normalizer.Calendar;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Headers;

/// <summary>
/// Resolves what headers leave out: 27年度 beside H28年度 is 2015, 1年度 between H30年度 and R2年度 is 2019, 前年度実績 is the year before
/// the one reported on.
/// </summary>
internal static partial class ColumnYears
{
    /// <param name="columns">The columns of a table from left to right.</param>
    /// <param name="reported">The year the document reports on, where its title or the caller states it.</param>
    public static ImmutableArray<Column> Resolve(ImmutableArray<Column> columns, int? reported)
    {
        var resolved = columns.Select((column, i) => column.FiscalYear is null && BareNumber(column) is { } number
            ? column with { FiscalYear = YearOf(number, Neighbour(columns, i) ?? reported) }
            : column).ToImmutableArray();
        reported ??= resolved.Where(column => column.Role == ColumnRole.Results).Max(column => column.FiscalYear);
        return [.. resolved.Select(column => Offset(column.Header) is { } offset && column.FiscalYear is null
            ? Relative(column, reported + offset)
            : column)];
    }

    private static int? BareNumber(Column column) =>
        column.HeaderCells.Reverse().Select(FiscalYears.BareNumber).FirstOrDefault(number => number is not null);

    /// <summary>A header's year may become that of the whole document, so without a year beside it only a clear number counts.</summary>
    private static int? YearOf(int number, int? stated) =>
        stated is null && BareYears.IsAmbiguous(number) ? null : BareYears.Of(number, stated);

    /// <summary>The year of the nearest column that states one.</summary>
    private static int? Neighbour(ImmutableArray<Column> columns, int index) => columns
        .Select((column, i) => (column.FiscalYear, Distance: Math.Abs(i - index)))
        .Where(column => column.FiscalYear is not null)
        .OrderBy(column => column.Distance)
        .FirstOrDefault().FiscalYear;

    private static int? Offset(string header) => RelativeYears.OffsetOf(RelativeYear().Match(header).Value);

    /// <summary>Results of another year than the reported one must not pass for its own where that year is unknown.</summary>
    private static Column Relative(Column column, int? year) =>
        year is null && Offset(column.Header) < 0 && column.Role == ColumnRole.Results
        ? column with { Role = ColumnRole.Unknown }
        : column with { FiscalYear = year };

    [GeneratedRegex(RelativeYears.Pattern)]
    private static partial Regex RelativeYear();
}
