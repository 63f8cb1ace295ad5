using System.Text;
using CsCheck;
using PlanIngest.Extractor.Fonts;

namespace PlanIngest.Extractor.Tests.Fonts;

public class CMapParserTests
{
    [Theory]
    [InlineData("1 beginbfchar <01> <65E5> endbfchar", "1=日")]
    [InlineData("2 beginbfchar <0001> <D842DFB7> <0002> <845BDB40DD00> endbfchar", "1=𠮷 2=葛󠄀")]
    [InlineData("1 beginbfrange <0010> <0012> <0041> endbfrange", "16=A 17=B 18=C")]
    [InlineData("1 beginbfrange <0010> <0012> [<0041> <65E5> <672C>] endbfrange", "16=A 17=日 18=本")]
    [InlineData("1 beginbfchar <01> <> endbfchar 1 beginbfchar <02> <0041> endbfchar", "1= 2=A")]
    [InlineData("1 beginbfchar <01> <0041> endbfchar 1 beginbfchar <01> <0042> endbfchar", "1=B")]
    [InlineData("1 beginbfchar <01> /space endbfchar", "1=")]
    [InlineData("1 beginbfchar <01> <41> endbfchar", "1=A")]
    public void Reads_texts(string file, string expected)
    {
        var parsed = CMapParser.Parse(Encoding.ASCII.GetBytes(file));

        Assert.Null(parsed.Problem);
        Assert.Equal(expected, string.Join(' ', parsed.Texts.OrderBy(text => text.Key).Select(text => $"{text.Key}={text.Value}")));
    }

    [Theory]
    [InlineData("1 beginbfrange <0000> <FFFF> <00 endbfrange garbage <<")]
    [InlineData("1 beginbfchar <0001> endbfchar")]
    [InlineData("1 beginbfchar <0102030405> <0041> endbfchar")]
    [InlineData("1 beginbfrange <00000000> <7FFFFFFE> <0041> endbfrange")]
    [InlineData("1 begincidrange <00> <10> endcidrange")]
    public void Tells_what_is_malformed(string file) => Assert.NotNull(CMapParser.Parse(Encoding.ASCII.GetBytes(file)).Problem);

    [Theory]
    [InlineData("/WMode 1 def 2 begincodespacerange <00> <80> <8140> <9FFC> endcodespacerange", true)]
    [InlineData("/WMode 0 def 1 begincodespacerange <00> <80> endcodespacerange", false)]
    public void Reads_the_writing_direction(string file, bool expected) =>
        Assert.Equal(expected, CMapParser.Parse(Encoding.ASCII.GetBytes(file)).IsVertical);

    [Fact]
    public void Ends_on_any_input()
    {
        var words = "<00> <FFFF> [ ] beginbfrange beginbfchar begincidrange begincodespacerange endbfchar 5 /X usecmap << (".Split(' ');
        var file = Gen.Int[0, words.Length - 1].Select(i => words[i]).List[0, 40].Select(list => string.Join(' ', list));

        file.Sample(text => CMapParser.Parse(Encoding.ASCII.GetBytes(text)).Texts.Count <= 0x10000);
    }
}
