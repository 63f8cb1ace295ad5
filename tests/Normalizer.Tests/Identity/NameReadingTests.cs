using CsCheck;
using PlanIngest.Normalizer.Identity.Texts;

namespace PlanIngest.Normalizer.Tests.Identity;

/// <summary>How numbers, names, departments, labels and units are read before they are compared.</summary>
public class NameReadingTests
{
    [Theory]
    [InlineData("11", "11")]
    [InlineData("0420", "420")]
    [InlineData("４－１－２", "4-1-2")]
    [InlineData("☆4-1-2", "4-1-2")]
    [InlineData("Ⅰ-1-①", "1-1-1")]
    [InlineData("1-(1) 1", "1-1-1")]
    [InlineData("1(2)", "1-2")]
    [InlineData("12①", "12-1")]
    [InlineData("5-④", "5-4")]
    [InlineData("No.12", "12")]
    [InlineData("49\n69", "49 69")]
    [InlineData("49・69", "49 69")]
    [InlineData("12、13", "12 13")]
    [InlineData("12/13", "12 13")]
    [InlineData("12 13", "12 13")]
    [InlineData("12、１２", "12")]
    [InlineData("－", "")]
    [InlineData("新規", "")]
    [InlineData("", "")]
    public void Numbers_are_read(string cell, string expected) => Assert.Equal(expected, string.Join(' ', PlanNumber.Parse(cell)));

    [Theory]
    [InlineData("52", "52-1", true)]
    [InlineData("52-1", "52", true)]
    [InlineData("52", "521", false)]
    [InlineData("52-1", "52-2", false)]
    public void Branches_are_known(string a, string b, bool branch) => Assert.Equal(branch, PlanNumber.IsBranch(a, b));

    [Theory]
    [InlineData("ＤＶ相談・支援の推進", "dv相談支援", "")]
    [InlineData("DV相談・支援の充実", "dv相談支援", "")]
    [InlineData("「いのちの教育」の推進", "いち教育", "")]
    [InlineData("地 域 見 守 り 活 動 の 推 進", "地域見守り", "")]
    [InlineData("男女平等センタヸにおける講座", "男女平等センターにおける講座", "")]
    [InlineData("ｹﾞｰﾄｷｰﾊﾟｰ手帳の作成", "ゲートキーパー手帳作成", "")]
    [InlineData("★【新規】空き店舗活用補助（拡充）", "空き店舗活用補助", "")]
    [InlineData("令和４年度健康づくりアンケート", "健康づくりアンケート", "")]
    [InlineData("ゲートキーパー研修（市民向け）", "ゲートキーパー研修", "市民向け")]
    [InlineData("運営事業", "運営事業", "")]
    [InlineData("", "", "")]
    public void Names_are_taken_apart(string name, string core, string brackets)
    {
        var read = MeasureName.Parse(name);
        Assert.Equal((core, brackets), (read.Core, read.Brackets));
    }

    [Theory]
    [InlineData("学習・生活支援事業（旧：学習支援教室）", "学習支援教室")]
    [InlineData("若者こころの相談室（青少年電話相談から名称変更）", "青少年電話相談")]
    [InlineData("学習支援（旧称 学習教室）", "学習教室")]
    [InlineData("学習支援（委託）", null)]
    public void Former_names_are_found(string name, string? former) =>
        Assert.Equal(former, MeasureName.Parse(name).FormerNames.SingleOrDefault());

    [Theory]
    [InlineData("農政課、障害福祉課", "障がい福祉課・農政課", true)]
    [InlineData("総務市民局安全・安心推進課", "総務市民局安全・安心推進課", true)]
    [InlineData("市民部くらし安全課（消費生活センター）", "消費生活センター\n市民部くらし安全課", true)]
    [InlineData("青少年課", "若者成育課", false)]
    public void Departments_are_compared_whatever_their_order(string a, string b, bool same) =>
        Assert.Equal(same, Departments.Parse([a]).SameAs(Departments.Parse([b])));

