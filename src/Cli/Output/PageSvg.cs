using System.Globalization;
using System.Text;
using System.Xml;
using PlanIngest.Model;

namespace PlanIngest.Cli.Output;

/// <summary>A picture of what was found on a page, in the page's own frame: 1 unit is 1 point, the origin top left.</summary>
internal static class PageSvg
{
    private const string Style = """
        .page { fill: #fff; stroke: #999 }
        .table { fill: none; stroke: #06c; stroke-width: 1.5 }
        .cell { fill: #06c; fill-opacity: .06; stroke: #06c; stroke-width: .5 }
        .block { fill: #282; fill-opacity: .06; stroke: #282; stroke-width: .5; stroke-dasharray: 3 2 }
        .line { fill: none; stroke: #e80; stroke-width: .3 }
        .grid { fill: #06c; font: 5px sans-serif }
        text { font-family: sans-serif; white-space: pre }
        """;

    /// <summary>Draws tables, cells with their grid position, text blocks and lines, one group per kind.</summary>
    public static void Write(TextWriter output, ExtractedPage page)
    {
        var settings = new XmlWriterSettings { Indent = true, CheckCharacters = false, CloseOutput = false, OmitXmlDeclaration = true };
        using var svg = XmlWriter.Create(output, settings);
        svg.WriteStartElement("svg", "http://www.w3.org/2000/svg");
        svg.WriteAttributeString("viewBox", $"0 0 {Points(page.Width)} {Points(page.Height)}");
        svg.WriteAttributeString("width", Points(page.Width));
        svg.WriteAttributeString("height", Points(page.Height));
        svg.WriteElementString("title", Title(page));
        svg.WriteElementString("style", Style);
        WriteBox(svg, "page", new BoundingBox(0, 0, page.Width, page.Height));

        var cells = page.Tables.SelectMany(table => table.Cells).ToList();
        var lines = cells.SelectMany(cell => cell.Lines).Concat(page.TextBlocks.SelectMany(block => block.Lines)).ToList();
        WriteGroup(svg, "text blocks", page.TextBlocks, block => WriteBox(svg, "block", block.Box));
        WriteGroup(svg, "cells", cells, cell => WriteCell(svg, cell));
        WriteGroup(svg, "tables", page.Tables, table => WriteBox(svg, "table", table.Box));
        WriteGroup(svg, "lines", lines, line => WriteBox(svg, "line", line.Box));
        WriteGroup(svg, "text", lines, line => WriteLine(svg, line));
        svg.WriteEndElement();
    }

    private static string Title(ExtractedPage page) => string.Create(
        CultureInfo.InvariantCulture,
        $"page {page.Number}: {page.Tables.Length} tables, {page.TextBlocks.Length} text blocks; glyphs: {page.Glyphs.InCells} in cells, {page.Glyphs.InTextBlocks} in text blocks, {page.Glyphs.Unplaced} left over, {page.Glyphs.Duplicates} drawn twice, {page.Glyphs.Invisible} invisible");

    private static void WriteGroup<T>(XmlWriter svg, string name, IEnumerable<T> items, Action<T> write)
    {
        svg.WriteStartElement("g");
        svg.WriteAttributeString("id", name.Replace(' ', '-'));
        foreach (var item in items)
        {
            write(item);
        }

        svg.WriteEndElement();
    }

    private static void WriteCell(XmlWriter svg, Cell cell)
    {
        WriteBox(svg, "cell", cell.Box);
        svg.WriteStartElement("text");
        svg.WriteAttributeString("class", "grid");
        svg.WriteAttributeString("x", Points(cell.Box.Left + 1));
        svg.WriteAttributeString("y", Points(cell.Box.Top + 5));
        svg.WriteString(string.Create(CultureInfo.InvariantCulture, $"{cell.Row},{cell.Column}"));
        if (cell.RowSpan > 1 || cell.ColumnSpan > 1)
        {
            svg.WriteString(string.Create(CultureInfo.InvariantCulture, $" ({cell.RowSpan}×{cell.ColumnSpan})"));
        }

        svg.WriteEndElement();
    }

    /// <summary>Stretches the text to its box, so that the picture lines up whatever font shows it.</summary>
    private static void WriteLine(XmlWriter svg, TextLine line)
    {
        svg.WriteStartElement("text");
        svg.WriteAttributeString("font-size", Points(line.FontSize));
        if (line.Vertical)
        {
            svg.WriteAttributeString("writing-mode", "vertical-rl");
            svg.WriteAttributeString("x", Points(line.Box.CenterX));
            svg.WriteAttributeString("y", Points(line.Box.Top));
            svg.WriteAttributeString("textLength", Points(line.Box.Height));
        }
        else
        {
            svg.WriteAttributeString("x", Points(line.Box.Left));
            svg.WriteAttributeString("y", Points(line.Box.Bottom - (0.12 * line.FontSize)));
            svg.WriteAttributeString("textLength", Points(line.Box.Width));
        }

        svg.WriteAttributeString("lengthAdjust", "spacingAndGlyphs");
        svg.WriteString(Printable(line.Text));
        svg.WriteEndElement();
    }

    private static void WriteBox(XmlWriter svg, string kind, BoundingBox box)
    {
        svg.WriteStartElement("rect");
        svg.WriteAttributeString("class", kind);
        svg.WriteAttributeString("x", Points(box.Left));
        svg.WriteAttributeString("y", Points(box.Top));
        svg.WriteAttributeString("width", Points(box.Width));
        svg.WriteAttributeString("height", Points(box.Height));
        svg.WriteEndElement();
    }

    /// <summary>Characters that XML cannot hold are shown as U+FFFD.</summary>
    private static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var valid = rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value);
            printable.Append(valid ? rune : Rune.ReplacementChar);
        }

        return printable.ToString();
    }

    private static string Points(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);
}
