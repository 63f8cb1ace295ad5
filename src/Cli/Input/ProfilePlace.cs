using System.Text.Json;
using PlanIngest.Normalizer.Calendar;

namespace PlanIngest.Cli.Input;

/// <summary>A value of a profile and where it stands, so that what is wrong is named with its place.</summary>
/// <param name="Pointer">JSON pointer.</param>
/// <param name="Value">The value.</param>
internal sealed record ProfilePlace(string Pointer, JsonElement Value)
{
    /// <summary>Requires an object with no other fields than these.</summary>
    public void Require(params string[] fields)
    {
        if (Value.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"{Named(Pointer)}: found {Found(Value)}; expected an object.");
        }

        foreach (var field in Value.EnumerateObject().Where(field => !fields.Contains(field.Name)))
        {
            throw new FormatException(
                $"{Named($"{Pointer}/{Escaped(field.Name)}")}: there is no such field; expected one of {string.Join(", ", fields)}.");
        }
    }

    /// <summary>A text, or null where it is absent or null.</summary>
    public string? Text(string field) => Field(field) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => throw Unexpected(field, "a text"),
    };

    /// <summary>A whole number within bounds, or null where it is absent or null.</summary>
    public int? Number(string field, int least, int most) => Field(field) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var value) && value >= least && value <= most => value,
        _ => throw Unexpected(field, $"a whole number from {least} to {most}"),
    };

    /// <summary>A 年度 as a western number or in words (R5, 令和5), or null where it is absent or null.</summary>
    public int? Year(string field) => Field(field) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number or JsonValueKind.String } year when FiscalYearText.Parse(year.ToString()) is { } value => value,
        _ => throw Unexpected(field, YearOption.Expected),
    };

    /// <summary>The items of an array, or null where it is absent or null.</summary>
    public IEnumerable<ProfilePlace>? Items(string field) => Field(field) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Array } array =>
            array.EnumerateArray().Select((item, i) => new ProfilePlace($"{Pointer}/{field}/{i}", item)),
        _ => throw Unexpected(field, "an array"),
    };

    /// <summary>What to throw where a field is not what is expected.</summary>
    public FormatException Unexpected(string field, string expected) =>
        new($"{Pointer}/{Escaped(field)}: found {(Field(field) is { } value ? Found(value) : "nothing")}; expected {expected}.");

    private JsonElement? Field(string name) =>
        Value.TryGetProperty(name, out var field) && field.ValueKind != JsonValueKind.Null ? field : null;

    private static string Found(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        _ => value.GetRawText(),
    };

    private static string Named(string pointer) => pointer.Length == 0 ? "the document" : pointer;

    private static string Escaped(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
