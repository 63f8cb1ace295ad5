using PlanIngest.Model;
using static PlanIngest.Loader.Tests.Samples;

namespace PlanIngest.Loader.Tests;

public sealed class LoadTests(FreshDatabase database) : IClassFixture<FreshDatabase>
{
    [Fact]
    public async Task The_same_file_loads_once()
    {
        var edition = Edition(2001, Listing("1", "相談", Figure("相談件数", 16, year: 2001)));
        var first = await database.Plans.LoadAsync(Source("once"), edition);
        var before = await DumpAsync();
        var second = await database.Plans.LoadAsync(Source("once") with { FileName = "copy.pdf" }, edition);

        Assert.Equal(new LoadResult(LoadOutcome.Loaded, first.EditionId, 1, new LoadCounts(1, 1, 1)), first);
        Assert.Equal(first with { Outcome = LoadOutcome.Unchanged }, second);
        Assert.Equal(before, await DumpAsync());
    }

    private async Task<string> DumpAsync() => await Dump.OfAsync(database);
}
