using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace PlanIngest.Cli.Tests.Fuzzing;

/// <summary>One object of a PDF: its dictionary or other value, and the stream's bytes where it has one. One byte, one character.</summary>
internal sealed class PdfPart(int number, string value, string? stream)
{
    public int Number { get; } = number;

    /// <summary>All before the stream.</summary>
    public string Value { get; set; } = value;

    /// <summary>As it stands in the file.</summary>
    public string? Stream { get; private set; } = stream;

    private bool IsDeflated =>
        Value.Contains("/FlateDecode", StringComparison.Ordinal) && !Value.Contains("/DecodeParms", StringComparison.Ordinal);

    /// <summary>The stream decoded, where its filter is the usual one; else as it stands in the file.</summary>
    public string Decoded()
    {
        if (!IsDeflated || Stream is null)
        {
            return Stream ?? "";
        }

        try
        {
            using var decoded = new MemoryStream();
            using var inflate = new ZLibStream(new MemoryStream(Encoding.Latin1.GetBytes(Stream)), CompressionMode.Decompress);
            inflate.CopyTo(decoded);
            return Encoding.Latin1.GetString(decoded.ToArray());
        }
        catch (InvalidDataException)
        {
            // A mutation before this one broke it.
            return Stream;
        }
    }

    /// <summary>Puts another content into the stream, encoded as before, with its right length.</summary>
    public void Encode(string content)
    {
        Stream = content;
        if (IsDeflated)
        {
            using var encoded = new MemoryStream();
            using (var deflate = new ZLibStream(encoded, CompressionLevel.Fastest))
            {
                deflate.Write(Encoding.Latin1.GetBytes(content));
            }

            Stream = Encoding.Latin1.GetString(encoded.ToArray());
        }

        Value = Regex.Replace(Value, @"/Length \d+( \d+ R)?", string.Create(CultureInfo.InvariantCulture, $"/Length {Stream.Length}"));
    }
}

/// <summary>
/// A PDF taken apart into its objects, so that one of them can be changed and the file put together again with a right cross-reference
/// table.
/// </summary>
internal sealed partial class PdfParts
{
    private readonly string _trailer;

    private PdfParts(List<PdfPart> objects, string trailer) => (Objects, _trailer) = (objects, trailer);

    public List<PdfPart> Objects { get; }

    /// <summary>Takes a file apart that has a plain cross-reference table.</summary>
    public static PdfParts Read(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var objects = ObjectPattern().Matches(text).Select(match => new PdfPart(
            int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture),
            match.Groups["value"].Value,
            match.Groups["stream"].Success ? match.Groups["stream"].Value : null));
        return new PdfParts([.. objects], TrailerPattern().Match(text).Groups["value"].Value);
    }

    /// <summary>Puts the file together.</summary>
    public byte[] Write()
    {
        var pdf = new StringBuilder("%PDF-1.6\n");
        var offsets = new SortedDictionary<int, int>();
        foreach (var part in Objects)
        {
            offsets[part.Number] = pdf.Length;
            pdf.Append(CultureInfo.InvariantCulture, $"{part.Number} 0 obj\n{part.Value}");
            if (part.Stream is not null)
            {
                pdf.Append("stream\n").Append(part.Stream).Append("\nendstream\n");
            }

            pdf.Append("\nendobj\n");
        }

        var xref = pdf.Length;
        pdf.Append("xref\n0 1\n0000000000 65535 f \n");
        foreach (var (number, offset) in offsets)
        {
            pdf.Append(CultureInfo.InvariantCulture, $"{number} 1\n{offset:D10} 00000 n \n");
        }

        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n{_trailer}\nstartxref\n{xref}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    [GeneratedRegex(
        @"(?:^|[\r\n])(?<number>\d+) 0 obj\b(?<value>(?:(?!endobj|stream\r?\n).)*)(?:stream\r?\n(?<stream>.*?)\r?\n?endstream\s*)?endobj",
        RegexOptions.Singleline)]
    private static partial Regex ObjectPattern();

    [GeneratedRegex(@"trailer\s*(?<value><<.*?>>)\s*startxref", RegexOptions.Singleline)]
    private static partial Regex TrailerPattern();
}
