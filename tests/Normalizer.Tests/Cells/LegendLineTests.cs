using PlanIngest.Normalizer.Cells;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Tests.Cells;

public class LegendLineTests
{
    [Theory]
    [InlineData("a：事業目標達成により廃止", "a=事業目標達成により廃止")]
    [InlineData("ｂ︓取組中【事業の方向性︓継続又は拡充】", "b=取組中>継続又は拡充")]
    [InlineData("※評価：Ａ…達成　Ｂ…概ね達成　Ｃ…未達成", "A=達成 B=概ね達成 C=未達成")]
    [InlineData("【A】120%以上【B】100～119%【C】70～99%【D】69%以下", "A=120%以上 B=100~119% C=70~99% D=69%以下")]
    [InlineData("A：達成、B：一部達成、C：未達成", "A=達成 B=一部達成 C=未達成")]
    [InlineData("◎：目標達成 ○：90～100％ △：50～90％ ▲：50％未満", "◎=目標達成 ○=90~100% △=50~90% ▲=50%未満")]
    [InlineData("◎・・・順調に進んでいる", "◎=順調に進んでいる")]
    [InlineData("◎ 順調　○ 概ね順調　△ やや遅れ　× 遅れ", "◎=順調 ○=概ね順調 △=やや遅れ ×=遅れ")]
    [InlineData("A 達成 B 概ね達成 C 未達成", "A=達成 B=概ね達成 C=未達成")]
    [InlineData("「A」 … 取組の成果あり（4点）", "A=取組の成果あり(4点)")]
    [InlineData("5：達成 4：概ね達成 3：一部達成", "5=達成 4=概ね達成 3=一部達成")]
    [InlineData("Ⅰ：目標を上回る　Ⅱ：目標どおり", "I=目標を上回る II=目標どおり")]
    [InlineData("評価A:達成B:概ね達成C:未達成", "A=達成 B=概ね達成 C=未達成")]
    [InlineData("順調：計画どおり進んでいる　遅れ：計画より遅れている", "順調=計画どおり進んでいる 遅れ=計画より遅れている")]
    [InlineData("☆☆☆：大きな成果", "☆☆☆=大きな成果")]
    [InlineData("A=計画以上", "A=計画以上")]
    public void Reads_the_codes_a_line_explains(string raw, string entries) => Assert.Equal(entries, Read(raw));

    [Theory]
    [InlineData("")]
    [InlineData("※事業№は、計画本冊に掲載している番号です")]
    [InlineData("※1：令和5年度から実施")]
    [InlineData("注2：速報値")]
    [InlineData("問い合わせ：TEL：012-345")]
    [InlineData("http://example.jp/")]
    [InlineData("開催時間 10：30～12：00")]
    [InlineData("A課とB課が連携する")]
    [InlineData("第3：相談支援")]
    [InlineData("相談件数：16件")]
    public void Reads_nothing_elsewhere(string raw) => Assert.Equal("", Read(raw));

    private static string Read(string raw) =>
        string.Join(
            ' ',
            LegendLine
                .Read(Folding.Fold(raw).Value)
                .Select(entry => $"{entry.Code}={entry.Label}{(entry.Direction is null ? "" : ">" + entry.Direction)}"));
}
