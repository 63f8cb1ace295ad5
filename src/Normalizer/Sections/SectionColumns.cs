using PlanIngest.Model;
using PlanIngest.Normalizer.Cells;
using PlanIngest.Normalizer.Rows;

namespace PlanIngest.Normalizer.Sections;

/// <summary>Reads the headings beside the rows: cells merged over the rows of their group.</summary>
/// <remarks>A group that a page break cuts goes on with an empty cell, so an empty cell repeats the heading before it.</remarks>
internal sealed class SectionColumns
{
    private readonly List<string> _headings = [];

    /// <summary>The headings of a row from the outermost column inwards.</summary>
    public IReadOnlyList<string> Read(PrintedRow row)
    {
        var level = 0;
        for (var column = 0; column < row.Columns.Columns.Length; column++)
        {
            if (row.Columns.Columns[column].Role != ColumnRole.Section)
            {
                continue;
            }

            var text = CellText.From(row.Cells.Where(cell => cell.Column == column).Select(cell => cell.Part).Distinct());
            Enter(level++, text.IsBlank ? null : text.Value.Replace("\n", "", StringComparison.Ordinal));
        }

        return _headings.Where(heading => heading.Length > 0).ToList();
    }

    private void Enter(int level, string? heading)
    {
        if (level == _headings.Count)
        {
            _headings.Add(heading ?? "");
        }
        else if (heading is not null && heading != _headings[level])
        {
            _headings[level] = heading;
            _headings.RemoveRange(level + 1, _headings.Count - level - 1);
        }
    }
}
