using System.Globalization;
using System.Text;
using CsCheck;
using PlanIngest.Extractor.Syntax;

namespace PlanIngest.Extractor.Tests.Syntax;

public class TokenReaderTests
{
    [Theory]
    [InlineData("1 -2 +3", "1|-2|3")]
    [InlineData(".5 -.25 4.", "0.5|-0.25|4")]
    [InlineData("--7 12.3-4 1.2.3 6", "-7|12.3|1.2|6")]
    [InlineData("99999999999999999999", "1000000000")]
    [InlineData("0.5w", "0.5|!w")]
    [InlineData("10 20 m%comment\n30 l", "10|20|!m|30|!l")]
    [InlineData("/F1 /A#42C /a#", "/F1|/ABC|/a#")]
    [InlineData("(a)(b\\)c)(d(e)f)", "(a)|(b)c)|(d(e)f)")]
    [InlineData("(\\101\\7\\\r\nx)", "(A\u0007x)")]
    [InlineData("(open", "(open)")]
    [InlineData("<4142> <414> <41 4 2> <zz41>", "(AB)|(A@)|(AB)|(A)")]
    [InlineData("[1(a)<</K/V>>]", "[|1|(a)|<<|/K|/V|>>|]")]
    [InlineData("q Q ' \" T* b*", "!q|!Q|!'|!\"|!T*|!b*")]
    [InlineData(") > } 1", "!)|!>|!}|1")]
    [InlineData("", "")]
    public void Reads_tokens(string input, string expected) =>
        Assert.Equal(expected, string.Join('|', Tokens(Encoding.Latin1.GetBytes(input))));

    [Theory]
    [InlineData("<4142>", false)]
    [InlineData("<41 42\n>", false)]
    [InlineData("<41zz>", true)]
    [InlineData("<4142", true)]
    public void Notices_malformed_hexadecimal_strings(string input, bool expected)
    {
        var reader = new TokenReader(Encoding.Latin1.GetBytes(input));
        reader.Read();

        Assert.Equal(expected, reader.IsMalformed);
    }

    [Theory]
    [InlineData("ID \u0001\u0002EI\u0003 EI\u00ffQ x EI Q", "!Q")]
    [InlineData("ID no end", "")]
    public void Skips_the_data_of_inline_images(string input, string expected)
    {
        var reader = new TokenReader(Encoding.Latin1.GetBytes(input));
        reader.Read();
        reader.SkipInlineImageData();
        var rest = new List<string>();
        while (reader.Read())
        {
            rest.Add(Show(reader));
        }

        Assert.Equal(expected, string.Join('|', rest));
    }

    [Fact]
    public void Ends_on_any_input() => Gen.Byte.Array[0, 200].Sample(bytes => Tokens(bytes).Count <= bytes.Length);

    [Fact]
    public void Reads_back_every_number() => Gen.Double[-1e8, 1e8].Sample(number =>
    {
        var text = number.ToString("0.######", CultureInfo.InvariantCulture);
        var reader = new TokenReader(Encoding.ASCII.GetBytes(text));
        return reader.Read() && Math.Abs(reader.Number - number) < 1e-5 && !reader.Read();
    });

    private static List<string> Tokens(byte[] input)
    {
        var reader = new TokenReader(input);
        var tokens = new List<string>();
        while (reader.Read())
        {
            tokens.Add(Show(reader));
        }

        return tokens;
    }

    private static string Show(in TokenReader reader) => reader.Kind switch
    {
        TokenKind.Number => reader.Number.ToString(CultureInfo.InvariantCulture),
        TokenKind.Name => "/" + Encoding.Latin1.GetString(reader.Bytes),
        TokenKind.String => "(" + Encoding.Latin1.GetString(reader.Bytes) + ")",
        TokenKind.Keyword => "!" + Encoding.Latin1.GetString(reader.Bytes),
        TokenKind.ArrayStart => "[",
        TokenKind.ArrayEnd => "]",
        TokenKind.DictionaryStart => "<<",
        TokenKind.DictionaryEnd => ">>",
        _ => "?",
    };
}
