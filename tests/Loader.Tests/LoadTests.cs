using PlanIngest.Loader.Connections;
using PlanIngest.Loader.Editions;
using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;
using static PlanIngest.Loader.Tests.Samples;

namespace PlanIngest.Loader.Tests;

public sealed class LoadTests(FreshDatabase database) : IClassFixture<FreshDatabase>
{
    [Fact]
    public async Task The_same_file_loads_once()
    {
        var edition = Edition(2001, Listing("1", "相談", Figure("相談件数", 16)));
        var first = await database.Plans.LoadAsync(Source("once"), edition);
        var before = await Dump.OfAsync(database);
        var second = await database.Plans.LoadAsync(Source("once") with { FileName = "copy.pdf" }, edition);

        Assert.Equal(new LoadResult(LoadOutcome.Loaded, first.EditionId, 1, new LoadCounts(1, 1, 1)), first);
        Assert.Equal(first with { Outcome = LoadOutcome.Unchanged }, second);
        Assert.Equal(before, await Dump.OfAsync(database));
    }

    [Fact]
    public async Task Another_file_of_a_plan_and_year_is_a_new_version_and_the_old_one_stays()
    {
        await database.Plans.LoadAsync(Source("first"), Edition(2002, Listing("1", "相談", Figure("相談件数", 16))));
        var second = await database.Plans.LoadAsync(Source("corrected"), Edition(2002, Listing("1", "相談", Figure("相談件数", 17))));
        var again = await database.Plans.LoadAsync(Source("first"), Edition(2002, Listing("1", "相談", Figure("相談件数", 16))));

        Assert.Equal((LoadOutcome.NewVersion, 2), (second.Outcome, second.Version));
        Assert.Equal((LoadOutcome.Unchanged, 1), (again.Outcome, again.Version));
        Assert.Equal(
            ["1|first.pdf", "2|corrected.pdf"],
            await database.RowsAsync("SELECT version, file_name FROM analysis.edition WHERE fiscal_year = 2002 ORDER BY version"));
        Assert.Equal(["17"], await database.RowsAsync("SELECT value FROM analysis.figure WHERE edition_fiscal_year = 2002"));
        Assert.Equal(["corrected.pdf"], await database.RowsAsync("SELECT file_name FROM analysis.listing WHERE fiscal_year = 2002"));
        Assert.Equal(
            ["1|f|16", "2|t|17"],
            await database.RowsAsync(
                "SELECT version, is_current, value FROM analysis.figure_version WHERE edition_fiscal_year = 2002 ORDER BY version"));
    }

    [Fact]
    public async Task The_same_file_read_otherwise_replaces_the_reading()
    {
        await database.Plans.LoadAsync(Source("misread"), Edition(2003, Listing("1", "相談"), Listing("2", "訪問")));
        var reread = await database.Plans.LoadAsync(Source("misread"), Edition(2003, Listing("1", "相談")));

        Assert.Equal((LoadOutcome.Reread, 1, 1), (reread.Outcome, reread.Version, reread.Counts.Listings));
        Assert.Equal(["相談"], await database.RowsAsync("SELECT name FROM analysis.listing_version WHERE fiscal_year = 2003"));
    }

    [Fact]
    public async Task A_reading_with_another_plan_or_year_moves_and_leaves_the_version_before_it()
    {
        var wrongPlan = Edition(2004, Listing("1", "相談")) with { Plan = "別の計画" };
        await database.Plans.LoadAsync(Source("kept"), Edition(2004, Listing("1", "相談")));
        await database.Plans.LoadAsync(Source("moved"), Edition(2004, Listing("1", "相談談")));
        var moved = await database.Plans.LoadAsync(Source("moved"), wrongPlan);
        Assert.Equal((LoadOutcome.Reread, 1), (moved.Outcome, moved.Version));
        Assert.Equal(
            ["自殺対策計画|kept.pdf", "別の計画|moved.pdf"],
            await database.RowsAsync("""SELECT plan, file_name FROM analysis.listing WHERE fiscal_year = 2004 ORDER BY file_name"""));

        await database.Plans.LoadAsync(Source("moved"), wrongPlan with { Plan = "また別の計画" });
        Assert.Equal(
            ["また別の計画"],
            await database.RowsAsync("SELECT plan FROM analysis.plan WHERE plan LIKE '%別の計画'"));
    }

