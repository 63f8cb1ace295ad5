using PlanIngest.Extractor.Grids;

namespace PlanIngest.Extractor.Tests.Grids;

public class DisjointSetsTests
{
    [Theory]
    [InlineData("", "0 1 2 3 4")]
    [InlineData("1-2", "0 1 1 3 4")]
    [InlineData("2-1", "0 1 1 3 4")]
    [InlineData("3-4 4-0", "0 1 2 0 0")]
    [InlineData("0-1 2-3 1-3", "0 0 0 0 4")]
    [InlineData("4-3 3-2 2-1 1-0", "0 0 0 0 0")]
    [InlineData("1-1", "0 1 2 3 4")]
    public void Joined_items_have_the_smallest_of_them_as_root(string unions, string expected)
    {
        var sets = new DisjointSets(5);
        foreach (var union in unions.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            sets.Union(union[0] - '0', union[2] - '0');
        }

        Assert.Equal(expected, string.Join(' ', Enumerable.Range(0, sets.Count).Select(sets.Find)));
    }
}
