using PlanIngest.Normalizer.Figures.Numbers;

namespace PlanIngest.Normalizer.Tests.Figures.Numbers;

/// <summary>Numbers as written: value, characters taken, decimals.</summary>
public class NumeralTests
{
    [Theory]
    [InlineData("1", "1 of 1")]
    [InlineData("12,345人", "12345 of 6")]
    [InlineData("1,2345", "1 of 1")]
    [InlineData("1,23", "1 of 1")]
    [InlineData("1234,567", "1234 of 4")]
    [InlineData("123,456,789", "123456789 of 11")]
    [InlineData("12,3456", "12 of 2")]
    [InlineData("1,234.5", "1234.5 of 7 .1")]
    [InlineData("1,000,00", "1000 of 5")]
    [InlineData("0.5", "0.5 of 3 .1")]
    [InlineData("1.", "1 of 1")]
    [InlineData("1.5.2", "1.5 of 3 .1")]
    [InlineData("1.234567", "1.234567 of 8 .6")]
    [InlineData("1.2345678", "none")]
    [InlineData("123456789012345", "123456789012345 of 15")]
    [InlineData("1234567890123456", "none")]
    [InlineData("123,456,789,012", "123456789012 of 15")]
    [InlineData("123,456,789,012,345", "none")]
    [InlineData("1億2,486万5千円", "124865000 of 10")]
    [InlineData("125千人", "125000 of 4")]
    [InlineData("1,250千円", "1250 of 5")]
    [InlineData("3百万円", "3 of 1")]
    [InlineData("3百人", "300 of 2")]
    [InlineData("3十", "30 of 2")]
    [InlineData("2万5千円", "25000 of 4")]
    [InlineData("1万3百万円", "3010000 of 5")]
    [InlineData("千円", "1000 of 1 kanji")]
    [InlineData("百万円", "1000000 of 2 kanji")]
    [InlineData("百二十三", "123 of 4 kanji")]
    [InlineData("二十", "20 of 2 kanji")]
    [InlineData("十", "10 of 1 kanji")]
    [InlineData("十五", "15 of 2 kanji")]
    [InlineData("〇", "0 of 1 kanji")]
    [InlineData("二〇二三", "2023 of 4 kanji")]
    [InlineData("1万2千", "12000 of 4")]
    [InlineData("1.5万", "15000 of 4")]
    [InlineData("2.5億円", "250000000 of 4")]
    [InlineData("1.5千", "1500 of 4 .1")]
    [InlineData("1兆", "1000000000000 of 2")]
    [InlineData("万", "none")]
    [InlineData("億", "none")]
    [InlineData("0万", "0 of 1")]
    [InlineData("12百", "1200 of 3")]
    [InlineData("1千5", "1005 of 3")]
    [InlineData("千5", "1005 of 2")]
    [InlineData("5千3百", "5300 of 4")]
    [InlineData("二3", "2 of 1 kanji")]
    [InlineData("3二", "3 of 1")]
    [InlineData("十3", "13 of 2")]
    [InlineData("一二三四五六七八九〇一二", "123456789012 of 12 kanji")]
    [InlineData("一二三四五六七八九〇一二三", "1234567890123 of 13 kanji")]
    [InlineData("一二三四五六七八九〇一二三四", "1234567890123 of 13 kanji")]
    [InlineData("人", "none")]
    [InlineData("", "none")]
    [InlineData("1万万", "10000 of 2")]
    [InlineData("千万", "10000000 of 2 kanji")]
    [InlineData("千2", "1002 of 2")]
    [InlineData("3千2百5十1", "3251 of 7")]
    [InlineData("兆", "none")]
    [InlineData("三百", "300 of 2 kanji")]
    [InlineData("1億", "100000000 of 2")]
    [InlineData("5,", "5 of 1")]
    [InlineData("5,6,7", "5 of 1")]
    [InlineData(".5", "none")]
    public void Reads_the_longest_number_at_the_start(string text, string expected) =>
        Assert.Equal(expected, Describe(Numeral.ReadAt(text, 0)));

    [Theory]
    [InlineData("0189〇一九十百千", "1111111111")]
    [InlineData("万億,.a０人零", "00000000")]
    public void A_number_may_begin_with(string text, string expected) =>
        Assert.Equal(expected, text.Select(Numeral.CanStart).Select(starts => starts ? "1" : "0").Aggregate("", string.Concat));

    private static string Describe(Numeral? read) => read is not { } numeral
        ? "none"
        : $"{FigureText.Number(numeral.Value)} of {numeral.End - numeral.Start}" + (numeral.Decimals > 0 ? $" .{numeral.Decimals}" : "")
            + (numeral.IsKanji ? " kanji" : "");
}
