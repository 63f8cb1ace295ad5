using PlanIngest.Normalizer.Figures.Numbers;

namespace PlanIngest.Normalizer.Tests.Figures.Numbers;

/// <summary>The tokens of a line, and in brackets what its numbers are that are no amounts.</summary>
public class TokenizerTests
{
    [Theory]
    [InlineData("参加:5人、3件。", "Word'参加' Colon':' Amount'5人' Comma'、' Amount'3件' Period'。'")]
    [InlineData("参加=5人,3件;", "Word'参加' Colon'=' Amount'5人' Comma',' Amount'3件' Comma';'")]
    [InlineData("", "")]
    [InlineData("相談", "Word'相談'")]
    [InlineData("5件  \u3000\t3件", "Amount'5件' Space'  \u3000\t' Amount'3件'")]
    [InlineData("5件 ・3件", "Amount'5件' Period' ・' Amount'3件'")]
    [InlineData("5件 ○3件", "Amount'5件' Period' ○' Amount'3件'")]
    [InlineData("5件 ※注", "Amount'5件' Period' ※' Word'注'")]
    [InlineData("5件 a", "Amount'5件' Space' ' Word'a'")]
    [InlineData("5件 ", "Amount'5件' Space' '")]
    [InlineData("5件 /3件", "Amount'5件' Space' ' Comma'/' Amount'3件'")]
    [InlineData("5件/3件", "Amount'5件' Comma'/' Amount'3件'")]
    [InlineData("AかB/5件", "Word'AかB/' Amount'5件'")]
    [InlineData("5件・3件", "Amount'5件' Comma'・' Amount'3件'")]
    [InlineData("講座・研修3回", "Word'講座・研修' Amount'3回'")]
    [InlineData("5件+3件", "Amount'5件' Comma'+' Amount'3件'")]
    [InlineData("5件&3件", "Amount'5件' Comma'&' Amount'3件'")]
    [InlineData("5件×3件", "Amount'5件' Comma'×' Amount'3件'")]
    [InlineData("(5件)/3件", "Open'(' Amount'5件' Close')' Comma'/' Amount'3件'")]
    [InlineData("(5件) /3件", "Open'(' Amount'5件' Close')' Space' ' Comma'/' Amount'3件'")]
    [InlineData("5件の/3件", "Amount'5件' Word'の/' Amount'3件'")]
    [InlineData("a / 3件", "Word'a' Space' ' Word'/' Space' ' Amount'3件'")]
    [InlineData("5件、/3件", "Amount'5件' Comma'、' Word'/' Amount'3件'")]
    [InlineData("・3件", "Word'・' Amount'3件'")]
    [InlineData("「第3回」5件", "Word'「第3回」' Amount'5件' [Name'3']")]
    [InlineData("「3件", "Word'「' Amount'3件'")]
    [InlineData("『8050』", "Word'『8050』' [Name'8050']")]
    [InlineData("“12”5件", "Word'“12”' Amount'5件' [Name'12']")]
    [InlineData("\"12\"5件", "Word'\"12\"' Amount'5件' [Name'12']")]
    [InlineData("「a12b3」", "Word'「a12b3」' [Name'12' Name'3']")]
    [InlineData("「」", "Word'「」'")]
    [InlineData("令和5年度5件", "FiscalYear'令和5年度' Amount'5件' [FiscalYear'令和5年度']")]
    [InlineData("R5 5件", "FiscalYear'R5' Space' ' Amount'5件' [FiscalYear'R5']")]
    [InlineData("4/17、11/14", "Date'4/17、11/14' [Date'4/17、11/14']")]
    [InlineData("(5件)", "Open'(' Amount'5件' Close')'")]
    [InlineData("[a]", "Open'[' Word'a' Close']'")]
    [InlineData("〔a〕", "Open'〔' Word'a' Close'〕'")]
    [InlineData("【a】", "Open'【' Word'a' Close'】'")]
    [InlineData("<a>", "Open'<' Word'a' Close'>'")]
    [InlineData("《a》", "Open'《' Word'a' Close'》'")]
    [InlineData("{a}", "Open'{' Word'a' Close'}'")]
    [InlineData("〈a〉", "Open'〈' Word'a' Close'〉'")]
    [InlineData("→", "Arrow'→'")]
    [InlineData("⇒➡", "Arrow'⇒' Arrow'➡'")]
    [InlineData("➝➔▶", "Arrow'➝' Arrow'➔' Arrow'▶'")]
    [InlineData("午前10時", "Date'午前10時' [Date'午前10時']")]
    [InlineData("平成30年5月", "Date'平成30年5月' [Date'平成30年5月']")]
    [InlineData("昭和40年", "Date'昭和40年' [Date'昭和40年']")]
    [InlineData("H30", "FiscalYear'H30' [FiscalYear'H30']")]
    [InlineData("S60年", "Date'S60年' [Date'S60年']")]
    [InlineData("5件⏎3件", "Amount'5件' Period'\n' Amount'3件'")]
    [InlineData("。", "Period'。'")]
    [InlineData("a。b", "Word'a' Period'。' Word'b'")]
    [InlineData("相談12尾", "Word'相談12尾' [Name'12']")]
    [InlineData("8月", "Date'8月' [Date'8月']")]
    public void Cuts_a_line_into_tokens(string text, string expected)
    {
        var drawn = text.Replace('⏎', '\n');

        Assert.Equal(expected, Describe(drawn));
    }

