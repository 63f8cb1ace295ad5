using System.Text;
using System.Text.Json;
using PlanIngest.Extractor.Content;
using PlanIngest.Extractor.Documents;
using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Extractor.Tests.Pages;

/// <summary>One set of documents by many producers: what was written is read, or the page says that it is lost.</summary>
public class ProducerTests(ITestOutputHelper output)
{
    /// <summary>The table that the small variants draw, cell by cell; codes a character set lacks are drawn as 〓.</summary>
    private const string SmallTable =
        "No.取組名取組内容担当課評価"
        + "1放課後児童クラブの拡充市内全小学校区において、放課後の居場所を確保する。こども未来課Ａ"
        + "2地域包括支援センター延べ1,234人が利用した（前年度比＋12.5％）。長寿福祉課◎"
        + "3公共施設の長寿命化①点検、②診断を実施。約3,450㎡、ﾊﾟﾌﾞｺﾒ。建築住宅課○";

    private const string VerticalText = "取組内容（概要）：放課後児童クラブ、の拡充。令和６年度～";

    /// <summary>Variants whose text is in no map, and those whose map is damaged or wrong though the encoding tells the text.</summary>
    private static readonly string[] Degraded =
    [
        "bad_ToUnicode_empty", "bad_ToUnicode_malformed", "bad_missing_font_resource", "bad_page_exception_leak",
        "geom_inherited_cropbox_rotate", "gs_redistilled_chromium_collapse", "gs_redistilled_reportlab_cid_HeiseiMin-W3",
        "gs_redistilled_reportlab_ttf_ipag", "gs_via_ps_lo_calc", "tt_embed_IdentityH_noToUnicode", "type3_noToUnicode",
    ];

    /// <summary>Variants whose text is lost altogether.</summary>
    private static readonly string[] Lost =
        ["bad_missing_font_resource", "gs_redistilled_reportlab_ttf_ipag", "gs_via_ps_lo_calc", "type3_noToUnicode"];

    [Theory]
    [InlineData("cid_noembed_*", SmallTable)]
    [InlineData("bad_ToUnicode_*", SmallTable)]
    [InlineData("tt_embed_*", SmallTable)]
    [InlineData("type3_*", SmallTable)]
    [InlineData("geom_c*", SmallTable)]
    [InlineData("geom_m*", SmallTable)]
    [InlineData("geom_r*", SmallTable)]
    [InlineData("geom_u*", SmallTable)]
    [InlineData("cid_noembed_vertical_*", VerticalText)]
    public void Small_variants_have_the_text_written(string pattern, string expected)
    {
        var different = Variants(pattern)
            .Where(name => !name.StartsWith("geom_chromium", StringComparison.Ordinal)
                && !Lost.Contains(name)
                && (expected == VerticalText) == name.Contains("_vertical_", StringComparison.Ordinal))
            .Where(name => name is not ("cid_noembed_Hankaku" or "cid_noembed_ToUnicode_special" or "geom_cm_scaled_tz_ts_tc"))
            .Select(name => (Name: name, Text: Compact(TextOf(name))))
            .Where(variant => !IsSame(Compact(expected), variant.Text))
            .Select(variant => $"{variant.Name}: {variant.Text}")
            .ToList();

        Print("different", different);
        Assert.Empty(different);
    }

    [Fact]
    public void A_map_is_heard_character_by_character()
    {
        var text = TextOf("cid_noembed_ToUnicode_special");

        // U+20BB7 is one character, 児 is mapped to two, 葛 has a variation selector; three unusable entries are left to the CIDs.
        Assert.Contains("𠮷放課後株式㍻クラブの拡充", text, StringComparison.Ordinal);
        Assert.Contains("葛󠄀地域包括支援センター", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rows24", "lo_calc", "lo_calc_h*", "lo_calc_i*", "lo_calc_n*", "cairo_lo_calc", "gs_*_lo_calc", "qpdf_*_lo_calc")]
    [InlineData("rows24", "enc_*", "mutool_*", "mupdf_incremental*", "geom_lo_calc_*")]
    [InlineData(
        "rows14", "reportlab_cid_*", "gs_*_reportlab_cid*", "reportlab_ttf*", "lo_writer",
        "chromium_*", "cairo_chromium*", "geom_chromium*", "qpdf_lin_objstm_chromium")]
    public void Large_variants_have_every_cell_written(string rows, params string[] patterns)
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(ProducerFiles.Folder, "truth.json")));
        // The second column's cell of every seventh row spans the next row, too, and hides what is written there.
        var cells = truth.RootElement.GetProperty(rows).EnumerateArray()
            .SelectMany((row, i) => row.EnumerateArray().Where((_, column) => column != 1 || i % 7 != 4))
            .Concat(truth.RootElement.GetProperty("head").EnumerateArray())
            .Append(truth.RootElement.GetProperty("title"))
            .Select(cell => Compact(cell.GetString()!))
            .ToList();
        var variants = patterns.SelectMany(ProducerFiles.Names).Except(Lost).ToList();
        var missing = variants
            .Select(name => (Name: name, Text: Compact(TextOf(name))))
            .SelectMany(variant => cells
                .Where(cell => !variant.Text.Contains(cell, StringComparison.Ordinal))
                .Select(cell => $"{variant.Name}: {cell}"))
            .ToList();

