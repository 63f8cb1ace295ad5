using System.Text;
using PlanIngest.Extractor.Documents;
using PlanIngest.Extractor.Fonts;

namespace PlanIngest.Extractor.Tests.Fonts;

/// <summary>Whole character sets, drawn character by character.</summary>
public class CharacterSetTests
{
    public static TheoryData<string> Sets =>
        ["90ms-RKSJ-H", "90msp-RKSJ-H", "EUC-H", "Identity-H_Japan1-6", "UniJIS-UCS2-H", "UniJIS-UTF16-H"];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_character_is_read(string set)
    {
        var pdf = ProducerFiles.Find($"cidfull_{set}.pdf");
        var truth = File.ReadAllText(ProducerFiles.Find($"cidfull_{set}.txt"));
        using var reader = PdfReader.Open(File.ReadAllBytes(pdf), null);
        var glyphs = Enumerable.Range(1, reader.PageCount).SelectMany(page => reader.ReadPage(page).Glyphs);

        var read = glyphs.Select(glyph => glyph.Text).ToList();
        var expected = truth.EnumerateRunes()
            .Where(rune => rune.Value is not ('\n' or '\r' or '\f'))
            .Select(rune => rune.ToString())
            .ToList();

        Assert.Equal(expected.Count, read.Count);
        Assert.DoesNotContain(expected.Zip(read), pair => !IsSameCharacter(pair.First, pair.Second));
    }

    /// <summary>Where Adobe's map draws two characters with the same CID (⼈ and 人), either is right.</summary>
    private static bool IsSameCharacter(string expected, string read) =>
        expected == read || (CidOf(expected) is { } cid && cid == CidOf(read));

    private static int? CidOf(string character)
    {
        var cmap = PredefinedCMaps.Find("UniJIS-UTF32-H")!;
        return cmap.TryGetCid((uint)Rune.GetRuneAt(character, 0).Value, 4, out var cid) ? cid : null;
    }
}
