using PlanIngest.Normalizer.Figures.Labels;

namespace PlanIngest.Normalizer.Tests.Figures.Labels;

/// <summary>What the numbers of an entry count.</summary>
public class LabelRulesTests
{
    [Theory]
    [InlineData("講座を3回開催し、延べ120人が参加した", "講座/開催 3回 ; 講座/参加 120人 延べ")]
    [InlineData("相談件数16件", "相談件数 16件")]
    [InlineData("公共施設72施設に配備", "公共施設/配備 72施設")]
    [InlineData("苦情件数は3件となった", "苦情件数 3件")]
    [InlineData("民生委員45人が参加", "民生委員/参加 45人")]
    [InlineData("5件の相談", "相談 5件")]
    [InlineData("自死遺族の集いを開催し、延べ34人の参加", "自死遺族の集い/参加 34人 延べ")]
    [InlineData("10回の開催となった", "開催 10回")]
    [InlineData("講座に延べ34人の参加", "講座/参加 34人 延べ")]
    [InlineData("講座を1回開催した。参加者は21組", "講座/開催 1回 ; 参加者 21組")]
    [InlineData("窓口に500部配布", "配布 500部")]
    [InlineData("18団体が会議に出席", "会議/出席 18団体")]
    [InlineData("研修会に18人が参加した", "研修会/参加 18人")]
    [InlineData("研修会で18人が発表した", "研修会/発表 18人")]
    [InlineData("3回開催", "開催 3回")]
    [InlineData("延べ75人参加", "参加 75人 延べ")]
    [InlineData("講座を開催した。延べ75人が参加した。", "講座/参加 75人 延べ")]
    [InlineData("講座を開催した。窓口に50部", "講座 50部")]
    [InlineData("講座を開催し、市民30人が参加。研修を3回", "市民/参加 30人 ; 研修 3回")]
    [InlineData("⏎【相談】⏎5件の参加", "相談/参加 5件")]
    [InlineData("講座は3回、延べ50人", "講座 3回 ; 講座 50人 延べ")]
    [InlineData("年2回、いじめアンケートを実施", "- 2回")]
    [InlineData("4橋の補修設計に着手", "補修設計/着手 4橋")]
    [InlineData("会場で5件の参加", "参加 5件")]
    [InlineData("5件の参加", "参加 5件")]
    public void Sentences(string text, string expected)
    {
        var drawn = text.Replace('⏎', '\n');

        Assert.Equal(expected, FigureText.Parse(drawn));
    }

    [Theory]
    [InlineData("連絡会議：2回開催", "連絡会議 2回")]
    [InlineData("職員研修会：1回開催、74名受講", "職員研修会 1回 ; 職員研修会 74名")]
    [InlineData("ブックスタート：絵本936冊", "ブックスタート/絵本 936冊")]
    [InlineData("研修：申込45人、参加38人", "研修/申込 45人 ; 研修/参加 38人")]
    [InlineData("研修：3回開催した", "研修/開催 3回")]
    [InlineData("会議：市民が5人参加した", "市民/参加 5人")]
    [InlineData("管理職研修（開催回数：1回）", "管理職研修/開催回数 1回")]
    [InlineData("開催回数：3回（参加者64人）", "開催回数 3回 ; 参加者 64人")]
    [InlineData("開催回数（参加者64人）", "参加者 64人")]
    [InlineData("講座（3回、延べ85人）", "講座 3回 ; 講座 85人 延べ")]
    [InlineData("講座（受講者85人）", "講座/受講者 85人")]
    [InlineData("講座：5件の相談", "講座/相談 5件")]
    [InlineData("利用率（人数5人）", "人数 5人")]
    [InlineData("フードドライブ：5回 受入量 612kg", "フードドライブ 5回 ; フードドライブ/受入量 612kg")]
    [InlineData("面接 5件 電話 3件", "面接 5件 ; 電話 3件")]
    [InlineData("件数 5件 回数 3回", "件数 5件 ; 回数 3回")]
    [InlineData("講座：5件 電話 3件", "講座 5件 ; 講座/電話 3件")]
    [InlineData("実施校 中学校11校、高等学校5校", "実施校/中学校 11校 ; 実施校/高等学校 5校")]
    [InlineData("（延べ）5人", "- 5人")]
    [InlineData("延べ：5人", "- 5人 延べ")]
    [InlineData("累計（5人）", "- 5人 累計")]
    [InlineData("うち：5人", "- 5人")]
    [InlineData("【基礎編】 受講者数：406名", "基礎編/受講者数 406名")]
    [InlineData("基礎編 受講者数：406名", "基礎編/受講者数 406名")]
    [InlineData("講座 研修：3回", "講座/研修 3回")]
    public void Keys(string text, string expected) => Assert.Equal(expected, FigureText.Parse(text));

