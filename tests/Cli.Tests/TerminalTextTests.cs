using System.Globalization;
using System.Text;
using CsCheck;
using PlanIngest.Cli.Output.Terminal;

namespace PlanIngest.Cli.Tests;

public class TerminalTextTests
{
    [Theory]
    [InlineData("相談件数：16件", "相談件数：16件")]
    [InlineData("一行\n　二行\r\n\t三行", "一行 二行 三行")]
    [InlineData("\u001b]0;title\u0007text", "]0;titletext")]
    [InlineData("\u009b31mred", "31mred")]
    [InlineData("abc\u202Efdp.exe", "abcfdp.exe")]
    [InlineData("𠮷野家", "𠮷野家")]
    [InlineData("", "")]
    public void Is_one_harmless_line(string text, string expected) => Assert.Equal(expected, TerminalText.OneLine(text));

    [Fact]
    public void Never_holds_what_steers_a_terminal() => Gen.String.Sample(text =>
        TerminalText.OneLine(text).EnumerateRunes().All(rune =>
            Rune.GetUnicodeCategory(
                rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator)));

    [Fact]
    public void Once_is_enough() =>
        Gen.String.Sample(text => TerminalText.OneLine(TerminalText.OneLine(text)) == TerminalText.OneLine(text));
}
