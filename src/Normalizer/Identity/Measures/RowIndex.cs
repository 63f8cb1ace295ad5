using System.Collections.Immutable;

namespace PlanIngest.Normalizer.Identity.Measures;

/// <summary>
/// Groups of rows, found by what their first row shares with another: comparing every two rows of a long edition would take the square of
/// their number.
/// </summary>
/// <param name="keysOf">What two rows must share at least one of to belong together.</param>
internal sealed class RowIndex(Func<ListedRow, IEnumerable<string>> keysOf)
{
    private readonly List<ImmutableArray<ListedRow>> _groups = [];
    private readonly Dictionary<string, List<int>> _byKey = new(StringComparer.Ordinal);

    /// <summary>In the order of their first rows.</summary>
    public IReadOnlyList<ImmutableArray<ListedRow>> Groups => _groups;

    /// <summary>An index of groups that are known.</summary>
    public static RowIndex Of(IEnumerable<ImmutableArray<ListedRow>> groups, Func<ListedRow, IEnumerable<string>> keysOf)
    {
        var index = new RowIndex(keysOf);
        foreach (var group in groups)
        {
            index.Open(group);
        }

        return index;
    }

    /// <summary>Adds a row to the first group whose first row it belongs together with, or opens one.</summary>
    public void Add(ListedRow row, Func<ListedRow, ListedRow, bool> together)
    {
        foreach (var number in NumbersNear(row))
        {
            if (together(_groups[number][0], row))
            {
                _groups[number] = _groups[number].Add(row);
                return;
            }
        }

        Open([row]);
    }

    /// <summary>The groups whose first row shares a key with a row, in order.</summary>
    public IEnumerable<ImmutableArray<ListedRow>> Near(ListedRow row) => NumbersNear(row).Select(number => _groups[number]);

    private IEnumerable<int> NumbersNear(ListedRow row) =>
        keysOf(row).SelectMany(key => _byKey.GetValueOrDefault(key) ?? []).Distinct().Order();

    private void Open(ImmutableArray<ListedRow> group)
    {
        foreach (var key in keysOf(group[0]).Distinct())
        {
            if (!_byKey.TryGetValue(key, out var numbers))
            {
                _byKey.Add(key, numbers = []);
            }

            numbers.Add(_groups.Count);
        }

        _groups.Add(group);
    }
}
