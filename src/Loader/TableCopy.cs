using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace PlanIngest.Loader;

/// <summary>Rows for one table.</summary>
/// <param name="Table">Where they go.</param>
/// <param name="Rows">
/// One value per column: null, or long, int, decimal, double, bool, string, string[], int[], double[], DateOnly[] as the column's kind says.
/// </param>
internal sealed record TableRows(TableShape Table, IEnumerable<object?[]> Rows)
{
    /// <summary>Makes the texts storable and counts what it had to change.</summary>
    public StorableText Texts { get; init; } = new();
}

/// <summary>Writes tables by binary COPY and tallies what it sends.</summary>
internal sealed class TableCopy(NpgsqlConnection connection)
{
    private readonly Dictionary<string, Tally> sent = [];

    /// <summary>What was sent, by table name.</summary>
    public IReadOnlyDictionary<string, Tally> Sent => sent;

    /// <summary>Sends all rows of one table.</summary>
    public Task WriteAsync(TableRows rows, CancellationToken cancellation) => WriteAsync([rows], cancellation);

    /// <summary>Sends all rows of one table, of several documents in one COPY.</summary>
    public async Task WriteAsync(IReadOnlyList<TableRows> parts, CancellationToken cancellation)
    {
        var (table, tally) = (parts[0].Table, default(Tally));
        using var rows = parts.SelectMany(part => part.Rows.Select(row => (Row: row, part.Texts))).GetEnumerator();
        // A COPY without rows is two trips to the server for nothing.
        if (rows.MoveNext())
        {
            await using var import = await connection.BeginBinaryImportAsync(table.CopyStatement, cancellation);
            do
            {
                await import.StartRowAsync(cancellation);
                tally += new Tally(1, 0, 0);
                for (var i = 0; i < table.Columns.Length; i++)
                    tally += await WriteAsync(import, table.Columns[i].Kind, rows.Current.Row[i], rows.Current.Texts, cancellation);
            }
            while (rows.MoveNext());
            await import.CompleteAsync(cancellation);
        }

        sent.Add(table.Name, tally);
    }

    private static async ValueTask<Tally> WriteAsync(
        NpgsqlBinaryImporter import, ColumnKind kind, object? value, StorableText texts, CancellationToken cancellation)
    {
        switch (kind, value)
        {
            case (_, null):
                await import.WriteNullAsync(cancellation);
                return default;
            case (ColumnKind.Id, long id):
                await import.WriteAsync(id, NpgsqlDbType.Bigint, cancellation);
                return default;
            case (ColumnKind.Integer, int number):
                await import.WriteAsync(number, NpgsqlDbType.Integer, cancellation);
                return new Tally(0, 0, number);
            case (ColumnKind.Number, decimal number):
                await import.WriteAsync(number, NpgsqlDbType.Numeric, cancellation);
                return Tally.OfNumber(number);
            case (ColumnKind.Real, double number):
                await import.WriteAsync(number, NpgsqlDbType.Double, cancellation);
                return default;
            case (ColumnKind.Flag, bool flag):
                await import.WriteAsync(flag, NpgsqlDbType.Boolean, cancellation);
                return new Tally(0, 0, flag ? 1 : 0);
            case (ColumnKind.Text, string text):
                text = texts.Of(text);
                await import.WriteAsync(text, NpgsqlDbType.Text, cancellation);
                return new Tally(0, Encoding.UTF8.GetByteCount(text), 0);
            case (ColumnKind.Texts, string[] list):
                list = Array.ConvertAll(list, texts.Of);
                await import.WriteAsync(list, NpgsqlDbType.Array | NpgsqlDbType.Text, cancellation);
                return new Tally(0, list.Sum(Encoding.UTF8.GetByteCount), list.Length);
            case (ColumnKind.Integers, int[] list):
                await import.WriteAsync(list, NpgsqlDbType.Array | NpgsqlDbType.Integer, cancellation);
                return new Tally(0, 0, list.Length);
            case (ColumnKind.Reals, double[] list):
                await import.WriteAsync(list, NpgsqlDbType.Array | NpgsqlDbType.Double, cancellation);
                return new Tally(0, 0, list.Length);
            case (ColumnKind.Dates, DateOnly[] list):
                await import.WriteAsync(list, NpgsqlDbType.Array | NpgsqlDbType.Date, cancellation);
                return new Tally(0, 0, list.Length);
            default:
                throw new InvalidOperationException($"a {value.GetType().Name} does not go into a column of kind {kind}");
        }
    }
}
