using PlanIngest.Loader.Editions;
using PlanIngest.Loader.History;
using PlanIngest.Model;
using static PlanIngest.Loader.Tests.Samples;

namespace PlanIngest.Loader.Tests;

public sealed class LinkTests(FreshDatabase database) : IClassFixture<FreshDatabase>
{
    [Fact]
    public async Task A_history_holds_the_current_version_of_every_year()
    {
        var plan = Plan with { Plan = "歴史" };
        var target = Figure("件数", 20, year: 2025, role: FigureRole.Target);
        await LoadAsync(plan, 2021, "2021", Listing("2", "訪問"));
        await LoadAsync(plan, 2020, "2020 first", Listing("1", "相談", Figure("件数", 1)));
        await LoadAsync(plan, 2020, "2020 corrected", Listing("1", "相談", Figure("件数", 2, year: 2020), target), Relisting("1", "相談", "別の課"));

        var history = await database.Plans.ReadHistoryAsync(plan);

        Assert.Equal((plan.Municipality, plan.Plan), (history.Municipality, history.Plan));
        Assert.Equal([2020, 2021], history.Editions.Select(edition => edition.FiscalYear));
        var listing = history.Editions[0].Listings[0];
        Assert.Equal(
            (1, "Ⅰ 事前対応｜１ 相談", "1", "相談", false, "概要", "保健福祉局健康課"),
            (
                listing.Ordinal,
                string.Join('｜', listing.Section),
                string.Join('｜', listing.Numbers),
                listing.Name,
                listing.Relisted,
                listing.Overview,
                string.Join('｜', listing.Departments)));
        Assert.Equal(
            [("件数", "件", FigureRole.Actual, 2020), ("件数", "件", FigureRole.Target, (int?)2025)],
            listing.Figures.Select(figure => (figure.Label, figure.Unit!, figure.Role, figure.FiscalYear)));
        Assert.True(history.Editions[0].Listings[1].Relisted);
        Assert.Empty((await database.Plans.ReadHistoryAsync(plan with { Plan = "なし" })).Editions);
    }

    [Fact]
    public async Task Links_are_asked_for_until_they_fit_what_is_loaded()
    {
        var plan = Plan with { Plan = "連結" };
        Assert.DoesNotContain(plan, await database.Plans.PlansToLinkAsync());
        await LoadAsync(plan, 2020, "連結 2020", Listing("1", "相談", Figure("件数", 1, year: 2020)));
        Assert.Contains(plan, await database.Plans.PlansToLinkAsync());
        await database.Plans.LinkAsync(plan, ByName);
        Assert.DoesNotContain(plan, await database.Plans.PlansToLinkAsync());

        await LoadAsync(plan, 2021, "連結 2021", Listing("1", "相談", Figure("件数", 2, year: 2021)));
        Assert.Contains(plan, await database.Plans.PlansToLinkAsync());
        await database.Plans.LinkAsync(plan, ByName);
        Assert.Equal(
            ["2020|1|1", "2021|1|1"],
            await database.RowsAsync(
                """
                SELECT edition_fiscal_year, count(DISTINCT measure_id), count(DISTINCT indicator_id)
                FROM analysis.figure WHERE plan = '連結' GROUP BY 1 ORDER BY 1
                """));
    }

    [Fact]
    public async Task The_servers_planner_knows_what_was_linked()
    {
        var plan = Plan with { Plan = "統計" };
        await LoadAsync(
            plan,
            2020,
            "統計 2020",
            Enumerable.Range(1, 200).Select(number => Listing($"{number}", $"事業{number}", Figure("件数", number, year: 2020))).ToArray());
        await database.Plans.LinkStaleAsync(ByName);

        Assert.Equal(["t|t|t"], await database.RowsAsync(
            """
            SELECT (SELECT reltuples >= 200 FROM pg_class WHERE oid = 'planingest.listing'::regclass),
                   (SELECT reltuples >= 200 FROM pg_class WHERE oid = 'planingest.figure_link'::regclass),
                   (SELECT reltuples >= 200 FROM pg_class WHERE oid = 'planingest.stated_value'::regclass)
            """));
    }

