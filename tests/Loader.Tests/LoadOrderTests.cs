using System.Security.Cryptography;
using CsCheck;
using PlanIngest.Extractor;
using PlanIngest.Model;
using PlanIngest.Normalizer;
using PlanIngest.Normalizer.Identity;
using PlanIngest.Normalizer.Options;
using PlanIngest.Tests;
using static PlanIngest.Loader.Tests.Samples;

namespace PlanIngest.Loader.Tests;

public sealed class LoadOrderTests(ClusterFixture cluster)
{
    private const int RandomOrders = 3;

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
                Relisting("1", "相談", "課")) with
            { Plan = plan })).ToArray();

        Assert.Contains("restated", await SameDumpAsync(documents, ByName), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_order_of_loading_the_samples_gives_the_same_rows() => await SameDumpAsync(Repository.Samples);

    [Fact]
    public async Task Any_order_of_loading_the_corpus_gives_the_same_rows()
    {
        var corpus = Repository.Shared("corpus");
        await SameDumpAsync(
            [.. new[] { "misaki", "kodomo" }
                .SelectMany(slug => Directory.GetFiles(corpus, $"{slug}-*.pdf"))
                .Order(StringComparer.Ordinal)]);
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

    private async Task SameDumpAsync(IEnumerable<string> files)
    {
        var documents = files.Select(file =>
        {
            var pdf = File.ReadAllBytes(file);
            var extracted = DocumentExtractor.Extract(pdf, new ExtractionOptions());
            var source = new DocumentSource(Path.GetFileName(file), Convert.ToHexStringLower(SHA256.HashData(pdf)));
            return (source, EditionNormalizer.Normalize(extracted, new NormalizerOptions()));
        }).ToArray();

        var dump = await SameDumpAsync(documents, MeasureLinker.Link);

        Assert.All(documents, document => Assert.Contains(document.source.Sha256, dump, StringComparison.Ordinal));
        Assert.Contains("renumbered", dump, StringComparison.Ordinal);
    }

    private async Task<string> SameDumpAsync((DocumentSource Source, Edition Edition)[] documents, Func<PlanHistory, PlanLinks> link)
    {
        var forward = await DumpAsync(documents, link, () => true);
        Assert.Equal(forward, await DumpAsync(documents.Reverse(), link, () => false));
        Assert.Equal(forward, await DumpAsync(documents.OrderBy(document => document.Source.Sha256), link, () => true));
        foreach (var seed in Enumerable.Range(1, RandomOrders))
        {
            // Some come twice, and links are made at any time in between.
            var random = new Random(seed);
            var order = documents.Concat(random.GetItems(documents, documents.Length / 3)).ToArray();
            random.Shuffle(order);
            Assert.True(forward == await DumpAsync(order, link, () => random.Next(3) == 0), $"the order of seed {seed} gives other rows");
        }

        return forward;
    }

    private async Task<string> DumpAsync(
        IEnumerable<(DocumentSource Source, Edition Edition)> documents, Func<PlanHistory, PlanLinks> link, Func<bool> linksNow)
    {
        var database = new FreshDatabase(cluster);
        await using (database)
        {
            await database.InitializeAsync();
            foreach (var (source, edition) in documents)
            {
                await database.Plans.LoadAsync(source, edition);
                if (linksNow())
                {
                    await database.Plans.LinkStaleAsync(link);
                }
            }

            await database.Plans.LinkStaleAsync(link);
            return await Dump.OfAsync(database);
        }
    }
}
