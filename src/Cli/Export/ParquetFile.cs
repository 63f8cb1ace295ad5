using System.Collections;
using Parquet;
using Parquet.Schema;
using PlanIngest.Cli.Usage;
using PlanIngest.Loader.Connections;

namespace PlanIngest.Cli.Export;

/// <summary>A view as a Parquet file: every column nullable and of its own type, SQL arrays as lists.</summary>
internal static class ParquetFile
{
    private const int RowsInGroup = 50_000;

    // The widest type of the format; 28 digits, all that a value has here, fit with 10 of them behind the point.
    private const int Precision = 38;
    private const int Scale = 10;

    /// <summary>Writes all rows.</summary>
    /// <exception cref="ConfigurationException">A number has more digits behind the point than the column keeps.</exception>
    public static async Task WriteAsync(Stream output, QueryResult rows, CancellationToken cancellation)
    {
        var columns = rows.Columns.Select(ColumnOf).ToArray();
        await using var file = await ParquetWriter.CreateAsync(
            new ParquetSchema(columns.Select(column => column.Field)), output, cancellationToken: cancellation);
        var group = new List<object?[]>(RowsInGroup);
        await foreach (var row in rows.ReadRowsAsync(cancellation))
        {
            group.Add(row);
            if (group.Count == RowsInGroup)
            {
                await WriteGroupAsync(file, columns, group, cancellation);
            }
        }

        await WriteGroupAsync(file, columns, group, cancellation);
    }

    private static async Task WriteGroupAsync(ParquetWriter file, Column[] columns, List<object?[]> rows, CancellationToken cancellation)
    {
        using var group = file.CreateRowGroup();
        for (var i = 0; i < columns.Length; i++)
        {
            await columns[i].WriteAsync(group, rows.Select(row => row[i]), cancellation);
        }

        group.CompleteValidate();
        rows.Clear();
    }

    private static Column ColumnOf(QueryColumn column)
    {
        var isList = column.Type.EndsWith("[]", StringComparison.Ordinal);
        var name = isList ? "element" : column.Name;
        return (isList ? column.Type[..^2] : column.Type) switch
        {
            "boolean" => Of<bool>(new DataField(name, typeof(bool), isNullable: true), value => (bool)value),
            "integer" => Of<int>(new DataField(name, typeof(int), isNullable: true), value => (int)value),
            "bigint" => Of<long>(new DataField(name, typeof(long), isNullable: true), value => (long)value),
            "double precision" => Of<double>(new DataField(name, typeof(double), isNullable: true), value => (double)value),
            "numeric" => Of(new DecimalDataField(name, Precision, Scale, isNullable: true), value => Fitting((decimal)value, column.Name)),
            "date" => Of<DateOnly>(new DataField(name, typeof(DateOnly), isNullable: true), value => (DateOnly)value),
            "timestamp with time zone" => Of(
                new DateTimeDataField(name, DateTimeFormat.Timestamp, isAdjustedToUTC: true, DateTimeTimeUnit.Micros, isNullable: true),
                value => (DateTime)value),
            "text" => Of(new DataField(name, typeof(string), isNullable: true), value => ((string)value).AsMemory()),
            _ =>
                throw new InvalidOperationException(
                    $"the column {column.Name} is of type {column.Type}, for which no Parquet type is chosen"),
        };

        Column Of<TValue>(DataField field, Func<object, TValue> read)
            where TValue : struct =>
            new Column<TValue>(isList ? new ListField(column.Name, field) : field, field, isList, read);
    }

    private static decimal Fitting(decimal value, string column) => decimal.Round(value, Scale) == value
        ? value
        : throw new ConfigurationException($"{column} holds {value}, with more than {Scale} digits behind the point: export as csv.");

    private abstract class Column(Field schema)
    {
        public Field Field { get; } = schema;

        public abstract Task WriteAsync(ParquetRowGroupWriter group, IEnumerable<object?> values, CancellationToken cancellation);
    }

    /// <summary>Values without the missing ones; levels tell where those stand and where a list begins.</summary>
    private sealed class Column<TValue>(Field schema, DataField data, bool isList, Func<object, TValue> read) : Column(schema)
        where TValue : struct
    {
        public override async Task WriteAsync(ParquetRowGroupWriter group, IEnumerable<object?> values, CancellationToken cancellation)
        {
            var (present, definitions, repetitions) = (new List<TValue>(), new List<int>(), new List<int>());
            foreach (var value in values)
            {
                if (isList && value is IEnumerable list)
                {
                    AddList(list.Cast<object?>().ToList());
                }
                else
                {
                    Add(value, value is null ? 0 : data.MaxDefinitionLevel, 0);
                }
            }

            await group.WriteAllPartsAsync<TValue>(
                data, present.ToArray(), definitions.ToArray(), isList ? repetitions.ToArray() : null, cancellation);

            void AddList(List<object?> items)
            {
                if (items.Count == 0)
                {
                    Add(null, data.MaxDefinitionLevel - 2, 0);
                }

                for (var i = 0; i < items.Count; i++)
                {
                    Add(items[i], items[i] is null ? data.MaxDefinitionLevel - 1 : data.MaxDefinitionLevel, i == 0 ? 0 : 1);
                }
            }

            void Add(object? value, int definition, int repetition)
            {
                if (value is not null)
                {
                    present.Add(read(value));
                }

                definitions.Add(definition);
                repetitions.Add(repetition);
            }
        }
    }
}