        Print("missing", missing);
        Assert.NotEmpty(variants);
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_variant_without_its_text_says_so_and_no_other()
    {
        var variants = ProducerFiles.Names("*").Where(name => !name.StartsWith("big_", StringComparison.Ordinal)).ToList();
        var degraded = variants
            .SelectMany(name => Read(name).SelectMany(page => page.Diagnostics).Select(diagnostic => (Name: name, Diagnostic: diagnostic)))
            .ToList();

        Print("degraded", degraded.Select(entry =>
            $"{entry.Name} p. {entry.Diagnostic.Page}: {entry.Diagnostic.Code} {entry.Diagnostic.Severity} {entry.Diagnostic.Found}"));
        Assert.Equal(Degraded.Intersect(variants), degraded.Select(entry => entry.Name).Distinct().Order(StringComparer.Ordinal));
        Assert.All(degraded, entry => Assert.Equal(FileDiagnostics.CharactersUnknown.Code, entry.Diagnostic.Code));
        var lost = Lost.Intersect(variants).SelectMany(Read).SelectMany(page => page.Glyphs);
        Assert.All(lost, glyph => Assert.Equal("\uFFFD", glyph.Text));
    }

    [Theory]
    [InlineData("lo_calc", 69)]
    [InlineData("cairo_lo_calc", 69)]
    [InlineData("gs_via_ps_lo_calc", 69)]
    [InlineData("rulings_zoo", 31)]
    public void Rulings_are_told_from_fake_bold(string name, int expected) =>
        Assert.Equal(expected, Read(name).Sum(page => page.Rulings.Count));

    [Fact]
    public void Text_that_nobody_sees_is_marked()
    {
        var glyphs = Read("text_zoo").SelectMany(page => page.Glyphs).ToLookup(glyph => glyph.Visibility, glyph => glyph.Text);

        Assert.EndsWith("切り抜き", string.Concat(glyphs[GlyphVisibility.Clipped]), StringComparison.Ordinal);
        Assert.Equal("白い文字", string.Concat(glyphs[GlyphVisibility.White]));
        Assert.Equal("頁外文字", string.Concat(glyphs[GlyphVisibility.OffPage]));
        Assert.Equal("非表示層", string.Concat(glyphs[GlyphVisibility.HiddenLayer]));
    }

    [Theory]
    [InlineData("enc_aes128_user", null)]
    [InlineData("enc_aes256_user", "wrong")]
    public void A_protected_document_asks_for_its_password(string name, string? password)
    {
        var pdf = File.ReadAllBytes(ProducerFiles.Find(name + ".pdf"));

        var refusal = Assert.Throws<DocumentRefusedException>(() => PdfReader.Open(pdf, password));

        Assert.Equal(FileDiagnostics.PasswordRequired.Code, refusal.Diagnostic.Code);
    }

    private void Print(string title, IEnumerable<string> lines)
    {
        output.WriteLine(title + ":");
        foreach (var line in lines)
        {
            output.WriteLine("  " + line);
        }
    }

    private static List<string> Variants(string pattern)
    {
        var names = ProducerFiles.Names(pattern);
        Assert.NotEmpty(names);
        return names;
    }

    private static string TextOf(string name) => string.Concat(Read(name).SelectMany(page => page.Glyphs).Select(glyph => glyph.Text));

    private static List<PageContent> Read(string name)
    {
        var password = name.EndsWith("_user", StringComparison.Ordinal) ? "user" : null;
        using var reader = PdfReader.Open(File.ReadAllBytes(ProducerFiles.Find(name + ".pdf")), password);
        return [.. Enumerable.Range(1, reader.PageCount).Select(reader.ReadPage)];
    }

    /// <summary>Look-alikes folded, white space left out: what is compared is characters.</summary>
    private static string Compact(string text)
    {
        var folded = text.Normalize(NormalizationForm.FormKC).Replace('⻑', '長').Replace('〜', '~');
        return string.Concat(folded.Where(character => !char.IsWhiteSpace(character)));
    }

    private static bool IsSame(string expected, string read)
    {
        // 〓 stands for one character as written, which may fold to several.
        var parts = read.Split('〓', StringSplitOptions.RemoveEmptyEntries);
        var position = 0;
        foreach (var part in parts)
        {
            var at = expected.IndexOf(part, position, StringComparison.Ordinal);
            if (at < 0 || at - position > 8 || (at > position && parts.Length == 1))
            {
                return false;
            }

            position = at + part.Length;
        }
        return parts.Length > 0 && expected.Length - position <= 1;
    }
}