    [Fact]
    public async Task Links_that_leave_out_or_repeat_something_are_refused()
    {
        var plan = Plan with { Plan = "欠落" };
        await LoadAsync(plan, 2020, "欠落", Listing("1", "相談", Figure("件数", 1)));
        await database.Plans.LinkAsync(plan, ByName);
        var before = await Dump.OfAsync(database);

        foreach (var spoil in new Func<PlanLinks, PlanLinks>[]
        {
            links => links with { Listings = [] },
            links => links with { Figures = [] },
            links => links with { Listings = [.. links.Listings, .. links.Listings] },
            links => links with { Figures = [links.Figures[0] with { FigureId = 1 }] },
        })
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => database.Plans.LinkAsync(plan, history => spoil(ByName(history))));
        }

        Assert.Equal(before, await Dump.OfAsync(database));
    }

    [Fact]
    public async Task A_diagnostic_over_the_years_stands_with_its_edition_and_listing()
    {
        var plan = Plan with { Plan = "診断" };
        await LoadAsync(plan, 2020, "診断 2020", Listing("1", "相談"));
        await LoadAsync(plan, 2021, "診断 2021", Listing("1", "相談"));
        await database.Plans.LinkAsync(plan, history => ByName(history) with
        {
            Diagnostics =
            [
                new Diagnostic("PI2008", Severity.Warning, "one year", ListingOrdinal: 1, FiscalYear: 2021),
                new Diagnostic("PI2014", Severity.Info, "all years"),
            ],
        });

        Assert.Equal(
            ["PI2008|2021|相談", "PI2014|∅|∅"],
            await database.RowsAsync(
                """
                SELECT code, e.fiscal_year, l.name
                FROM analysis.diagnostic d LEFT JOIN analysis.edition e USING (edition_id) LEFT JOIN analysis.listing l USING (listing_id)
                WHERE message IN ('one year', 'all years') ORDER BY code
                """));
    }

    [Fact]
    public async Task Relistings_tell_what_is_wrong_with_them()
    {
        var plan = Plan with { Plan = "再掲" };
        await LoadAsync(
            plan,
            2020,
            "再掲",
            Listing("1", "相談"),
            Relisting("1", "相談", "保健福祉局健康課"),
            Relisting("11", "ホットライン", "課"),
            Relisting("22", "応援センター", "青少年課"),
            Relisting("22", "応援センター", "若者成育課"),
            Listing("5", "訪問"),
            Relisting("5", "訪問", "別の課"));
        await database.Plans.LinkAsync(plan, ByName);

        Assert.Equal(
            [
                "相談|∅",
                "ホットライン|points to no listing",
                "応援センター|points to no listing; departments differ: row 5 names 若者成育課",
                "応援センター|points to no listing; departments differ: row 4 names 青少年課",
                "訪問|departments differ: row 6 names 保健福祉局健康課",
            ],
            await database.RowsAsync(
                "SELECT r.name, problem FROM analysis.relisting r JOIN analysis.listing USING (listing_id) WHERE plan = '再掲' ORDER BY "
                    + "ordinal"));
        Assert.Equal(
            ["11|ホットライン|∅", "1|相談|b", "22|応援センター|∅", "5|訪問|b"],
            (await database.RowsAsync("SELECT numbers[1], name, status_code FROM analysis.measure_history WHERE plan = '再掲'"))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_measure_history_tells_names_departments_and_changes()
    {
        var plan = Plan with { Plan = "変遷" };
        await LoadAsync(plan, 2020, "変遷 2020", Listing("1", "相談"), Relisting("1", "相談", "課"));
        await LoadAsync(plan, 2021, "変遷 2021", Relisting("9", "相談", "課"), Listing("9", "相談"));
        await database.Plans.LinkAsync(plan, history =>
        {
            var links = ByName(history);
            return links with { Listings = [.. links.Listings.Select(link => link with { Changes = ["renumbered"] })] };
        });

        Assert.Equal(
            ["2020|{1}|相談|{保健福祉局健康課}|b|{renumbered}", "2021|{9}|相談|{保健福祉局健康課}|b|{renumbered}"],
            await database.RowsAsync(
                "SELECT fiscal_year, numbers, name, departments, status_code, changes FROM analysis.measure_history WHERE plan = '変遷' "
                    + "ORDER BY fiscal_year"));
    }

    private Task<LoadResult> LoadAsync(PlanName plan, int year, string name, params Listing[] listings) =>
        database.Plans.LoadAsync(Source(name), Edition(year, listings) with { Plan = plan.Plan });
}