    [Fact]
    public async Task Two_programs_that_load_the_same_file_load_it_once()
    {
        var edition = Edition(2005, Enumerable.Range(1, 50).Select(i => Listing($"{i}", $"事業{i}", Figure("件数", i))));
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => database.Plans.LoadAsync(Source("raced"), edition)));

        Assert.Equal(1, results.Count(result => result.Outcome == LoadOutcome.Loaded));
        Assert.Equal(5, results.Count(result => result.Outcome == LoadOutcome.Unchanged));
        Assert.Equal(["50"], await database.RowsAsync("SELECT count(*) FROM analysis.listing WHERE fiscal_year = 2005"));
    }

    [Fact]
    public async Task Files_of_one_year_loaded_at_once_get_versions_without_gap()
    {
        var results = await Task.WhenAll(Enumerable.Range(1, 6).Select(i =>
            database.Plans.LoadAsync(Source($"parallel {i}"), Edition(2006, Listing("1", $"事業{i}")))));

        Assert.Equal([1, 2, 3, 4, 5, 6], results.Select(result => result.Version).Order());
        Assert.Equal(
            ["6"],
            await database.RowsAsync("SELECT version FROM analysis.listing_version WHERE fiscal_year = 2006 AND is_current"));
    }

    [Fact]
    public async Task Characters_that_cannot_be_stored_are_replaced_and_told()
    {
        var edition = Edition(2007, Listing("1", "相\0談\uD83D", Figure("件\uDC00数", 1)) with { Overview = "𠮷 is fine" });
        var result = await database.Plans.LoadAsync(Source("nul\0name"), edition);

        Assert.Equal(2, result.Counts.Diagnostics);
        Assert.Equal(
            ["相\uFFFD談\uFFFD|𠮷 is fine|nul\uFFFDname.pdf"],
            await database.RowsAsync("SELECT name, overview, file_name FROM analysis.listing WHERE fiscal_year = 2007"));
        Assert.Equal(
            ["PI1007|warning"],
            await database.RowsAsync(
                """
                SELECT code, severity FROM analysis.diagnostic JOIN analysis.edition USING (edition_id)
                WHERE fiscal_year = 2007 AND code <> 'PI2009'
                """));
    }

    [Fact]
    public async Task An_edition_without_listings_loads()
    {
        var result = await database.Plans.LoadAsync(Source("empty"), Edition(2008));
        Assert.Equal((LoadOutcome.Loaded, 0), (result.Outcome, result.Counts.Listings));
    }

    [Fact]
    public async Task All_that_an_edition_states_is_in_the_views()
    {
        var figure = Figure("参加人数", 16.50m, "人", 2008, "延べ", approx: true, bound: "以上") with
        {
            Dates = [new DateOnly(2010, 1, 27), new DateOnly(2009, 4, 1)],
            ParentLabel = "総数",
        };
        var listing = Listing("49", "総合相談会", figure, Figure("参加人数", 20, "人", role: FigureRole.Target)) with
        {
            Numbers = ["49", "69"],
            Results = [new ResultEntry(2008, "・6回"), new ResultEntry(2009, "・7回")],
        };
        await database.Plans.LoadAsync(Source("whole"), Edition(2009, listing));

        Assert.Equal(
            ["1|{\"Ⅰ 事前対応\",\"１ 相談\"}|{49,69}|総合相談会|f|概要|【2008年度】\n・6回\n【2009年度】\n・7回|b|取組中|継続又は拡充|課題|∅|{保健福祉局健康課}|{1,2}"],
            await database.RowsAsync(
                """
                SELECT ordinal, section, numbers, name, relisted, overview, results, status_code, status_label, direction, issues,
                       next_steps, departments, pages
                FROM analysis.listing WHERE fiscal_year = 2009
                """));
        Assert.Equal(
            ["2009|2008|総合相談会|参加人数|16.5|人|延べ|t|以上|総数|{2010-01-27,2009-04-01}|1|{5.00,6.00,7.12,8.00}"],
            await database.RowsAsync(
                """
                SELECT edition_fiscal_year, fiscal_year, measure_name, label, value, unit, qualifier, approx, bound, parent_label,
                    dates, page, box
                FROM analysis.figure WHERE edition_fiscal_year = 2009
                """));
        Assert.Equal(
            ["actual", "target"],
            await database.RowsAsync("SELECT role FROM analysis.figure_version WHERE edition_fiscal_year = 2009 ORDER BY position"));
        Assert.Equal(
            ["next_steps|今後の取組|－|1|{1.00,2.00,3.00,4.00}", "next_steps|今後の取組|－|2|{1.00,2.00,3.00,4.00}"],
            await database.RowsAsync(
                "SELECT role, header, raw_text, page, c.box FROM analysis.source_cell c JOIN analysis.edition e USING (edition_id) "
                    + "WHERE e.fiscal_year = 2009 ORDER BY page"));
        Assert.Equal(
            ["予算額|1,000千円|※ 事業№は計画の番号|b|取組中"],
            await database.RowsAsync(
                """
                SELECT x.header, x.text, n.text, g.code, g.label
                FROM analysis.edition e JOIN analysis.extra x USING (edition_id) JOIN analysis.note n USING (edition_id)
                    JOIN analysis.legend g USING (edition_id)
                WHERE fiscal_year = 2009
                """));
        Assert.Equal(
            ["1|2|1|123|3"],
            await database.RowsAsync(
                "SELECT listings, figures, diagnostics, glyphs, glyphs_unplaced FROM analysis.edition WHERE fiscal_year = 2009"));
        Assert.Equal(
            ["PI2009|warning|12 is missing|1|{1.00,2.00,3.00,4.00}|総合相談会"],
            await database.RowsAsync(
                "SELECT code, severity, message, page, box, name FROM analysis.diagnostic JOIN analysis.listing l USING (listing_id) "
                    + "WHERE l.fiscal_year = 2009"));
    }

    [Theory]
    [InlineData(1867)]
    [InlineData(9999)]
    public async Task What_a_constraint_rejects_is_refused_whole(int year)
    {
        var refused = await Assert.ThrowsAsync<DatabaseException>(() =>
            database.Plans.LoadAsync(Source($"year {year}"), Edition(year, Listing("1", "相談"))));

        Assert.Equal(DatabaseDiagnostics.ConstraintViolated.Code, refused.Code);
        Assert.Empty(await database.RowsAsync($"SELECT FROM analysis.edition WHERE file_name = 'year {year}.pdf'"));
        Assert.Empty(await database.RowsAsync($"SELECT FROM planingest.document WHERE file_name = 'year {year}.pdf'"));
    }

    [Theory]
    [InlineData(null, "計画", 2023, "PI2004")]
    [InlineData("岬市", null, 2023, "PI2005")]
    [InlineData("岬市", "計画", null, "PI2003")]
    public async Task An_edition_that_does_not_say_whose_it_is_is_refused(string? municipality, string? plan, int? year, string code)
    {
        var edition = Edition(2023) with { Municipality = municipality, Plan = plan, FiscalYear = year };

        var refused = await Assert.ThrowsAsync<DocumentRefusedException>(() =>
            database.Plans.LoadAsync(Source($"nobody's, {code}"), edition));

        Assert.Equal((code, Severity.Error), (refused.Diagnostic.Code, refused.Diagnostic.Severity));
    }

    [Fact]
    public async Task Every_column_role_and_severity_is_accepted()
    {
        var cells = Enum.GetValues<ColumnRole>().Select(role => new SourceCell(role, "", null, "", []));
        var edition = Edition(2010, Listing("1", "相談") with { Sources = [.. cells] }) with
        {
            Diagnostics = [.. Enum.GetValues<Severity>().Select(severity => new Diagnostic(FileDiagnostics.NoText.Code, severity, ""))],
        };
        var result = await database.Plans.LoadAsync(Source("roles"), edition);
        Assert.Equal(LoadOutcome.Loaded, result.Outcome);
    }

    [Fact]
    public async Task What_was_folded_is_told_with_its_code_points()
    {
        var edition = Edition(2011, Listing("1", "相談")) with
        {
            Folds =
            [
                new FoldCount("\u2F83", "自", FoldReason.Radical, 5), new FoldCount("\u200B", "", FoldReason.Invisible, 4),
                new FoldCount("\U0002F8A6", "慈", FoldReason.Compatibility, 3), new FoldCount("\0", "", FoldReason.Invisible, 2),
                new FoldCount("\uD800", "\uFFFD", FoldReason.InvalidUnicode, 1),
            ],
        };
        Assert.Equal(LoadOutcome.Loaded, (await database.Plans.LoadAsync(Source("folds"), edition)).Outcome);

        Assert.Equal(
            [
                "\u2F83|U+2F83|自|radical|5", "\u200B|U+200B||invisible|4", "\U0002F8A6|U+2F8A6|慈|compatibility|3",
                "\uFFFD|U+0000||invisible|2",
                "\uFFFD|U+D800|\uFFFD|invalid_unicode|1",
            ],
            await database.RowsAsync(
                "SELECT drawn, code_points, folded, reason, count FROM analysis.folding WHERE fiscal_year = 2011 ORDER BY count DESC"));
    }

    [Fact]
    public async Task Every_reason_for_folding_is_accepted()
    {
        var edition = Edition(2012, Listing("1", "相談")) with
        {
            Folds = [.. Enum.GetValues<FoldReason>().Select(reason => new FoldCount("a", "b", reason, 1))]
        };
        Assert.Equal(LoadOutcome.Loaded, (await database.Plans.LoadAsync(Source("reasons"), edition)).Outcome);
    }
}
