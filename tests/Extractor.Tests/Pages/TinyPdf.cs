using System.Text;
using PlanIngest.Extractor.Content;
using PlanIngest.Extractor.Documents;

namespace PlanIngest.Extractor.Tests.Pages;

/// <summary>Writes PDFs of one page for tests: objects as PDF source, the catalog and page tree are added.</summary>
internal sealed class TinyPdf
{
    private readonly List<byte[]> _objects = [];

    /// <summary>The font /F1 of <see cref="Page"/>: Adobe-Japan1 through UniJIS-UTF16-H, digits half as wide.</summary>
    public const string JapaneseFont =
        "<</Type/Font/Subtype/Type0/BaseFont/Test/Encoding/UniJIS-UTF16-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/Test"
        + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 6>>/DW 1000/W[1[250] 17 26 500]>>]>>";

    /// <summary>Entries of the catalog besides Pages.</summary>
    public string Catalog { get; init; } = "";

    /// <summary>Entries of the page besides Contents, Resources and Parent.</summary>
    public string Page { get; init; } = "/MediaBox[0 0 400 300]";

    /// <summary>Entries of the page's resources.</summary>
    public string Resources { get; init; } = $"/Font<</F1 {JapaneseFont}>>";

    /// <summary>Entries of the page tree's root, to be inherited.</summary>
    public string Pages { get; init; } = "";

    /// <summary>Adds an object to be referred to; its number is 5 for the first, and so on.</summary>
    public TinyPdf With(string source)
    {
        _objects.Add(Encoding.Latin1.GetBytes(source));
        return this;
    }

    /// <summary>Adds a stream to be referred to.</summary>
    public TinyPdf WithStream(string entries, string data) => With($"<<{entries}/Length {data.Length}>>stream\n{data}\nendstream");

    /// <summary>The file.</summary>
    public byte[] Write(string content)
    {
        var bytes = new MemoryStream();
        var offsets = new List<long>();
        Append("%PDF-1.7\n");
        Object($"<</Type/Catalog/Pages 2 0 R{Catalog}>>");
        Object($"<</Type/Pages/Kids[3 0 R]/Count 1{Pages}>>");
        Object($"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<<{Resources}>>{Page}>>");
        Object($"<</Length {content.Length}>>stream\n{content}\nendstream");
        foreach (var source in _objects)
        {
            Object(Encoding.Latin1.GetString(source));
        }

        var start = bytes.Length;
        Append($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            Append($"{offset:0000000000} 00000 n \n");
        }

        Append($"trailer<</Size {offsets.Count + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return bytes.ToArray();

        void Object(string source)
        {
            offsets.Add(bytes.Length);
            Append($"{offsets.Count} 0 obj\n{source}\nendobj\n");
        }

        void Append(string text) => bytes.Write(Encoding.Latin1.GetBytes(text));
    }

    /// <summary>The page as the reader reads it.</summary>
    public PageContent Read(string content)
    {
        using var reader = PdfReader.Open(Write(content), null);
        return reader.ReadPage(1);
    }
}
