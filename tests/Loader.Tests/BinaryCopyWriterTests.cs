using System.Globalization;
using CsCheck;
using Npgsql;
using PlanIngest.Loader.Copying;

namespace PlanIngest.Loader.Tests;

/// <summary>What is written by COPY stands in the table, value by value, as the driver reads it.</summary>
public sealed class BinaryCopyWriterTests(FreshDatabase database) : IClassFixture<FreshDatabase>
{
    private const string Columns =
        "id bigint, integer integer, number numeric, real double precision, flag boolean, text text, texts text[], integers integer[], "
            + "reals double precision[], dates date[]";

    private static readonly TableShape Copied = new(
        "copied",
        "true",
        [
            new("id", ColumnKind.Id), new("integer", ColumnKind.Integer), new("number", ColumnKind.Number), new("real", ColumnKind.Real),
            new("flag", ColumnKind.Flag), new("text", ColumnKind.Text), new("texts", ColumnKind.Texts),
            new("integers", ColumnKind.Integers),
            new("reals", ColumnKind.Reals), new("dates", ColumnKind.Dates),
        ]);

    // The last one is longer than what is sent at once.
    private static readonly string[] Texts = ["", "件数", "a\\N", "\uD83D\uDE00", new('長', 70_000)];

    private static readonly Gen<string> Text = Gen.Int[0, Texts.Length - 1].Select(i => Texts[i]);

    // Every number of digits before and behind the point.
    private static readonly Gen<decimal> Number = Gen.Select(
        Gen.UInt, Gen.UInt, Gen.UInt, Gen.Bool, Gen.Int[0, 28], Gen.Int[0, 3],
        (low, middle, high, negative, scale, parts) =>
            new decimal((int)low, parts > 0 ? (int)middle : 0, parts > 1 ? (int)high : 0, negative, (byte)scale));

    private static readonly Gen<DateOnly> Date = Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber);

    private static readonly Gen<object?[]> Row = Gen.Select(
        Gen.Long, Gen.Int, Number, Gen.Double, Gen.Bool,
        Gen.Select(Text, Text.Array[0, 4], Gen.Int.Array[0, 4], Gen.Double.Array[0, 4], Date.Array[0, 4]),
        object?[] (id, integer, number, real, flag, rest) => [
            id, integer, number, real, flag, rest.Item1, rest.Item2, rest.Item3, rest.Item4, rest.Item5
        ]);

    private static readonly Gen<object?[]> RowWithGaps =
        Gen.Select(Row, Gen.Bool.Array[Copied.Columns.Length], (row, gaps) => row.Select((value, i) => gaps[i] ? null : value).ToArray());

    [Theory]
    [InlineData("0")]
    [InlineData("0.00")]
    [InlineData("1")]
    [InlineData("-1")]
    [InlineData("10000")]
    [InlineData("9999.9999")]
    [InlineData("100000000")]
    [InlineData("0.0001")]
    [InlineData("0.00001")]
    [InlineData("-0.0000000000000000000000000001")]
    [InlineData("1234567890.12345")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("7.9228162514264337593543950335")]
    [InlineData("12345.6000")]
    public async Task A_number_is_stored_to_the_digit(string number)
    {
        var row = new object?[Copied.Columns.Length];
        row[2] = decimal.Parse(number, CultureInfo.InvariantCulture);

        await CopyAsync([row]);

        Assert.Equal([number], await database.RowsAsync("SELECT number FROM planingest.copied"));
    }

    [Fact]
    public async Task Rows_stand_as_they_were_sent() => await RowWithGaps.Array[1, 40].SampleAsync(
        async rows =>
        {
            await CopyAsync(rows);
            Assert.Equal(rows.Select(Describe), await ReadAsync());
        },
        iter: 40,
        threads: 1);

    private static string Describe(object?[] row) => string.Join('|', row.Select(value => value switch
    {
        null => "∅",
        string text => text,
        double real => real.ToString("R", CultureInfo.InvariantCulture),
        double[] reals => string.Join(' ', reals.Select(real => real.ToString("R", CultureInfo.InvariantCulture))),
        DateOnly[] dates => string.Join(' ', dates.Select(date => date.ToString("O", CultureInfo.InvariantCulture))),
        Array list => string.Join(' ', list.Cast<object>()),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    }));

    private async Task CopyAsync(object?[][] rows)
    {
        await database.ExecuteAsync(
            $"DROP TABLE IF EXISTS planingest.copied; CREATE TABLE planingest.copied ({Columns}); ALTER TABLE planingest.copied OWNER "
                + $"TO planingest");
        await using var connection = new NpgsqlConnection(database.Address);
        await connection.OpenAsync();
        await new TableCopy(connection).WriteAsync(new TableRows(Copied, rows), CancellationToken.None);
    }

    private async Task<List<string>> ReadAsync()
    {
        await using var connection = new NpgsqlConnection(database.Address);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT * FROM planingest.copied ORDER BY ctid", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            var dates = reader.IsDBNull(9) ? null : reader.GetFieldValue<DateOnly[]>(9);
            rows.Add(Describe([.. Enumerable.Range(0, 9).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i)), dates]));
        }

        return rows;
    }
}
