using PlanIngest.Model;

namespace PlanIngest.Cli.Output.Pages;

/// <summary>The picture of a page as one self-contained HTML file whose layers can be switched off, without any script.</summary>
internal static class PageHtml
{
    private static readonly string[] Off = ["glyphs", "reading-order"];

    /// <summary>Writes the page.</summary>
    public static void Write(TextWriter output, PageLayers layers, IReadOnlyList<ListingBand> listings)
    {
        output.WriteLine(
            $"<!DOCTYPE html>\n<html lang=\"ja\"><head><meta charset=\"utf-8\"><title>page {layers.Page.Number}</title><style>");
        output.WriteLine(
            "body { font-family: sans-serif; margin: 1em } label { margin-right: 1em } svg { display: block; margin-top: 1em; "
                + "max-width: 100%; height: auto }");
        foreach (var layer in PageSvg.Layers)
        {
            output.WriteLine($"#show-{layer}:not(:checked) ~ svg #{layer} {{ display: none }}");
        }

        output.WriteLine("</style></head><body>");
        foreach (var layer in PageSvg.Layers)
        {
            var on = Off.Contains(layer) ? "" : " checked";
            output.WriteLine(
                $"<input type=\"checkbox\" id=\"show-{layer}\"{on}><label for=\"show-{layer}\">{layer.Replace('-', ' ')}</label>");
        }

        PageSvg.Write(output, layers, listings);
        output.WriteLine("\n</body></html>");
    }
}
