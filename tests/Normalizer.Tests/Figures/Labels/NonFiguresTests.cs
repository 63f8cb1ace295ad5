using PlanIngest.Normalizer.Figures;

namespace PlanIngest.Normalizer.Tests.Figures.Labels;

/// <summary>Numbers with a counter that are no figures because of what their clause says.</summary>
public class NonFiguresTests
{
    [Theory]
    [InlineData("1件もなかった", "Negated")]
    [InlineData("1件もあった", "Figure")]
    [InlineData("定員12人", "Plan")]
    [InlineData("定員：12人", "Figure")]
    [InlineData("病児保育の定員：12人", "Figure")]
    [InlineData("（定員：12人）講座", "Figure")]
    [InlineData("講座（定員：12人）", "Plan")]
    [InlineData("講座（目標：12人）", "Plan")]
    [InlineData("目標：12人", "Plan")]
    [InlineData("実績：12人", "Figure")]
    [InlineData("3回を予定", "Plan")]
    [InlineData("3回を開催", "Figure")]
    [InlineData("来年度は3回", "Plan")]
    [InlineData("参加費500円", "PerUnit")]
    [InlineData("参加費は500円", "PerUnit")]
    [InlineData("手数料を500円", "PerUnit")]
    [InlineData("近隣3市と共同で", "Manner")]
    [InlineData("近隣3市が共同で", "Figure")]
    [InlineData("5日以内に", "Threshold")]
    [InlineData("10人以内", "Threshold")]
    [InlineData("10人以上の団体", "Threshold")]
    [InlineData("10人以上が参加", "Figure")]
    [InlineData("10人以下の参加", "Figure")]
    [InlineData("500人以上が来場した", "Figure")]
    [InlineData("24時間", "Schedule")]
    [InlineData("開設時間24時間", "Figure")]
    [InlineData("開設24時間", "Figure")]
    [InlineData("年間24時間", "Figure")]
    [InlineData("延べ24時間", "Figure")]
    [InlineData("講座24時間", "Schedule")]
    [InlineData("開設日数：3日", "Figure")]
    [InlineData("派遣:3時間講座", "Figure")]
    [InlineData("65歳", "Age")]
    [InlineData("健康寿命79歳", "Figure")]
    [InlineData("平均年齢：65歳", "Figure")]
    [InlineData("対象年齢：65歳", "Figure")]
    [InlineData("満足度：4.6", "Figure")]
    [InlineData("4.6", "Name")]
    [InlineData("相談：5", "Figure")]
    [InlineData("相談5", "Name")]
    [InlineData("相談件数 5", "Figure")]
    [InlineData("講座 5", "Figure")]
    [InlineData("5件（3）", "Figure Name")]
    [InlineData("5件（男3）", "Figure Name")]
    [InlineData("5（男3）", "Name Name")]
    [InlineData("件数：5（男：3）", "Figure Figure")]
    [InlineData("件数：5件（男：3）", "Figure Figure")]
    [InlineData("研修（5）", "Figure")]
    [InlineData("時間：3時間（講座2時間）", "Figure Schedule")]
    [InlineData("研修（累計3時間）", "Figure")]
    public void The_clause_decides(string text, string expected) => Assert.Equal(expected, Describe(text));

    private static string Describe(string text) =>
        string.Join(' ', FigureParser.ReadRaw(text).Numerals.Select(numeral => numeral.Kind));
}