    [Fact]
    public void A_division_that_changed_its_bureau_is_more_alike_than_another_division_of_the_bureau()
    {
        var old = Departments.Parse(["保健福祉局障害福祉課"]);
        Assert.True(old.Similarity(Departments.Parse(["福祉局障がい福祉課"])) > old.Similarity(Departments.Parse(["保健福祉局介護保険課"])));
    }

    [Theory]
    [InlineData("相談件数", "件", "相談", "", "件")]
    [InlineData("相談件数（電話）", "件", "電話相談", "", "件")]
    [InlineData("受診者数（延）", "名", "受診", "延べ", "人")]
    [InlineData("参加延人数", null, "参加", "延べ", "人")]
    [InlineData("時間延長日の利用者数", "人", "時間延長日利用", "", "人")]
    [InlineData("実利用者数", "人", "利用", "実", "人")]
    [InlineData("実施回数", "回", "", "", "回")]
    [InlineData("設置台数（累計）", "台", "設置", "累計", "台")]
    [InlineData("1回平均参加者数", "人", "参加", "平均", "人")]
    [InlineData("相談件数（前年度）", "件", "相談", "前年度", "件")]
    [InlineData("受診者数（目標）", "人", "受診", "目標", "人")]
    [InlineData("目標達成率", "％", "目標達成率", "", "%")]
    [InlineData("貸出冊数(冊)", null, "貸出", "", "冊")]
    [InlineData("入居世帯", "世帯", "入居", "", "世帯")]
    [InlineData("回線数", "回線", "", "", "回線")]
    [InlineData("宿泊型/利用者数", "人", "宿泊型利用", "", "人")]
    public void Labels_are_taken_apart(string label, string? unit, string core, string qualifier, string dimension)
    {
        var read = IndicatorLabel.Parse(label, unit, null);
        Assert.Equal((core, qualifier, dimension), (read.Core, read.Qualifier, read.Unit?.Dimension));
    }

    [Theory]
    [InlineData("人", "人", 1)]
    [InlineData("名", "人", 1)]
    [InlineData("千円", "円", 1000)]
    [InlineData("百万円", "円", 1000000)]
    [InlineData("万人", "人", 10000)]
    [InlineData("箇所", "か所", 1)]
    [InlineData("ヵ所", "か所", 1)]
    [InlineData("％", "%", 1)]
    public void Units_have_a_dimension_and_a_size(string printed, string dimension, int scale) =>
        Assert.Equal(new CountUnit(dimension, scale), CountUnit.Parse(printed));

    [Fact]
    public void Folding_twice_is_folding_once() =>
        Text("ＡbｱカーヸヷⅢ①（）・　 子どもこ供障がい害取り組み命", 0, 12).Sample(text =>
            Assert.Equal(ComparableText.Fold(text), ComparableText.Fold(ComparableText.Fold(text))));

    [Fact]
    public void Similarity_is_symmetric_and_one_for_equal_texts() =>
        Gen.Select(Text("相談件数開催回", 1, 8), Text("相談件数開催回", 1, 8)).Sample((a, b) =>
        {
            Assert.Equal(1, new Bigrams(a).Similarity(new Bigrams(a)));
            Assert.Equal(new Bigrams(a).Similarity(new Bigrams(b)), new Bigrams(b).Similarity(new Bigrams(a)));
            Assert.Equal(EditDistance.Similarity(a, b), EditDistance.Similarity(b, a));
            Assert.Equal(new Bigrams(a).Similarity(new Bigrams(b)) >= 0.3, new Bigrams(a).IsSimilar(new Bigrams(b), 0.3));
        });

    private static Gen<string> Text(string letters, int shortest, int longest) =>
        Gen.OneOf(letters.ToCharArray()).Array[shortest, longest].Select(drawn => new string(drawn));
}
