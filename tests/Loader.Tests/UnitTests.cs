using PlanIngest.Loader.Comparisons;
using PlanIngest.Model;
using PlanIngest.Normalizer.Columns;
using PlanIngest.Normalizer.Figures;
using PlanIngest.Normalizer.Figures.Labels;
using PlanIngest.Normalizer.Identity;
using PlanIngest.Normalizer.Identity.Texts;
using PlanIngest.Normalizer.Indicators;
using PlanIngest.Normalizer.Lexicon;
using PlanIngest.Normalizer.Lexicon.RowTypes;
using static PlanIngest.Loader.Tests.Samples;

namespace PlanIngest.Loader.Tests;

/// <summary>The units that the database keeps are the program's, and comparisons use them.</summary>
public sealed class UnitTests(ClusterFixture cluster)
{
    /// <summary>A counter that the lexicon does not have.</summary>
    private static readonly CounterRow Seats = new("客席", Dimension.Places, "整備 12客席")
    {
        Spellings = ["観客席"],
        Measure = "席",
        Uses = CounterUses.Bracket | CounterUses.ColumnCount | CounterUses.ColumnUnit,
    };

    private static readonly Vocabulary WithSeats = new(new CounterTable([.. Vocabulary.CounterRows, Seats]));

    [Fact]
    public void A_counter_that_is_added_is_read_in_headers_cells_and_labels()
    {
        Assert.Equal(("観客席", 0, null, "整備数(観客席)", new CountUnit("観客席", 1)), Read());
        using (Vocabulary.Use(WithSeats))
        {
            Assert.Equal(("客席", 1, "客席", "整備数", new CountUnit("席", 1)), Read());
        }

        Assert.Equal("観客席", Read().Cell);

        static (string? Cell, float Column, string? Header, string Label, CountUnit? Link) Read() => (
            Assert.Single(FigureParser.ParseRaw("整備数 12観客席")).Unit,
            ColumnFeatures.Compute(["単位"], new ColumnContents(["観客席"], 0, 1, 0))[ColumnFeatures.ContentNames.IndexOf("unit")],
            CountHeader.UnitOf("観客席"),
            Label.Clean("整備数(観客席)").Text,
            CountUnit.Parse("観客席"));
    }

    [Fact]
    public async Task A_counter_that_is_added_is_linked_and_compared()
    {
        Assert.Equal(["2019|∅", "2020|∅"], await CompareAsync(Vocabulary.Default));
        Assert.Equal(["2019|∅", "2020|5"], await CompareAsync(WithSeats));
    }

    [Fact]
    public async Task Values_that_are_stated_already_follow_the_units()
    {
        await using var plans = PlanDatabase.Open(await cluster.CreateDatabaseAsync());
        await plans.MigrateAsync([]);
        await LoadAsync(plans, "名", "人");
        await plans.LinkAsync(Plan, ByName);
        Assert.Equal(["2019|∅", "2020|∅"], await ChangesAsync(plans));

        await plans.MigrateAsync([new UnitMeasure("名", "人", 1), new UnitMeasure("人", "人", 1)]);
        Assert.Equal(["2019|∅", "2020|5"], await ChangesAsync(plans));

        await plans.MigrateAsync([new UnitMeasure("名", "人", 2)]);
        Assert.Equal(["2019|∅", "2020|-5"], await ChangesAsync(plans));

        await plans.MigrateAsync([]);
        Assert.Equal(["2019|∅", "2020|∅"], await ChangesAsync(plans));
    }

    /// <summary>The change of a value that is given in seats of the audience and then in seats.</summary>
    private async Task<string[]> CompareAsync(Vocabulary vocabulary)
    {
        await using var plans = PlanDatabase.Open(await cluster.CreateDatabaseAsync());
        await plans.MigrateAsync([.. vocabulary.Counters.Measures()]);
        await LoadAsync(plans, "客席", "席");
        await plans.LinkAsync(Plan, history =>
        {
            using (Vocabulary.Use(vocabulary))
            {
                return MeasureLinker.Link(history);
            }
        });
        return await ChangesAsync(plans);
    }

    private static async Task LoadAsync(PlanDatabase plans, string before, string after)
    {
        foreach (var (year, value, unit) in new[] { (2019, 10, before), (2020, 15, after) })
        {
            var figure = Figure("整備", value, year: year) with { Unit = unit };
            await plans.LoadAsync(Source($"{unit} {year}"), Edition(year, Listing("1", "ホールの整備", figure)));
        }
    }

    private static async Task<string[]> ChangesAsync(PlanDatabase plans) =>
    [
        .. (await plans.YearOverYearAsync(new YearOverYearFilter()))
            .Select(row => $"{row.FiscalYear}|{row.Change?.ToString("0.##", null) ?? "∅"}"),
    ];
}
