using System.Text.Json;
using PlanIngest.Model;

namespace PlanIngest.Cli.Output.Records;

/// <summary>The JSON of tables as printed, before any meaning.</summary>
internal static class TableJson
{
    /// <summary>Writes the tables of all <paramref name="pages"/> as one array, a table a line.</summary>
    public static void Write(Stream stream, IEnumerable<ExtractedPage> pages)
    {
        using var array = new JsonArrayLines(stream);
        foreach (var page in pages)
        {
            foreach (var table in page.Tables)
            {
                array.Write(json => Write(json, page.Number, table));
            }
        }
    }

    private static void Write(Utf8JsonWriter json, int page, Table table)
    {
        json.WriteStartObject();
        json.WriteNumber("page", page);
        ListingJson.WriteBox(json, "bbox", table.Box);
        json.WriteNumber("confidence", Math.Round(table.Confidence, 3));
        json.WriteBoolean("continues", table.Continues);
        json.WriteStartArray("cells");
        foreach (var cell in table.Cells)
        {
            json.WriteStartObject();
            json.WriteNumber("row", cell.Row);
            json.WriteNumber("col", cell.Column);
            json.WriteNumber("row_span", cell.RowSpan);
            json.WriteNumber("col_span", cell.ColumnSpan);
            json.WriteString("text", cell.Text);
            ListingJson.WriteBox(json, "box", cell.Box);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
