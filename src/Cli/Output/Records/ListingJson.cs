using System.Globalization;
using System.Text.Json;
using PlanIngest.Model;
using PlanIngest.Normalizer.Figures;

namespace PlanIngest.Cli.Output.Records;

/// <summary>The JSON of a listing, as users and scorers rely on it: these fields, in this order, nulls written.</summary>
internal static class ListingJson
{
    /// <summary>Writes a listing as one object.</summary>
    public static void Write(Utf8JsonWriter json, DocumentSource source, Edition edition, Listing listing)
    {
        json.WriteStartObject();
        json.WriteString("file", source.FileName);
        json.WriteString("sha256", source.Sha256);
        json.WriteString("municipality", edition.Municipality);
        json.WriteString("plan", edition.Plan);
        WriteNumber(json, "fiscal_year", edition.FiscalYear);
        json.WriteNumber("ordinal", listing.Ordinal);
        WriteStrings(json, "section", listing.Section);
        WriteStrings(json, "numbers", listing.Numbers);
        json.WriteString("name", listing.Name);
        json.WriteBoolean("relisted", listing.Relisted);
        json.WriteString("overview", listing.Overview);
        WriteArray(json, "results", listing.Results, WriteResult);
        WriteStatus(json, listing.Status);
        json.WriteString("issues", listing.Issues);
        json.WriteString("next_steps", listing.NextSteps);
        WriteArray(json, "departments", listing.Departments, WriteDepartment);
        WriteArray(json, "figures", listing.Figures, WriteFigure);
        WriteExtra(json, listing.Extra);
        WriteArray(json, "pages", listing.Pages, static (json, page) => json.WriteNumberValue(page));
        WriteArray(json, "diagnostics", listing.Diagnostics, WriteDiagnostic);
        json.WriteEndObject();
    }

    /// <summary>Writes a figure that no document places yet as one object: days without a year, no role, no text.</summary>
    public static void WriteFigure(Utf8JsonWriter json, ParsedFigure figure)
    {
        json.WriteStartObject();
        WriteStated(
            json, figure.Label, figure.Value, figure.Unit, figure.Qualifier, figure.Approx, figure.Bound, figure.FiscalYear,
            figure.Dates.Select(day => string.Create(CultureInfo.InvariantCulture, $"{day.Month:D2}-{day.Day:D2}")), figure.ParentLabel);
        json.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter json, Figure figure)
    {
        json.WriteStartObject();
        WriteStated(
            json, figure.Label, figure.Value, figure.Unit, figure.Qualifier, figure.Approx, figure.Bound, figure.FiscalYear,
            figure.Dates.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), figure.ParentLabel);
        json.WriteString("role", Name(figure.Role));
        json.WriteString("text", figure.Text);
        json.WriteEndObject();
    }

    /// <summary>A box as <c>[x0, top, x1, bottom]</c> in points, to a hundredth.</summary>
    public static void WriteBox(Utf8JsonWriter json, string name, BoundingBox? box)
    {
        if (box is not { } b)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        foreach (var side in (ReadOnlySpan<double>)[b.Left, b.Top, b.Right, b.Bottom])
        {
            json.WriteNumberValue(Math.Round(side, 2));
        }

        json.WriteEndArray();
    }

    private static void WriteStated(
        Utf8JsonWriter json, string label, decimal value, string? unit, string? qualifier, bool approx, string? bound, int? fiscalYear,
        IEnumerable<string> dates, string? parentLabel)
    {
        json.WriteString("label", label);
        json.WriteNumber("value", WithoutTrailingZeros(value));
        json.WriteString("unit", unit);
        json.WriteString("qualifier", qualifier);
        json.WriteBoolean("approx", approx);
        json.WriteString("bound", bound);
        WriteNumber(json, "fiscal_year", fiscalYear);
        WriteStrings(json, "dates", dates);
        json.WriteString("parent_label", parentLabel);
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", Name(diagnostic.Severity));
        json.WriteString("message", diagnostic.Message);
        WriteNumber(json, "page", diagnostic.Page);
        WriteBox(json, "box", diagnostic.Box);
        json.WriteString("found", diagnostic.Found);
        json.WriteString("expected", diagnostic.Expected);
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, ResultEntry result)
    {
        json.WriteStartObject();
        WriteNumber(json, "fiscal_year", result.FiscalYear);
        json.WriteString("text", result.Text);
        json.WriteEndObject();
    }

    private static void WriteStatus(Utf8JsonWriter json, Status? status)
    {
        if (status is null)
        {
            json.WriteNull("status");
            return;
        }

        json.WriteStartObject("status");
        json.WriteString("code", status.Code);
        json.WriteString("label", status.Label);
        json.WriteString("direction", status.Direction);
        json.WriteEndObject();
    }

    private static void WriteDepartment(Utf8JsonWriter json, Department department)
    {
        json.WriteStartObject();
        json.WriteString("bureau", department.Bureau);
        json.WriteString("division", department.Division);
        json.WriteString("text", department.Text);
        json.WriteEndObject();
    }

    /// <summary>Columns that share a header share a field, or a reader of the JSON would see the last one only.</summary>
    private static void WriteExtra(Utf8JsonWriter json, IEnumerable<ExtraEntry> extra)
    {
        json.WriteStartObject("extra");
        foreach (var column in extra.GroupBy(entry => entry.Header))
        {
            json.WriteString(column.Key, string.Join('\n', column.Select(entry => entry.Text)));
        }

        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values) =>
        WriteArray(json, name, values, static (json, value) => json.WriteStringValue(value));

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            write(json, value);
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static decimal WithoutTrailingZeros(decimal value) => value / 1.0000000000000000000000000000m;

    private static string Name(FigureRole role) => role switch
    {
        FigureRole.Actual => "actual",
        FigureRole.Baseline => "baseline",
        FigureRole.Target => "target",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    private static string Name(Severity severity) => severity switch
    {
        Severity.Info => "info",
        Severity.Warning => "warning",
        Severity.Error => "error",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };
}