    [Theory]
    [InlineData("5", "Amount'5'")]
    [InlineData("相談 5", "Word'相談' Space' ' Amount'5'")]
    [InlineData("相談5", "Word'相談5' [Name'5']")]
    [InlineData("相談:5", "Word'相談' Colon':' Amount'5'")]
    [InlineData("相談→5", "Word'相談' Arrow'→' Amount'5'")]
    [InlineData("人数(5)", "Word'人数' Open'(' Amount'5' Close')'")]
    [InlineData("5人(男3、女2)", "Amount'5人' Open'(' Word'男' Amount'3' Comma'、' Word'女' Amount'2' Close')'")]
    [InlineData("5人(男3)女2", "Amount'5人' Open'(' Word'男' Amount'3' Close')' Word'女2' [Name'2']")]
    [InlineData("5人(男3", "Amount'5人' Open'(' Word'男' Amount'3'")]
    [InlineData("(男3)", "Open'(' Word'男3' Close')' [Name'3']")]
    [InlineData("5人の(男3)", "Amount'5人' Word'の' Open'(' Word'男3' Close')' [Name'3']")]
    [InlineData("5人 (男3)", "Amount'5人' Space' ' Open'(' Word'男3' Close')' [Name'3']")]
    [InlineData("令和5年度 12尾", "FiscalYear'令和5年度' Space' ' Amount'12尾' [FiscalYear'令和5年度']")]
    [InlineData("令和5年度12尾", "FiscalYear'令和5年度' Amount'12尾' [FiscalYear'令和5年度']")]
    [InlineData("相談、12尾", "Word'相談' Comma'、' Amount'12尾'")]
    [InlineData("相談:延べ12", "Word'相談' Colon':' Amount'延べ12'")]
    [InlineData("相談:延べ約12", "Word'相談' Colon':' Amount'延べ約12'")]
    [InlineData("相談:の12", "Word'相談' Colon':' Word'の12' [Name'12']")]
    [InlineData("相談:a延べ12", "Word'相談' Colon':' Word'a延べ12' [Name'12']")]
    [InlineData(" 12", "Space' ' Word'12' [Name'12']")]
    [InlineData("5人)12", "Amount'5人' Close')' Amount'12'")]
    [InlineData("相談。12", "Word'相談' Period'。' Word'12' [Name'12']")]
    public void Knows_where_a_value_is_expected(string text, string expected) => Assert.Equal(expected, Describe(text));

    private static string Describe(string text)
    {
        var numerals = new List<NumeralReading>();
        var tokens = Tokenizer.Read(text, 0, text.Length, numerals);
        return string.Join(' ', tokens.Select(token => $"{token.Kind}'{text[token.Start..token.End]}'"))
            + (numerals.Count == 0
                ? ""
                : $" [{string.Join(' ', numerals.Select(other => $"{other.Kind}'{text.Substring(other.Start, other.Length)}'"))}]");
    }
}
