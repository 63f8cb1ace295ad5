using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using PlanIngest.Cli.Usage;
using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;
using PlanIngest.Normalizer.Options;

namespace PlanIngest.Cli.Input;

/// <summary>Profiles as JSON files; <c>docs/profile.schema.json</c> describes them.</summary>
internal static class ProfileFile
{
    private const string Schema = "profile.schema.json";

    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    /// <summary>The names of the roles as profiles write them.</summary>
    public static ImmutableDictionary<string, ColumnRole> Roles { get; } =
        Enum.GetValues<ColumnRole>().ToImmutableDictionary(role => JsonNamingPolicy.SnakeCaseLower.ConvertName(role.ToString()));

    /// <summary>Reads a profile.</summary>
    /// <exception cref="ConfigurationException">It cannot be read or is none; the message names the place.</exception>
    public static Profile Read(string path)
    {
        try
        {
            return Parse(File.ReadAllBytes(path));
        }
        catch (FormatException e)
        {
            throw new ConfigurationException(EditionDiagnostics.ProfileInvalid.Create(("path", path), ("problem", e.Message)), e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException(EditionDiagnostics.ProfileUnreadable.Create(("path", path), ("cause", e.Message)), e);
        }
    }

    /// <summary>Reads a profile's JSON.</summary>
    /// <exception cref="FormatException">It is no profile; the message names the place as a JSON pointer.</exception>
    public static Profile Parse(ReadOnlyMemory<byte> json)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(WithoutByteOrderMark(json), new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException e)
        {
            throw new FormatException($"expected JSON: {e.Message}", e);
        }

        using (document)
        {
            var root = new ProfilePlace("", document.RootElement);
            root.Require("$schema", "municipality", "plan", "fiscal_year", "columns", "status_codes");
            var columns = root.Items("columns")?.Select(Column).ToImmutableArray() ?? [];
            for (var i = 0; i < columns.Length; i++)
            {
                if (columns.Take(i).Any(other => Overlap(other, columns[i])))
                {
                    throw new FormatException(
                        $"/columns/{i}: the column \"{columns[i].Header}\" is pinned twice; expected each column once.");
                }
            }

            return new Profile(
                root.Text("municipality"),
                root.Text("plan"),
                root.Year("fiscal_year"),
                columns,
                Codes(root));
        }
    }

    /// <summary>Writes a profile.</summary>
    public static void Write(Stream output, Profile profile)
    {
        using (var json = new Utf8JsonWriter(output, Readable))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("municipality", profile.Municipality);
            json.WriteString("plan", profile.Plan);
            WriteNumber(json, "fiscal_year", profile.FiscalYear);
            json.WriteStartArray("columns");
            foreach (var column in profile.Columns)
            {
                WriteColumn(json, column);
            }

            json.WriteEndArray();
            json.WriteStartArray("status_codes");
            foreach (var status in profile.StatusCodes ?? [])
            {
                json.WriteStartObject();
                json.WriteString("code", status.Code);
                json.WriteString("label", status.Label);
                json.WriteString("direction", status.Direction);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteColumn(Utf8JsonWriter json, PinnedColumn column)
    {
        json.WriteStartObject();
        json.WriteString("header", column.Header);
        if (column.Occurrence is { } occurrence)
        {
            json.WriteNumber("occurrence", occurrence);
        }

        json.WriteString("role", JsonNamingPolicy.SnakeCaseLower.ConvertName(column.Role.ToString()));
        WriteNumber(json, "fiscal_year", column.FiscalYear);
        if (column.Confidence is { } confidence)
        {
            json.WriteNumber("confidence", confidence);
        }

        json.WriteEndObject();
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

    private static PinnedColumn Column(ProfilePlace place)
    {
        place.Require("header", "occurrence", "role", "fiscal_year", "confidence");
        var role = place.Text("role") is { } name && Roles.TryGetValue(name, out var known)
            ? known
            : throw place.Unexpected("role", $"one of {string.Join(", ", Roles.OrderBy(pair => pair.Value).Select(pair => pair.Key))}");
        return new PinnedColumn(
            place.Text("header") ?? throw place.Unexpected("header", "the words of the column's header"),
            place.Number("occurrence", 1, 1000),
            role,
            place.Year("fiscal_year"));
    }

    private static ImmutableArray<Status>? Codes(ProfilePlace root)
    {
        if (root.Items("status_codes") is not { } items)
        {
            return null;
        }

        var codes = items.Select(place =>
        {
            place.Require("code", "label", "direction");
            return new Status(
                place.Text("code") ?? throw place.Unexpected("code", "the code as printed"),
                place.Text("label"),
                place.Text("direction"));
        }).ToImmutableArray();
        for (var i = 0; i < codes.Length; i++)
        {
            if (codes.Take(i).Any(other => other.Code == codes[i].Code))
            {
                throw new FormatException(
                    $"/status_codes/{i}/code: the code \"{codes[i].Code}\" is explained twice; expected each code once.");
            }
        }

        return codes;
    }

    private static bool Overlap(PinnedColumn one, PinnedColumn other) =>
        one.Header == other.Header && (one.Occurrence is null || other.Occurrence is null || one.Occurrence == other.Occurrence);

    // Editors on Windows write one.
    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> json) =>
        json.Span.StartsWith("\uFEFF"u8) ? json["\uFEFF"u8.Length..] : json;
}
