using CsCheck;
using PlanIngest.Model;
using static PlanIngest.Loader.Tests.Samples;

namespace PlanIngest.Loader.Tests;

public sealed class LoadOrderTests(ClusterFixture cluster)
{
    [Fact]
    public async Task Any_order_of_loading_gives_the_same_rows()
    {
        var documents = (
            from plan in new[] { "計画甲", "計画乙" }
            from year in Enumerable.Range(2019, 4)
            select (Source: Source($"{plan} {year}"), Edition: Edition(
                year,
                Listing("1", "相談", Figure("件数", year, year: year), Figure("件数", year - 2, year: year - 1)),
                Listing("2", "訪問", Figure("回数", 3, "回", year)),
                Relisting("1", "相談", "課")) with { Plan = plan })).ToArray();

        var forward = await DumpAsync(documents, linkEach: true);
        var backward = await DumpAsync(documents.Reverse(), linkEach: false);
        var mixed = await DumpAsync(documents.OrderBy(document => document.Source.Sha256), linkEach: true);

        Assert.Contains("restated", forward, StringComparison.Ordinal);
        Assert.Equal(forward, backward);
        Assert.Equal(forward, mixed);
    }

    [Fact]
    public void Ids_of_different_parts_differ() =>
        Gen.Select(Gen.String[Gen.Char['a', 'c'], 0, 3].Array[1, 4], Gen.String[Gen.Char['a', 'c'], 0, 3].Array[1, 4]).Sample((a, b) =>
        {
            Assert.InRange(StableId.Of(a), 0, long.MaxValue);
            Assert.Equal(a.SequenceEqual(b), StableId.Of(a) == StableId.Of(b));
        });

    [Fact]
    public void An_id_is_what_it_always_was() => Assert.Equal(2168337026535365326, StableId.Of("listing", "1"));

    private async Task<string> DumpAsync(IEnumerable<(DocumentSource Source, Edition Edition)> documents, bool linkEach)
    {
        var database = new FreshDatabase(cluster);
        await using (database)
        {
            await database.InitializeAsync();
            foreach (var (source, edition) in documents)
            {
                await database.Plans.LoadAsync(source, edition);
                if (linkEach)
                    await LinkAllAsync(database.Plans);
            }

            await LinkAllAsync(database.Plans);
            return await Dump.OfAsync(database);
        }
    }

    private static async Task LinkAllAsync(PlanDatabase plans)
    {
        foreach (var plan in await plans.PlansToLinkAsync())
            await plans.LinkAsync(plan, ByName);
    }
}
