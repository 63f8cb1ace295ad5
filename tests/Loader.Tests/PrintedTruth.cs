using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using PlanIngest.Tests;

namespace PlanIngest.Loader.Tests;

/// <summary>What the truth files of a printed plan say of its series, worked out without the program.</summary>
internal sealed class PrintedTruth
{
    private readonly Dictionary<int, JsonElement> _editions = [];

    private PrintedTruth(IReadOnlyList<string> documents)
    {
        Documents = documents;
        foreach (var file in documents)
        {
            var truth = Path.Combine(Repository.Truth, Path.GetFileNameWithoutExtension(file) + ".truth.json");
            var edition = JsonDocument.Parse(File.ReadAllText(truth)).RootElement;
            _editions.Add(edition.GetProperty("fiscal_year").GetInt32(), edition);
            (Municipality, Plan) = (edition.GetProperty("municipality").GetString()!, edition.GetProperty("plan").GetString()!);
            Values.AddRange(edition.GetProperty("rows").EnumerateArray()
                .SelectMany((row, index) => row
                    .GetProperty("figures")
                    .EnumerateArray()
                    .Select(figure => Read(Path.GetFileName(file), index + 1, row, figure))));
        }
    }

    /// <summary>The PDFs, by year.</summary>
    public IReadOnlyList<string> Documents { get; }

    public string Municipality { get; } = "";

    public string Plan { get; } = "";

    /// <summary>Every value that any edition states.</summary>
    public List<TrueValue> Values { get; } = [];

    /// <summary>A plan whose years are among the samples or in the shared corpus; skips the test where they are in neither.</summary>
    public static PrintedTruth Read(string slug)
    {
        var pattern = $"{slug}-20??.pdf";
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "samples"), pattern);
        return new([.. (files is [] ? Directory.GetFiles(Repository.Shared("corpus"), pattern) : files).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Without white space, in the forms the program uses.</summary>
    public static string Plain(string text) => Regex.Replace(text.Normalize(NormalizationForm.FormKC), @"\s", "");

    /// <summary>
    /// One row of the comparison in words. Of qualifiers the truth only knows 延べ, the guideline for figures also 実 and 合計.
    /// </summary>
    public static string Describe(
        decimal value,
        string? unit,
        string? qualifier,
        int? previousYear,
        decimal? previous,
        decimal? change,
        decimal? ratio,
        string? note) =>
            string.Create(
        CultureInfo.InvariantCulture,
        $"{value:0.####} {unit} {(qualifier is "実" or "合計" ? null : qualifier)}, {previousYear} {previous:0.####}, {change:0.####} "
            + $"{ratio:0.####}, {note}");

    /// <summary>The row of the comparison that the truth gives for a value.</summary>
    public string Expected(TrueValue value)
    {
        var before = Values
            .Where(other => other.Series == value.Series && other.FiscalYear < value.FiscalYear)
            .MaxBy(other => other.FiscalYear);
        var notes = new List<string>();
        if (before is not null && before.Unit != value.Unit)
        {
            notes.Add($"unit changed: {before.Unit ?? "none"} → {value.Unit ?? "none"}");
        }

        if (before is not null && before.Qualifier != value.Qualifier)
        {
            notes.Add($"qualifier changed: {before.Qualifier ?? "none"} → {value.Qualifier ?? "none"}");
        }

        var skipped = before is null ? [] : Enumerable.Range(before.FiscalYear + 1, value.FiscalYear - before.FiscalYear - 1);
        notes.AddRange(skipped.GroupBy(year => WhyMissing(value.Measure, year)).Select(why => $"{why.Key}: {string.Join(", ", why)}"));

        var change = value.Value - before?.Value;
        var ratio = before?.Value is null or 0 ? null : change / before.Value;
        return Describe(
            value.Value, value.Unit, value.Qualifier, before?.FiscalYear, before?.Value, change,
            ratio is { } share ? Math.Round(share, 4, MidpointRounding.AwayFromZero) : null, string.Join("; ", notes));
    }

    private string WhyMissing(string measure, int year)
    {
        if (!_editions.TryGetValue(year, out var edition))
        {
            return "missing (no edition)";
        }

        var listed = edition.GetProperty("rows").EnumerateArray().Where(row => row.GetProperty("measure").GetString() == measure).ToList();
        if (listed is [])
        {
            return "missing (not listed)";
        }

        var paused = listed
            .Select(row => Regex.Match(row.GetProperty("results").GetString() ?? "", "中止|延期|見送|見合わせ|休止|未実施|実績なし|(?:実施|開催)(?:なし|せず|しなかった)"))
            .FirstOrDefault(word => word.Success);
        return paused is null ? "missing (no value)" : $"not held ({paused.Value})";
    }

    // Counters are stored in one spelling, as the guideline for figures has it.
    private static TrueValue Read(string file, int ordinal, JsonElement row, JsonElement figure) => new(
        figure.GetProperty("series").GetString()!,
        row.GetProperty("measure").GetString()!,
        file,
        ordinal,
        figure.GetProperty("fiscal_year").GetInt32(),
        figure.GetProperty("label").GetString()!,
        figure.GetProperty("value").GetDecimal(),
        figure.GetProperty("unit").GetString() is { } unit
            ? Regex.Replace(Plain(unit), "^(?:箇|個|ヶ|ケ|カ|ヵ)所$", "か所").Replace('%', '％')
            : null,
        figure.GetProperty("qualifier").GetString());
}

/// <summary>A value of a series as an edition prints it.</summary>
internal sealed record TrueValue(
    string Series, string Measure, string File, int Ordinal, int FiscalYear, string Label, decimal Value, string? Unit, string? Qualifier)
{
    /// <summary>By what it is found among the figures that were read.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{File}|{Ordinal}|{FiscalYear}|{(double)Value}|{Unit}");
}
