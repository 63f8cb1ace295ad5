using System.Collections.Immutable;

namespace PlanIngest.Loader.Copying;

/// <summary>What a column holds, as far as writing and reading back need it.</summary>
internal enum ColumnKind
{
    /// <summary>bigint.</summary>
    Id,

    /// <summary>integer.</summary>
    Integer,

    /// <summary>numeric.</summary>
    Number,

    /// <summary>double precision.</summary>
    Real,

    /// <summary>boolean.</summary>
    Flag,

    /// <summary>text.</summary>
    Text,

    /// <summary>text[].</summary>
    Texts,

    /// <summary>integer[].</summary>
    Integers,

    /// <summary>double precision[].</summary>
    Reals,

    /// <summary>date[].</summary>
    Dates,
}

/// <summary>A column that a load writes.</summary>
internal readonly record struct ColumnShape(string Name, ColumnKind Kind);

/// <summary>A table that a load fills by COPY and then reads back.</summary>
/// <param name="Name">In the schema <c>planingest</c>.</param>
/// <param name="Scope">The condition that selects what one load wrote; <c>$1</c> are the ids of its editions or is the id of its
/// plan.</param>
/// <param name="Columns">In the order in which rows are written.</param>
internal sealed record TableShape(string Name, string Scope, ImmutableArray<ColumnShape> Columns)
{
    /// <summary>The statement that starts the COPY.</summary>
    public string CopyStatement { get; } =
        $"COPY planingest.{Name} ({string.Join(", ", Columns.Select(column => column.Name))}) FROM STDIN (FORMAT BINARY)";

    /// <summary>A query for the table's <see cref="Tally"/>, one row.</summary>
    public string TallyQuery { get; } =
        $"SELECT '{Name}', count(*), coalesce(sum({TextBytes(Columns)}), 0)::bigint, coalesce(sum({Numbers(Columns)}), 0)::numeric"
        + $" FROM planingest.{Name} WHERE {Scope}";

    private static string TextBytes(ImmutableArray<ColumnShape> columns) => Sum(columns, column => column.Kind switch
    {
        ColumnKind.Text => $"coalesce(octet_length({column.Name}), 0)",
        ColumnKind.Texts => $"octet_length(array_to_string({column.Name}, ''))",
        _ => null,
    });

    private static string Numbers(ImmutableArray<ColumnShape> columns) => Sum(columns, column => column.Kind switch
    {
        ColumnKind.Integer => $"coalesce({column.Name}, 0)",
        ColumnKind.Number => $"coalesce(round({column.Name} % {Tally.Modulus}, {Tally.Digits}), 0)",
        ColumnKind.Flag => $"{column.Name}::integer",
        ColumnKind.Texts or ColumnKind.Integers or ColumnKind.Reals or ColumnKind.Dates => $"cardinality({column.Name})",
        _ => null,
    });

    private static string Sum(ImmutableArray<ColumnShape> columns, Func<ColumnShape, string?> term) =>
        string.Join(" + ", columns.Select(term).OfType<string>().DefaultIfEmpty("0"));
}

/// <summary>What was sent to a table, or stands in it: enough to see that a row, a text or a value was lost or changed.</summary>
/// <param name="Rows">Number of rows.</param>
/// <param name="TextBytes">Bytes of all texts in UTF-8.</param>
/// <param name="Numbers">Sum of all numbers, flags and lengths of lists; of each number only what sums up without loss.</param>
internal readonly record struct Tally(long Rows, long TextBytes, decimal Numbers)
{
    /// <summary>Numbers count by their remainder to this …</summary>
    public const long Modulus = 1_000_000_000_000;

    /// <summary>… and to so many digits.</summary>
    public const int Digits = 6;

    /// <summary>What a number adds.</summary>
    public static Tally OfNumber(decimal number) => new(0, 0, Math.Round(number % Modulus, Digits, MidpointRounding.AwayFromZero));

    /// <summary>Adds up two parts of a table.</summary>
    public static Tally operator +(Tally a, Tally b) => new(a.Rows + b.Rows, a.TextBytes + b.TextBytes, a.Numbers + b.Numbers);
}
