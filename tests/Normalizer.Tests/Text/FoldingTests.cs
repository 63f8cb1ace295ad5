using CsCheck;
using PlanIngest.Model;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Tests.Text;

public class FoldingTests
{
    [Theory]
    [InlineData("２，１１９件", "2,119件")]
    [InlineData("相談件数︓１６件", "相談件数:16件")]
    [InlineData("相談件数：16件", "相談件数:16件")]
    [InlineData("ｹﾞｰﾄｷｰﾊﾟｰ", "ゲートキーパー")]
    [InlineData("が", "が")]
    [InlineData("⾃殺対策", "自殺対策")]
    [InlineData("⺠⽣委員 ⻑期 ⻘少年 ⻝事", "民生委員 長期 青少年 食事")]
    [InlineData("⼾畑区 ⿊崎", "戸畑区 黒崎")]
    [InlineData("①3回 ⑳件", "①3回 ⑳件")]
    [InlineData("㉑3 ㊿ ❶ ⒈3", "㉑3 ㊿ ❶ ⒈3")]
    [InlineData("⑴3回", "(1)3回")]
    [InlineData("面積：5㎡、m²、3㎥", "面積:5㎡、m²、3㎥")]
    [InlineData("事業№12", "事業№12")]
    [InlineData("½", "½")]
    [InlineData("（株）㈱", "(株)(株)")]
    [InlineData("㍻25年 ㋿元年", "平成25年 令和元年")]
    [InlineData("12㎏ ８㌔", "12kg 8キロ")]
    [InlineData("相談‧支援･研修", "相談・支援・研修")]
    [InlineData("10〜15人 10～15人 10∼15人", "10~15人 10~15人 10~15人")]
    [InlineData("−3件 －", "-3件 -")]
    [InlineData("―", "―")]
    [InlineData("センタ―長", "センタ―長")]
    [InlineData("サポ―ト", "サポート")]
    [InlineData("相談ヷ支援", "相談・支援")]
    [InlineData("ポスターヷ", "ポスターヷ")]
    [InlineData("目次ヷヷヷヷ3", "目次・・・・3")]
    [InlineData("センタヸ、", "センター、")]
    [InlineData("ヸオロン", "ヸオロン")]
    [InlineData("　開催　回数", "　開催 回数")]
    [InlineData("・a\r\n\u2003・b", "・a\n　・b")]
    [InlineData("a\u00A0b\u200Bc\u00ADd\0e", "a bcde")]
    [InlineData("𠮷野", "𠮷野")]
    [InlineData("平 成 2 3 年 度 の 実 績", "平成23年度の実績")]
    [InlineData("達 成 率 は 9 4 .9 % 、 受 診 者 1 5,8 6 7 人", "達成率は94.9%、受診者15,867人")]
    [InlineData("実 績", "実 績")]
    [InlineData("1 2 3 4 5 6 7", "1 2 3 4 5 6 7")]
    [InlineData("相相談談件件数数1166件件", "相談件数16件")]
    [InlineData("11223344", "11223344")]
    [InlineData("", "")]
    public void Folds(string raw, string folded) => Assert.Equal(folded, Folding.Fold(raw).Value);

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.Equal("\uFFFDx", Folding.Fold("\uD800x").Value);

    [Fact]
    public void Says_where_each_character_came_from()
    {
        var folded = Folding.Fold("ｶﾞ㍻︓\u200B1");

        Assert.Equal("ガ平成:1", folded.Value);
        Assert.Equal([0, 2, 2, 3, 5], folded.Origins);
        Assert.Equal(
            [
                new Fold(0, "ｶﾞ", "ガ", FoldReason.Compatibility),
                new Fold(2, "㍻", "平成", FoldReason.Compatibility),
                new Fold(3, "︓", ":", FoldReason.LookAlike),
                new Fold(4, "\u200B", "", FoldReason.Invisible),
            ],
            folded.Folds);
    }

    [Fact]
    public void Every_Kangxi_and_supplement_radical_becomes_an_ideograph()
    {
        // U+2E80 is the only assigned radical without an equivalent ideograph.
        var radicals = Enumerable.Range(0x2E81, 0x2EF4 - 0x2E81).Concat(Enumerable.Range(0x2F00, 214)).Where(c => c != 0x2E9A);

        Assert.All(radicals, radical =>
        {
            var ideograph = Assert.Single(Folding.Fold(((char)radical).ToString()).Value.EnumerateRunes());
            Assert.True(ideograph.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x2FFFF), $"{radical:X4} → {ideograph}");
        });
    }

    [Fact]
    public void Folding_twice_is_folding_once() => Texts.Sample(raw =>
    {
        var once = Folding.Fold(raw).Value;
        var twice = Folding.Fold(once);
        Assert.Equal(once, twice.Value);
        Assert.Empty(twice.Folds);
    }, iter: TextsTried);

    [Fact]
    public void Origins_ascend_and_nothing_is_lost_without_a_record() => Texts.Sample(raw =>
    {
        var folded = Folding.Fold(raw);
        Assert.Equal(folded.Value.Length, folded.Origins.Length);
        Assert.True(folded.Origins.Zip(folded.Origins.Skip(1)).All(pair => pair.First <= pair.Second));
        var accounted = folded.Folds.SelectMany(fold => Enumerable.Range(fold.Start, fold.From.Length)).Concat(folded.Origins).ToHashSet();
        Assert.Empty(Enumerable.Range(0, raw.Length).Except(accounted));
    }, iter: TextsTried);

    [Fact]
    public void What_is_not_recorded_is_unchanged() => Texts.Sample(raw =>
    {
        var folded = Folding.Fold(raw);
        var recorded = folded.Folds.SelectMany(fold => Enumerable.Range(fold.Start, fold.From.Length)).ToHashSet();
        for (var i = 0; i < folded.Value.Length; i++)
        {
            if (!recorded.Contains(folded.Origins[i]))
            {
                Assert.Equal(raw[folded.Origins[i]], folded.Value[i]);
            }
        }
    }, iter: TextsTried);

    [Fact]
    public void This_process_can_fold() => UnicodeSupport.Require();

    private const int TextsTried = 20_000;

    /// <summary>Any UTF-16 text, with more of what PDFs of this kind hold: widths, radicals, marks, defects, spaces.</summary>
    private static readonly Gen<string> Texts = Gen.Frequency(
            (2, Gen.Char),
            (2, Gen.Char['\u2000', '\u33FF']),
            (2, Gen.Char['\uFE10', '\uFFEF']),
            (2, Gen.Char.AlphaNumeric),
            (6, Gen.Char["　 \n\r・：ヷヸ―ー①⑴㎡№カｶﾞﾟ゛゙がアか長⻑⼾１3,．~〜-－"]))
        .Array[0, 24]
        .Select(chars => new string(chars));
}
