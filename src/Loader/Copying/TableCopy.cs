using System.Collections.Immutable;
using Npgsql;

namespace PlanIngest.Loader.Copying;

/// <summary>Rows for one table.</summary>
/// <param name="Table">Where they go.</param>
/// <param name="Rows">
/// One value per column: null, or long, int, decimal, double, bool, string, string[], int[], double[], DateOnly[] as the column's kind
/// says.
/// </param>
internal sealed record TableRows(TableShape Table, IEnumerable<object?[]> Rows)
{
    /// <summary>Makes the texts storable and counts what it had to change.</summary>
    public StorableText Texts { get; init; } = new();
}

/// <summary>Writes tables by binary COPY and tallies what it sends.</summary>
internal sealed class TableCopy(NpgsqlConnection connection)
{
    private const int SentAtOnce = 1 << 15;

    private readonly Dictionary<string, Tally> _sent = [];
    private readonly BinaryCopyWriter _form = new();

    /// <summary>What was sent, by table name.</summary>
    public IReadOnlyDictionary<string, Tally> Sent => _sent;

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
            await using var stream = await connection.BeginRawBinaryCopyAsync(table.CopyStatement, cancellation);
            _form.Begin();
            do
            {
                tally += Write(table.Columns, rows.Current.Row, rows.Current.Texts);
                if (_form.Bytes.Length >= SentAtOnce)
                {
                    await stream.WriteAsync(_form.Bytes, cancellation);
                    _form.Clear();
                }
            }
            while (rows.MoveNext());
            _form.End();
            await stream.WriteAsync(_form.Bytes, cancellation);
        }

        _sent.Add(table.Name, tally);
    }

    private Tally Write(ImmutableArray<ColumnShape> columns, object?[] row, StorableText texts)
    {
        _form.BeginRow(columns.Length);
        var tally = new Tally(1, 0, 0);
        for (var i = 0; i < columns.Length; i++)
        {
            tally += Write(columns[i].Kind, row[i], texts);
        }

        return tally;
    }

    private Tally Write(ColumnKind kind, object? value, StorableText texts)
    {
        switch (kind, value)
        {
            case (_, null):
                _form.WriteNull();
                return default;
            case (ColumnKind.Id, long id):
                _form.Write(id);
                return default;
            case (ColumnKind.Integer, int number):
                _form.Write(number);
                return new Tally(0, 0, number);
            case (ColumnKind.Number, decimal number):
                _form.Write(number);
                return Tally.OfNumber(number);
            case (ColumnKind.Real, double number):
                _form.Write(number);
                return default;
            case (ColumnKind.Flag, bool flag):
                _form.Write(flag);
                return new Tally(0, 0, flag ? 1 : 0);
            case (ColumnKind.Text, string text):
                return new Tally(0, _form.Write(texts.Storable(text)), 0);
            case (ColumnKind.Texts, string[] list):
                return new Tally(0, _form.Write(Array.ConvertAll(list, texts.Storable)), list.Length);
            case (ColumnKind.Integers, int[] list):
                _form.Write(list);
                return new Tally(0, 0, list.Length);
            case (ColumnKind.Reals, double[] list):
                _form.Write(list);
                return new Tally(0, 0, list.Length);
            case (ColumnKind.Dates, DateOnly[] list):
                _form.Write(list);
                return new Tally(0, 0, list.Length);
            default:
                throw new InvalidOperationException($"a {value.GetType().Name} does not go into a column of kind {kind}");
        }
    }
}