    [Theory]
    [InlineData("カードを配布した（3,150枚）", "カード/配布 3150枚")]
    [InlineData("カードを配布した（配布数3,150枚）", "配布数 3150枚")]
    [InlineData("カードを配布した（高齢者3,150枚）", "カード/高齢者 3150枚")]
    [InlineData("カードを配布（3,150枚）", "カード/配布 3150枚")]
    [InlineData("配布した（3,150枚）", "配布 3150枚")]
    [InlineData("カードを行った（3,150枚）", "カード 3150枚")]
    [InlineData("⏎【広報】⏎配布した（3,150枚）", "広報/配布 3150枚")]
    public void After_a_verb(string text, string expected)
    {
        var drawn = text.Replace('⏎', '\n');

        Assert.Equal(expected, FigureText.Parse(drawn));
    }

    [Theory]
    [InlineData("相談件数：245件（うち新規78件）", "相談件数 245件 ; 新規 78件 <相談件数")]
    [InlineData("相談件数：245件（新規78件）", "相談件数 245件 ; 新規 78件 <相談件数")]
    [InlineData("相談件数：245件（新規300件）", "相談件数 245件 ; 新規 300件")]
    [InlineData("相談件数：245件（新規245件）", "相談件数 245件 ; 新規 245件 <相談件数")]
    [InlineData("相談件数：245件（延べ新規78件）", "相談件数 245件 ; 新規 78件 延べ <相談件数")]
    [InlineData("相談件数：245件（新規延べ78件）", "相談件数 245件 ; 新規 78件 延べ")]
    [InlineData("講座4回（98人）", "講座 4回 ; 講座 98人")]
    [InlineData("講座4回（累計120回）", "講座 4回 ; 講座 120回 累計")]
    [InlineData("受講者98人（累計1,450人）", "受講者 98人 ; 受講者 1450人 累計")]
    [InlineData("受講者98人（前年度80人）", "受講者 98人 ; 受講者 80人 前年度")]
    [InlineData("受講者98人（昨年 80人）", "受講者 98人 ; 受講者 80人 前年度")]
    [InlineData("受講者98人（全120人）", "受講者 98人 ; 受講者 120人 母数")]
    [InlineData("受講者98人（全12回）", "受講者 98人 ; 受講者 12回")]
    [InlineData("講座を3回開催した（64人）", "講座/開催 3回 ; 講座/開催 64人")]
    [InlineData("講座を3回開催した（64人参加）", "講座/開催 3回 ; 講座/参加 64人")]
    [InlineData("講座を3回開催した（参加者64人）", "講座/開催 3回 ; 講座/参加者 64人")]
    [InlineData("講座を3回開催した（男性64人）", "講座/開催 3回 ; 講座/男性 64人")]
    [InlineData("講座を3回（64人）開催", "講座/開催 3回 ; 講座 64人")]
    [InlineData("83人（男35、女48）", "- 83人 ; 男 35人 < ; 女 48人 <")]
    [InlineData("83人（男35、女47）", "- 83人")]
    [InlineData("83人（男35）", "- 83人")]
    [InlineData("83人（男35人、女48）", "- 83人 ; 男 35人 <")]
    [InlineData("相談245件、うち新規78件", "相談 245件 ; 新規 78件 <相談")]
    [InlineData("相談245件。うち新規78件。うち再来5件", "相談 245件 ; 新規 78件 <相談 ; 再来 5件 <相談")]
    [InlineData("相談245件。内訳は、新規78件、再来5件", "相談 245件 ; 新規 78件 <相談 ; 再来 5件")]
    [InlineData("相談者の内訳は、本人104人、家族57人", "相談者/本人 104人 ; 相談者/家族 57人")]
    [InlineData("5件（うち3件の相談）", "- 5件 ; 相談 3件 <")]
    [InlineData("5件（うち3件を配布した）", "- 5件 ; 配布 3件 <")]
    [InlineData("講座（うち3回）", "講座 3回")]
    [InlineData("うち5件", "- 5件")]
    [InlineData("新規78件、うち市内の相談5件、市外3件", "新規 78件 ; 市内の相談 5件 <新規 ; 市外 3件")]
    [InlineData("申請28件のうち25件を採択", "申請 28件 ; 採択 25件 <申請")]
    [InlineData("402人（参加者）", "参加者 402人")]
    [InlineData("402人（予定）", "")]
    [InlineData("402人（市）", "- 402人")]
    [InlineData("講座/研修4回（98人、市民5人）", "講座/研修 4回 ; 講座/研修 98人 ; 講座/研修/市民 5人")]
    [InlineData("参加数5人（市民3人）", "参加数 5人 ; 市民 3人 <参加数")]
    [InlineData("講座5回（市民3人）", "講座 5回 ; 講座/市民 3人")]
    [InlineData("A講座5回（市民5回）", "A講座 5回 ; 市民 5回 <A講座")]
    [InlineData("講座4回（受講者98人、累計1,450人）", "講座 4回 ; 講座/受講者 98人 ; 講座 1450人 累計")]
    public void Parts_and_brackets(string text, string expected) => Assert.Equal(expected, FigureText.Parse(text));
}
