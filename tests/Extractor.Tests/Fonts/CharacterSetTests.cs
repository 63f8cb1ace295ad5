using System.Text;
using PlanIngest.Extractor.Fonts;
using PlanIngest.Extractor.Pages;
using PlanIngest.Tests;

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
        var pdf = Repository.Shared("producers", $"cidfull_{set}.pdf");
        var truth = File.ReadAllText(Repository.Shared("producers", $"cidfull_{set}.txt"));
        using var reader = PdfReader.Open(File.ReadAllBytes(pdf), null);
        var glyphs = Enumerable.Range(1, reader.PageCount).SelectMany(page => reader.ReadPage(page).Glyphs);

        var read = glyphs.Select(glyph => glyph.Text).ToList();
        var expected = truth.EnumerateRunes().Where(rune => rune.Value is not ('\n' or '\r' or '\f')).Select(rune => rune.ToString()).ToList();

        Assert.Equal(expected.Count, read.Count);
        var different = expected.Zip(read).Where(pair => !IsSameCharacter(pair.First, pair.Second)).Select(pair => $"{pair.First} {pair.Second}");
        Assert.Empty(different);
    }

    /// <summary>Where Adobe's map draws two characters with the same CID (⼈ and 人), either is right.</summary>
    private static bool IsSameCharacter(string expected, string read) => expected == read || (CidOf(expected) is { } cid && cid == CidOf(read));

    private static int? CidOf(string character) =>
        Rune.TryGetRuneAt(character, 0, out var rune) && PredefinedCMaps.Find("UniJIS-UTF32-H")!.TryGetCid((uint)rune.Value, 4, out var cid) ? cid : null;
}
