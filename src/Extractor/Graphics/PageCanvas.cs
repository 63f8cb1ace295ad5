using System.Globalization;
using PlanIngest.Extractor.Content;
using PlanIngest.Extractor.Fonts;
using PlanIngest.Extractor.Graphics.Paths;
using PlanIngest.Model;
using UglyToad.PdfPig.Core;

namespace PlanIngest.Extractor.Graphics;

/// <summary>Collects what a page draws, in the displayed frame.</summary>
internal sealed class PageCanvas(int number, double width, double height)
{
    /// <summary>No page that people read has more.</summary>
    private const int MaxGlyphs = 1_000_000;

    private readonly List<Glyph> _glyphs = [];
    private readonly List<Fill> _images = [];
    private readonly TextLosses _losses = new();
    private int _sequence;

    /// <summary>Paths that are painted.</summary>
    public PathCollector Paths { get; } = new();

    /// <summary>Of the page as displayed.</summary>
    public BoundingBox Area { get; } = new(0, 0, width, height);

    /// <summary>Number of glyphs so far.</summary>
    public int GlyphCount => _glyphs.Count;

    /// <summary>The next position in drawing order.</summary>
    public int NextSequence() => _sequence++;

    /// <summary>Draws a glyph; its visibility and sequence are set here.</summary>
    /// <exception cref="PdfDocumentFormatException">The page has more glyphs than any that people read.</exception>
    public void Draw(PdfFont font, FontGlyph fontGlyph, BoundingBox box, double size, int rotation, GraphicsState state, bool isHidden)
    {
        if (fontGlyph.Text.Length == 0 || !double.IsFinite(box.Left + box.Top + box.Right + box.Bottom))
        {
            return;
        }

        if (_glyphs.Count == MaxGlyphs)
        {
            throw new PdfDocumentFormatException($"The page has more than {MaxGlyphs:N0} characters.");
        }

        var isBold = font.IsBold || state.TextMode is 2 or 6;
        var visibility = VisibilityOf(box, state, isHidden);
        _glyphs.Add(new Glyph(fontGlyph.Text, box, size, rotation, font.IsVertical, isBold, font.Id, visibility, NextSequence()));
        if (visibility is not (GlyphVisibility.OffPage or GlyphVisibility.Clipped or GlyphVisibility.HiddenLayer))
        {
            _losses.Count(font, fontGlyph.Source);
        }
    }

    /// <summary>Notes text whose font is missing: not even the number of its characters is known.</summary>
    public void MissText(string fontName, int bytes) => _losses.CountMissing(fontName, bytes);

    /// <summary>Paints an image, or a gradient: ink of unknown colour.</summary>
    /// <param name="box">Around it.</param>
    /// <param name="clip">What is visible.</param>
    /// <param name="isLine">Whether it has so few pixels that, drawn thin, it is a line.</param>
    public void DrawImage(BoundingBox box, BoundingBox clip, bool isLine)
    {
        if (isLine)
        {
            Paths.FillBox(box, Rgb.Unknown, clip, NextSequence());
        }
        else if (box.TryIntersect(clip, out var visible))
        {
            _images.Add(new Fill(visible, Rgb.Unknown, NextSequence()));
        }
    }

    /// <summary>Gives the glyphs from <paramref name="start"/> the text that the PDF says they stand for (ActualText).</summary>
    /// <remarks>It is heard where it has one character for each glyph, or where a glyph has none of its own.</remarks>
    public void Replace(int start, string actualText)
    {
        var elements = StringInfo.ParseCombiningCharacters(actualText);
        var count = _glyphs.Count - start;
        if (count <= 0 || actualText.Length == 0)
        {
            return;
        }

        if (elements.Length == count)
        {
            for (var i = 0; i < count; i++)
            {
                var end = i + 1 < count ? elements[i + 1] : actualText.Length;
                SetText(start + i, actualText[elements[i]..end]);
            }
        }
        else if (_glyphs.Skip(start).Any(glyph => glyph.Text == FontGlyph.LostText))
        {
            // Several glyphs draw what the PDF tells only as a whole: they become one.
            for (var i = start; i < _glyphs.Count; i++)
            {
                SetText(i, actualText);
            }

            _glyphs[start] = _glyphs[start] with { Box = BoundingBox.Around(_glyphs.Skip(start).Select(glyph => glyph.Box)) };
            _glyphs.RemoveRange(start + 1, count - 1);
        }
    }

    /// <summary>The finished page.</summary>
    /// <param name="corruptStreams">How many of its streams could be decoded only in part.</param>
    public PageContent Finish(int corruptStreams)
    {
        Background.MarkWhiteText(_glyphs, Paths.Fills, _images, height);
        return new PageContent(
            number, width, height, _glyphs, Paths.Finish(_glyphs), Paths.Fills, _losses.Describe(number, corruptStreams));
    }

    private void SetText(int index, string text)
    {
        if (_glyphs[index].Text == FontGlyph.LostText)
        {
            _losses.Recover();
        }

        _glyphs[index] = _glyphs[index] with { Text = text };
    }

    private GlyphVisibility VisibilityOf(BoundingBox box, GraphicsState state, bool isHidden)
    {
        var (x, y) = (box.CenterX, box.CenterY);
        if (isHidden)
        {
            return GlyphVisibility.HiddenLayer;
        }

        if (!Area.Contains(x, y))
        {
            return GlyphVisibility.OffPage;
        }

        if (!state.Clip.Contains(x, y))
        {
            return GlyphVisibility.Clipped;
        }

        var isStroke = state.TextMode is 1 or 5;
        if (state.TextMode is 3 or 7 || (isStroke ? state.IsStrokeTransparent : state.IsFillTransparent))
        {
            return GlyphVisibility.NoInk;
        }
        // Whether white is seen depends on what is behind it, known when the page is finished.
        return (isStroke ? state.StrokeColor : state.FillColor).IsWhite && state.TextMode is not (2 or 6)
            ? GlyphVisibility.White
            : GlyphVisibility.Visible;
    }
}
