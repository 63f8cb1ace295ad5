using PlanIngest.Normalizer.Figures.Numbers;

namespace PlanIngest.Normalizer.Tests.Figures.Numbers;

/// <summary>What neighbouring amounts of a line make of each other.</summary>
public class AmountRelationsTests
{
    [Theory]
    [InlineData("10~15人", "10人 以上 ; 15人 以下")]
    [InlineData("10人~15人", "10人 以上 ; 15人 以下")]
    [InlineData("10人―15人", "10人 以上 ; 15人 以下")]
    [InlineData("10人–15人", "10人 以上 ; 15人 以下")]
    [InlineData("10人-15人", "10人 ; -15人 増減")]
    [InlineData("10人~15件", "10人 ; 15件")]
    [InlineData("10人以上~15人", "10人 以上 ; 15人")]
    [InlineData("10人~15人以下", "10人 ; 15人 以下")]
    [InlineData("約10~15人", "10人 約 以上 ; 15人 約 以下")]
    [InlineData("10~約15人", "10人 以上 ; 15人 約 以下")]
    [InlineData("10人~15", "10人")]
    [InlineData("5回で1コース", "5回 Manner ; 1コース Manner")]
    [InlineData("5回を1コース", "5回 Manner ; 1コース Manner")]
    [InlineData("5回=1コース", "5回 ; 1コース")]
    [InlineData("5回で2コース", "5回 ; 2コース")]
    [InlineData("5回で1件", "5回 ; 1件")]
    [InlineData("5回で1", "5回")]
    [InlineData("12/45校", "12校 ; 45校 母数")]
    [InlineData("12校/45校", "12校 ; 45校 母数")]
    [InlineData("12校/対象45校", "12校 ; 45校 母数")]
    [InlineData("12校/全45校", "12校 ; 45校 母数 all")]
    [InlineData("12校/小45校", "12校 ; 45校")]
    [InlineData("12校/45件", "12校 ; 45件")]
    [InlineData("12校/延べ45校", "12校 ; 45校 延べ counted")]
    [InlineData("12校/", "12校")]
    [InlineData("5地区中3地区", "5地区 母数 ; 3地区")]
    [InlineData("5地区中、3地区", "5地区 母数 ; 3地区")]
    [InlineData("5地区中3件", "5地区 ; 3件")]
    [InlineData("6校→9校", "6校 従前 ; 9校")]
    [InlineData("6校 → 9校", "6校 従前 ; 9校")]
    [InlineData("6校⇒9校", "6校 従前 ; 9校")]
    [InlineData("6校➡9校", "6校 従前 ; 9校")]
    [InlineData("6校➡9件", "6校 ; 9件")]
    [InlineData("前年度6校→9校", "6校 前年度 counted ; 9校")]
    [InlineData("6校から9校", "6校 従前 ; 9校")]
    [InlineData("6校から9件", "6校 ; 9件")]
    [InlineData("前年度6校から9校", "6校 前年度 counted ; 9校")]
    [InlineData("延べ9件84枚", "9件 延べ counted ; 84枚 延べ")]
    [InlineData("実9件84枚", "9件 実 counted ; 84枚 実")]
    [InlineData("累計5回20人", "5回 累計 counted ; 20人 累計")]
    [InlineData("計5回20人", "5回 合計 counted ; 20人 合計")]
    [InlineData("平均5回20人", "5回 平均 counted ; 20人")]
    [InlineData("前年度5回20人", "5回 前年度 counted ; 20人")]
    [InlineData("延べ9件実84枚", "9件 延べ counted ; 84枚 実 counted")]
    [InlineData("延べ9件84枚以上", "9件 延べ counted ; 84枚 以上")]
    [InlineData("延べ9件、84枚", "9件 延べ counted ; 84枚")]
    [InlineData("延べ9件の84枚", "9件 延べ counted ; 84枚")]
    [InlineData("9件84枚", "9件 ; 84枚")]
    [InlineData("1世帯3万円", "1世帯 PerUnit ; 30000円 PerUnit")]
    [InlineData("1世帯90分", "1世帯 PerUnit ; 90分 Schedule")]
    [InlineData("1世帯5人", "1世帯 ; 5人")]
    [InlineData("2世帯3万円", "2世帯 ; 30000円")]
    [InlineData("1世帯平均5人", "5人 平均 counted")]
    [InlineData("1世帯平均5分", "5分 平均 counted")]
    [InlineData("1世帯平均3万円", "30000円 平均 counted")]
    [InlineData("1世帯、3万円", "1世帯 ; 30000円")]
    [InlineData("10人、20人", "10人 ; 20人")]
    [InlineData("6校(→)9校", "6校 ; 9校")]
    [InlineData("6校。9校", "6校 ; 9校")]
    [InlineData("6校から", "6校")]
    [InlineData("10人~5人~3人", "10人 以上 ; 5人 以下 ; 3人")]
    public void Two_amounts_of_a_line(string text, string expected) => Assert.Equal(expected, Describe(text));

    private static string Describe(string text)
    {
        var tokens = Tokenizer.Read(text, 0, text.Length, []);
        return string.Join(" ; ", tokens.Where(token => token.Amount is not null).Select(token => FigureText.Of(token.Amount!)));
    }
}
