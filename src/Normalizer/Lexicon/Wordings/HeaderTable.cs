using System.Collections.Frozen;
using System.Collections.Immutable;
using PlanIngest.Model;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Lexicon.Wordings;

/// <summary>Looks up the roles of headers. Answers never change; the last ones are kept.</summary>
internal sealed class HeaderTable
{
    private readonly ImmutableArray<(HeaderRow Row, FrozenSet<string> Headers)> _rows;
    private readonly BoundedCache<string, ImmutableArray<ColumnRole>> _known;

    /// <param name="rows">The wordings; the first row that covers a whole header decides.</param>
    public HeaderTable(IEnumerable<HeaderRow> rows)
    {
        _rows = [.. rows.Select(row => (row, row.WholeHeaders.ToFrozenSet()))];
        _known = new(Find);
    }

    /// <summary>The roles that a header can name, the usual one first; empty for an unknown wording.</summary>
    /// <param name="core">Folded, without white space, year and brackets.</param>
    public ImmutableArray<ColumnRole> RolesOf(string core) => _known.Get(core);

    private ImmutableArray<ColumnRole> Find(string core) =>
        _rows.FirstOrDefault(entry => entry.Headers.Contains(core) || entry.Row.Pattern?.IsMatch(core) == true) is { Row: { } row }
            ? row.Roles
            : [];
}
