using PlanIngest.Normalizer.Figures.Lines;
using PlanIngest.Normalizer.Figures.Numbers;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Tests.Figures;

/// <summary>Every row of the rules under Figures carries an example; here each is read, and must be decided by its own row.</summary>
public class RuleExampleTests
{
    public static TheoryData<string, string> Wraps => Rows(WrapRule.All, rule => rule.Name, rule => rule.Example);

    public static TheoryData<string, string> Relations => Rows(AmountRelations.All, rule => rule.Name, rule => rule.Example);

    public static TheoryData<string, string> Words => Rows(NonFigureRule.Rules, rule => $"{rule.Kind}", rule => rule.Example);

    public static TheoryData<string, string> Counted => Rows(NonFigureRule.CountedRules, rule => rule.Name, rule => rule.Example);

    [Theory]
    [MemberData(nameof(Wraps))]
    public void A_line_break_is_decided_by_the_rule_whose_example_it_is(string name, string example)
    {
        var lines = example.Split('⏎');
        var at = new LineBreak(
            lines[0], lines[1].TrimStart(), lines[1].StartsWith(' '), lines[0].Length, Math.Max(lines[0].Length, lines[1].Length));

        Assert.Equal(name, WrapRule.For(at)?.Name);
        Assert.Equal(WrapRule.For(at)!.Joins, !CellLines.FromRaw(example.Replace('⏎', '\n')).Text.Contains('\n', StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Relations))]
    public void Two_amounts_are_marked_as_the_example_says(string name, string example)
    {
        var rule = AmountRelations.All.Single(relation => relation.Name == name);
        var amounts = Tokenizer.Read(example, 0, example.Length, []).Where(token => token.Amount is not null).ToList();

        Assert.Equal(rule.Gives, Describe(amounts));
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void A_number_is_what_the_words_around_it_say(string kind, string example) => Assert.Equal(kind, KindOf(example));

    [Theory]
    [MemberData(nameof(Counted))]
    public void A_counted_number_is_what_its_surroundings_say(string name, string example)
    {
        var (text, start, end) = Marked(example);
        var counter = Counters.ReadAt(text, end)!;
        var number = new CountedNumber(text, start, end, end + counter.Written.Length, counter);

        Assert.Equal(name, Array.Find(NonFigureRule.CountedRules, rule => rule.Holds(number))?.Name);
        Assert.Equal($"{NonFigureRule.CountedRules.Single(rule => rule.Name == name).Kind}", KindOf(example));
    }

    [Fact]
    public void No_rule_is_without_a_name_and_an_example_of_its_own()
    {
        string[] examples =
        [
            .. WrapRule.All.Select(rule => rule.Example),
            .. AmountRelations.All.Select(rule => rule.Example),
            .. NonFigureRule.Rules.Select(rule => rule.Example),
            .. NonFigureRule.CountedRules.Select(rule => rule.Example),
        ];

        Assert.DoesNotContain(examples, string.IsNullOrWhiteSpace);
        Assert.Equal(examples.Length, examples.Distinct().Count());
    }

    private static string Describe(List<Token> amounts) => string.Join(" ; ", amounts.Select(token => FigureText.Of(token.Amount!)));

    private static string? KindOf(string example)
    {
        var (text, start, end) = Marked(example);
        return NonFigureRule.KindOf(text, start, end, Counters.ReadAt(text, end))?.ToString();
    }

    private static (string Text, int Start, int End) Marked(string example) => (
        example.Replace("|", "", StringComparison.Ordinal), example.IndexOf('|', StringComparison.Ordinal), example.LastIndexOf('|') - 1);

    private static TheoryData<string, string> Rows<T>(IEnumerable<T> rules, Func<T, string> name, Func<T, string> example)
    {
        var rows = new TheoryData<string, string>();
        foreach (var rule in rules)
        {
            rows.Add(name(rule), example(rule));
        }

        return rows;
    }
}
