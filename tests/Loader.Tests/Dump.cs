namespace PlanIngest.Loader.Tests;

/// <summary>All analysis views as text.</summary>
internal static class Dump
{
    public static async Task<string> OfAsync(FreshDatabase database)
    {
        var lines = new List<string>();
        foreach (var view in await database.Plans.DataDictionaryAsync())
        {
            var columns = string.Join(
                ", ",
                view.Columns.Select(column => column.Name).Where(name => name is not ("loaded_at" or "first_loaded_at")));
            lines.Add($"-- {view.Name} ({columns})");
            lines.AddRange((await database.RowsAsync($"SELECT {columns} FROM analysis.{view.Name}")).Order(StringComparer.Ordinal));
        }

        return string.Join('\n', lines);
    }
}
