using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Fonts;

namespace PlanIngest.Extractor.Fonts;

/// <summary>The characters that glyph names stand for, after Adobe's glyph list.</summary>
internal static class GlyphNames
{
    /// <summary>The name of the glyph that stands for none.</summary>
    public const string NotDefined = GlyphList.NotDefined;

    /// <summary>
    /// The text of a glyph name, listed or like <c>uni4E00</c> or <c>u20BB7</c>, a suffix left off; null for a name that tells nothing.
    /// </summary>
    public static string? TextOf(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0)
        {
            name = name[..dot];
        }
        // The library reads c12 as character 12, which is one producer's habit and wrong for others.
        if (name.Length is 3 or 4 && name[0] is 'c' or 'C' && name.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return null;
        }

        if (HexText(name, "uni", 4) is { } units)
        {
            return units;
        }

        if (name.Length is >= 5 and <= 7 && HexText(name, "u", name.Length - 1) is { } scalar)
        {
            return scalar;
        }

        try
        {
            return GlyphList.AdobeGlyphList.NameToUnicode(name) is { Length: > 0 } text ? text : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string? HexText(string name, string prefix, int digits)
    {
        var length = name.Length - prefix.Length;
        if (!name.StartsWith(prefix, StringComparison.Ordinal) || length == 0 || length % digits != 0)
        {
            return null;
        }

        var text = new StringBuilder();
        for (var i = prefix.Length; i < name.Length; i += digits)
        {
            var isNumber = int.TryParse(
                name.AsSpan(i, digits),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var value);
            if (!isNumber || !Rune.IsValid(value))
            {
                return null;
            }

            text.Append(new Rune(value));
        }
        return text.ToString();
    }
}
