using System.Globalization;
using PlanIngest.Normalizer.Indicators;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Tests.Cells;

public class ValueCellTests
{
    [Theory]
    [InlineData("2,304", "2304")]
    [InlineData("０", "0")]
    [InlineData("83.9", "83.9")]
    [InlineData("83.9％", "83.9％")]
    [InlineData("1,234人", "1234人")]
    [InlineData("延べ120人", "延べ 120人")]
    [InlineData("約1.5万人", "~15000人")]
    [InlineData("80%以上", "80％以上")]
    [InlineData("3回以上", "3回以上")]
    [InlineData("12箇所", "12か所")]
    [InlineData("▲5", "-5")]
    [InlineData("－3.2", "-3.2")]
    [InlineData("1回(64人)", "1回 64人")]
    [InlineData("35（115.5%）", "35")]
    [InlineData("12/45校", "12校 母数 45校")]
    [InlineData("10～15人", "10人以上 15人以下")]
    [InlineData("35.2%（R4）", "35.2％ 2022")]
    [InlineData("R4:35.2%", "35.2％ 2022")]
    [InlineData("（令和4年度）1,200", "1200 2022")]
    [InlineData("50人程度", "~50人")]
    [InlineData("120※1", "120")]
    [InlineData("1億2,486万5千円", "124865000円")]
    public void Reads_a_value(string raw, string values) => Assert.Equal(values, Read(raw));

    [Theory]
    [InlineData("")]
    [InlineData("－")]
    [InlineData("集計中")]
    [InlineData("実施")]
    [InlineData("増加")]
    [InlineData("講座を3回開催した。")]
    [InlineData("120（見込）")]
    [InlineData("45（9月末）")]
    [InlineData("令和5年度")]
    [InlineData("4月～3月")]
    [InlineData("12回 ゲートキーパー研修")]
    [InlineData("A")]
    public void Leaves_words_alone(string raw) => Assert.Equal("", Read(raw));

    private static string Read(string raw) => string.Join(' ', ValueCell.Read(Folding.Fold(raw).Value).Select(Text));

    private static string Text(StatedValue value) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{(value.Qualifier is { } word ? word + " " : "")}{(value.Approx ? "~" : "")}{value.Value:0.###}{value.Unit}"
                + $"{value.Bound}{(value.FiscalYear is { } year ? $" {year}" : "")}");
}
