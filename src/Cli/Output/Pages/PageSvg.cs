using System.Globalization;
using System.Text;
using System.Xml;
using PlanIngest.Cli.Output.Terminal;
using PlanIngest.Model;

namespace PlanIngest.Cli.Output.Pages;

/// <summary>A picture of what was found on a page, in the page's own frame: 1 unit is 1 point, the origin top left.</summary>
internal static class PageSvg
{
    private const string Style = """
        .page { fill: #fff; stroke: #999 }
        .table { fill: none; stroke: #06c; stroke-width: 1.5 }
        .cell { fill: #06c; fill-opacity: .06; stroke: #06c; stroke-width: .5 }
        .block { fill: #282; fill-opacity: .06; stroke: #282; stroke-width: .5; stroke-dasharray: 3 2 }
        .line { fill: none; stroke: #e80; stroke-width: .3 }
        .glyph { fill: #888; fill-opacity: .12; stroke: none }
        .Duplicate { fill: #80c; fill-opacity: .3 }
        .Invisible { fill: none; stroke: #aaa; stroke-width: .3; stroke-dasharray: 1 1 }
        .Unplaced { fill: #d00; fill-opacity: .4; stroke: #d00 }
        .ruling { stroke: #06c; stroke-width: .8 }
        .listing { fill: #fc0; fill-opacity: .15; stroke: #c80; stroke-width: 1 }
        .order { fill: none; stroke: #c0c; stroke-width: .4 }
        .join { fill: #c00; font: bold 7px sans-serif }
        .grid { fill: #06c; font: 5px sans-serif }
        text { font-family: sans-serif; white-space: pre }
        """;

    /// <summary>The layers of the picture, from the bottom up.</summary>
    public static IReadOnlyList<string> Layers { get; } =
        ["glyphs", "rulings", "text-blocks", "cells", "tables", "listings", "lines", "reading-order", "text", "joins", "left-overs"];

    /// <summary>Draws what the page holds and what was made of it, one group per layer.</summary>
    /// <param name="output">Gets one svg element.</param>
    /// <param name="layers">The page.</param>
    /// <param name="listings">The bands of the listings on this page; empty for a document without a plan table.</param>
    public static void Write(TextWriter output, PageLayers layers, IReadOnlyList<ListingBand> listings)
    {
        var page = layers.Page;
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
        WriteGroup(
            svg,
            "glyphs",
            layers.Glyphs.Where(glyph => glyph.Fate != GlyphFate.Unplaced),
            glyph => WriteBox(svg, $"glyph {glyph.Fate}", glyph.Box));
        WriteGroup(svg, "rulings", layers.Rulings, ruling => WriteStroke(svg, ruling));
        WriteGroup(svg, "text-blocks", page.TextBlocks, block => WriteBox(svg, "block", block.Box));
        WriteGroup(svg, "cells", cells, cell => WriteCell(svg, cell));
        WriteGroup(svg, "tables", page.Tables, table => WriteBox(svg, "table", table.Box));
        WriteGroup(svg, "listings", listings, listing => WriteBox(svg, "listing", listing.Box));
        WriteGroup(svg, "lines", lines, line => WriteBox(svg, "line", line.Box));
        WriteGroup(
            svg,
            "reading-order",
            page.Tables.Select(table => table.Cells),
            order => WriteOrder(svg, order.Where(cell => !cell.Lines.IsEmpty)));
        WriteGroup(svg, "text", lines, line => WriteLine(svg, line));
        WriteGroup(
            svg,
            "joins",
            listings.Where(listing => listing.Join is not null),
            listing => WriteLabel(svg, "join", listing.Box.Left + 2, listing.Box.Bottom - 2, listing.Join!));
        WriteGroup(
            svg,
            "left-overs",
            layers.Glyphs.Where(glyph => glyph.Fate == GlyphFate.Unplaced),
            glyph => WriteBox(svg, "Unplaced", glyph.Box));
        svg.WriteEndElement();
    }

    private static string Title(ExtractedPage page) => string.Create(
        CultureInfo.InvariantCulture,
        $"page {page.Number}: {page.Tables.Length} tables, {page.TextBlocks.Length} text blocks; glyphs: "
            + $"{page.Glyphs.InCells} in cells, {page.Glyphs.InTextBlocks} in text blocks, {page.Glyphs.Unplaced} left over, "
            + $"{page.Glyphs.Duplicates} drawn twice, {page.Glyphs.Invisible} invisible");

    private static void WriteGroup<T>(XmlWriter svg, string name, IEnumerable<T> items, Action<T> write)
    {
        svg.WriteStartElement("g");
        svg.WriteAttributeString("id", name);
        foreach (var item in items)
        {
            write(item);
        }

        svg.WriteEndElement();
    }

    private static void WriteCell(XmlWriter svg, Cell cell)
    {
        WriteBox(svg, "cell", cell.Box);
        var span = cell.RowSpan > 1 || cell.ColumnSpan > 1
            ? string.Create(CultureInfo.InvariantCulture, $" ({cell.RowSpan}×{cell.ColumnSpan})")
            : "";
        WriteLabel(
            svg,
            "grid",
            cell.Box.Left + 1,
            cell.Box.Top + 5,
            string.Create(CultureInfo.InvariantCulture, $"{cell.Row},{cell.Column}{span}"));
    }

    private static void WriteLabel(XmlWriter svg, string kind, double x, double y, string text)
    {
        svg.WriteStartElement("text");
        svg.WriteAttributeString("class", kind);
        svg.WriteAttributeString("x", Points(x));
        svg.WriteAttributeString("y", Points(y));
        svg.WriteString(Printable(text));
        svg.WriteEndElement();
    }

    /// <summary>One stroke from cell to cell, in the order in which they are read.</summary>
    private static void WriteOrder(XmlWriter svg, IEnumerable<Cell> cells)
    {
        svg.WriteStartElement("polyline");
        svg.WriteAttributeString("class", "order");
        svg.WriteAttributeString(
            "points",
            string.Join(' ', cells.Select(cell => $"{Points(cell.Lines[0].Box.Left)},{Points(cell.Lines[0].Box.CenterY)}")));
        svg.WriteEndElement();
    }

    private static void WriteStroke(XmlWriter svg, BoundingBox ruling)
    {
        svg.WriteStartElement("line");
        svg.WriteAttributeString("class", "ruling");
        svg.WriteAttributeString("x1", Points(ruling.Left));
        svg.WriteAttributeString("y1", Points(ruling.Top));
        svg.WriteAttributeString("x2", Points(ruling.Right));
        svg.WriteAttributeString("y2", Points(ruling.Bottom));
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

    /// <summary>Characters that XML cannot hold, or that steer a terminal, are shown as U+FFFD.</summary>
    private static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (var rune in TerminalText.Visible(text).EnumerateRunes())
        {
            var valid = rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value);
            printable.Append(valid ? rune : Rune.ReplacementChar);
        }

        return printable.ToString();
    }

    private static string Points(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);
}
