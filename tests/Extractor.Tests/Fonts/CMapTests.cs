using PlanIngest.Extractor.Fonts;

namespace PlanIngest.Extractor.Tests.Fonts;

public class CMapTests
{
    [Theory]
    [InlineData("90ms-RKSJ-H", "31 93FA 967B B1 8160", "1日本ｱ～")]
    [InlineData("90msp-RKSJ-V", "8169 7E", "（~")]
    [InlineData("EUC-H", "C6FC CBDC 8EB1 A1C1", "日本ｱ〜")]
    [InlineData("EUC-V", "A1CA A1A2 A1BC", "（、ー")]
    [InlineData("H", "467C 4B5C 2341", "日本Ａ")]
    [InlineData("V", "214A 2122", "（、")]
    [InlineData("78-H", "467C 4B5C", "日本")]
    [InlineData("Ext-RKSJ-H", "8740 93FA", "①日")]
    [InlineData("RKSJ-H", "93FA 5C", "日¥")]
    [InlineData("83pv-RKSJ-H", "93FA 967B", "日本")]
    [InlineData("Hankaku", "B1 B2 41", "ｱｲA")]
    [InlineData("UniJIS-UCS2-H", "65E5 672C FF5E", "日本～")]
    [InlineData("UniJIS-UCS2-HW-H", "0031 65E5", "1日")]
    [InlineData("UniJIS-UTF8-H", "E697A5 31 F0A0AEB7", "日1𠮷")]
    [InlineData("UniJIS-UTF16-H", "65E5 D842DFB7", "日𠮷")]
    [InlineData("UniJIS-UTF32-H", "000065E5 00020BB7", "日𠮷")]
    [InlineData("UniJIS2004-UTF16-V", "FF08 8FBB", "（辻")]
    [InlineData("UniJISX0213-UTF32-H", "000065E5", "日")]
    [InlineData("UniGB-UTF16-H", "65E5 672C", "日本")]
    public void Tells_the_characters_of_predefined_maps(string name, string codes, string expected) =>
        Assert.Equal(expected, string.Concat(Characters(PredefinedCMaps.Find(name)!, codes)));

    [Theory]
    [InlineData("90ms-RKSJ-H", "31 8169", "248 674")]
    [InlineData("90msp-RKSJ-H", "31", "18")]
    [InlineData("90ms-RKSJ-V", "31 8169", "248 7899")]
    [InlineData("UniJIS-UCS2-H", "0031 FF08", "18 674")]
    [InlineData("UniJIS-UCS2-HW-H", "0031 FF08", "248 674")]
    [InlineData("UniJIS-UTF8-V", "EFBC88", "7899")]
    [InlineData("Identity-H", "1234", "4660")]
    public void Maps_codes_to_cids(string name, string codes, string expected)
    {
        var cmap = PredefinedCMaps.Find(name)!;
        var cids = Codes(cmap, codes).Select(code => cmap.TryGetCid(code.Code, code.Length, out var cid) ? cid : -1);

        Assert.Equal(expected, string.Join(' ', cids));
    }

    [Theory]
    [InlineData("90ms-RKSJ-H", false)]
    [InlineData("90ms-RKSJ-V", true)]
    [InlineData("V", true)]
    [InlineData("Identity-V", true)]
    [InlineData("UniJIS-UTF32-V", true)]
    [InlineData("UniJIS2004-UTF8-H", false)]
    [InlineData("UniJISPro-UCS2-V", true)]
    public void Knows_the_writing_direction(string name, bool isVertical) =>
        Assert.Equal(isVertical, PredefinedCMaps.Find(name)!.IsVertical);

    [Theory]
    [InlineData("Unknown-H")]
    [InlineData("")]
    [InlineData("GBK-EUC-H")]
    public void Knows_no_other_maps(string name) => Assert.Null(PredefinedCMaps.Find(name));

    [Theory]
    [InlineData(1, " ")]
    [InlineData(633, "\u3000")]
    [InlineData(1200, "一")]
    [InlineData(3029, "長")]
    [InlineData(248, "1")]
    [InlineData(7899, "︵")]
    [InlineData(0, null)]
    [InlineData(-1, null)]
    [InlineData(30000, null)]
    public void Tells_the_character_of_a_cid(int cid, string? expected) => Assert.Equal(expected, PredefinedCMaps.TextOfJapan1(cid));

    [Fact]
    public void An_embedded_map_overrides_the_map_it_uses()
    {
        var parsed = CMapParser.Parse("/90ms-RKSJ-H usecmap /WMode 0 def 1 begincidrange <8140> <8140> 1 endcidrange"u8);
        var cmap = new CMap(
            "Own-H",
            parsed.IsVertical,
            CodeForm.Codespaces,
            parsed.Codespaces,
            CodeRanges.Build(parsed.Cids),
            PredefinedCMaps.Find(parsed.Base!));

        Assert.False(cmap.IsVertical);
        Assert.Equal([" ", "日", "～"], Characters(cmap, "8140 93FA 8160"));
    }

    [Fact]
    public void Codes_outside_every_codespace_are_passed_over()
    {
        var cmap = PredefinedCMaps.Find("90ms-RKSJ-H")!;

        Assert.Equal(["?", "日"], Characters(cmap, "FF 93FA"));
    }

    private static List<(uint Code, int Length)> Codes(CMap cmap, string codes)
    {
        var bytes = Convert.FromHexString(codes.Replace(" ", "", StringComparison.Ordinal)).AsSpan();
        var result = new List<(uint, int)>();
        while (!bytes.IsEmpty)
        {
            var code = cmap.ReadCode(bytes, out var length);
            result.Add((code, length));
            bytes = bytes[length..];
        }
        return result;
    }

    private static IEnumerable<string> Characters(CMap cmap, string codes) => Codes(cmap, codes).Select(code =>
        cmap.TextOf(code.Code, code.Length)
        ?? (cmap.TryGetCharacterCid(code.Code, code.Length, out var cid) ? PredefinedCMaps.TextOfJapan1(cid) : null)
        ?? "?");
}
