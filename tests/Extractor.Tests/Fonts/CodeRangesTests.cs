using CsCheck;
using PlanIngest.Extractor.Fonts;

namespace PlanIngest.Extractor.Tests.Fonts;

public class CodeRangesTests
{
    private static readonly Gen<CodeRange> Range = Gen
        .Select(Gen.Int[0, 60], Gen.Int[-2, 12], Gen.Int[0, 5])
        .Select((first, length, value) =>
        new CodeRange(first, first + length, value));

    [Fact]
    public void Later_ranges_win() => Range.List[0, 12].Sample(ranges =>
    {
        var expected = new Dictionary<long, int>();
        foreach (var range in ranges)
        {
            for (var code = range.First; code <= range.Last; code++)
            {
                expected[code] = range.Value + (int)(code - range.First);
            }
        }

        var built = CodeRanges.Build(ranges);

        return Enumerable.Range(-2, 80).All(code =>
            built.TryGet(code, out var value) == expected.TryGetValue(code, out var wanted) && value == wanted);
    });

    [Fact]
    public void Ranges_are_sorted_and_do_not_overlap() => Range.List[0, 12].Sample(ranges =>
        CodeRanges.Build(ranges).Ranges.Zip(CodeRanges.Build(ranges).Ranges.Skip(1)).All(pair => pair.First.Last < pair.Second.First));
}
