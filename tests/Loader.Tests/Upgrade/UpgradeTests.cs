using System.Globalization;
using System.Security.Cryptography;
using Npgsql;
using PlanIngest.Extractor;
using PlanIngest.Loader.Comparisons;
using PlanIngest.Loader.Editions;
using PlanIngest.Loader.History;
using PlanIngest.Model;
using PlanIngest.Normalizer;
using PlanIngest.Normalizer.Identity;
using PlanIngest.Normalizer.Lexicon;
using PlanIngest.Normalizer.Options;
using PlanIngest.Tests;

namespace PlanIngest.Loader.Tests.Upgrade;

/// <summary>
/// The database of an earlier program, with a user's decisions, views and rights in it, under the migrations of today: whoever upgrades
/// keeps all of it, before any document is read again.
/// </summary>
public sealed class UpgradeTests(ClusterFixture cluster)
{
    private const string Sample = "misaki-2024.pdf";

    private const string Compared =
        """
        SELECT municipality, plan, measure_id, measure_name, indicator_id, label, unit, qualifier, fiscal_year, trim_scale(value),
               previous_fiscal_year, trim_scale(previous_value), trim_scale(change), trim_scale(change_ratio), note
        FROM analysis.year_over_year
        """;

    // Every kind with every verdict that fits it.
    private static readonly string[] Decisions =
    [
        "diagnostic Accept", "indicator Accept", "indicator Reject", "link Accept", "link Accept", "link Reject",
        "value Accept", "value Correct",
    ];

    /// <summary>The databases below <c>tests/Loader.Tests/Data</c>.</summary>
    public static readonly TheoryData<string> Databases = new() { "samples-9e68d6b" };

    /// <summary>
    /// What loading a sample into each of them again does. Once a program reads it otherwise on purpose, that is
    /// <see cref="LoadOutcome.Reread"/>: every document of every user is then stored once more when it is ingested again.
    /// </summary>
    public static readonly TheoryData<string, LoadOutcome> Outcomes = new() { { "samples-9e68d6b", LoadOutcome.Unchanged } };

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_comparison_is_what_it_was_before_any_document_is_read_again(string name)
    {
        await using var database = await UpgradeAsync(name);
        var recorded = database.Recorded("year_over_year.txt");
        Assert.True(recorded.Length > 500, $"only {recorded.Length} rows were recorded");

        var rows = await database.Plans.YearOverYearAsync(new YearOverYearFilter());

        Assert.Equal(recorded, rows.Select(Line).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Its_views_are_those_of_a_new_database(string name)
    {
        await using var database = await UpgradeAsync(name);
        await using var fresh = PlanDatabase.Open(await cluster.CreateDatabaseAsync());
        await fresh.MigrateAsync(UnitMeasures.All);

        Assert.Equal(await DescribeAsync(fresh), await DescribeAsync(database.Plans));

        static async Task<string[]> DescribeAsync(PlanDatabase plans) =>
        [
            .. (await plans.DataDictionaryAsync()).SelectMany(view => view.Columns
                .Select(column => $"{view.Name}.{column.Name} {column.Type}: {column.Comment}").Prepend($"{view.Name}: {view.Comment}")),
        ];
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Every_decision_is_found_and_in_force(string name)
    {
        await using var database = await UpgradeAsync(name);

        Assert.Equal(database.Recorded("decisions.jsonl"), await database.Plans.ExportDecisionsAsync());
        await VerifyDecisionsAsync(database);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_users_own_views_are_there_and_give_the_same_rows(string name)
    {
        await using var database = await UpgradeAsync(name);
        var growing = database.Recorded("year_over_year.txt").Select(line => line.Split('|'))
            .Where(row => decimal.TryParse(row[12], CultureInfo.InvariantCulture, out var change) && change > 0)
            .Select(row => $"{row[3]}|{row[5]}|{row[8]}|{row[9]}|{row[12]}").Order(StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(growing);

        const string Growing = "SELECT measure_name, label, fiscal_year, trim_scale(value), trim_scale(change) FROM office.growing";
        Assert.Equal(growing, await database.ReadAsAsync(RestoredDatabase.Analyst, Growing));
        Assert.Equal(database.Recorded("sizes.txt"), await database.ReadAsAsync(RestoredDatabase.Analyst, "SELECT * FROM office.sizes"));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Rights_that_were_granted_are_in_force_and_no_others(string name)
    {
        await using var database = await UpgradeAsync(name);

        Assert.Equal(database.Recorded("year_over_year.txt"), await database.ReadAsAsync(RestoredDatabase.Auditor, Compared));
        Assert.NotEmpty(await database.ReadAsAsync(RestoredDatabase.Auditor, "SELECT * FROM office.growing"));
        foreach (var closed in new[] { "analysis.figure", "analysis.listing", "office.sizes", "planingest.decision" })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(
                () => database.ReadAsAsync(RestoredDatabase.Auditor, $"SELECT count(*) FROM {closed}"));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }

        foreach (var view in await database.Plans.DataDictionaryAsync())
        {
            Assert.Single(await database.ReadAsAsync("planingest_reader", $"SELECT count(*) FROM analysis.{view.Name}"));
        }
    }

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task A_sample_ingested_again_is_known_and_decisions_stay_in_force(string name, LoadOutcome expected)
    {
        await using var database = await UpgradeAsync(name);
        var pdf = await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "samples", Sample));
        var source = new DocumentSource(Sample, Convert.ToHexStringLower(SHA256.HashData(pdf)));
        var edition = EditionNormalizer.Normalize(DocumentExtractor.Extract(pdf, new ExtractionOptions()), new NormalizerOptions());

        var again = await database.Plans.LoadAsync(source, edition);
        await database.Plans.LinkStaleAsync(MeasureLinker.Link);
        await VerifyDecisionsAsync(database);
        await database.Plans.LinkAsync(new PlanName(edition.Municipality!, edition.Plan!), MeasureLinker.Link);
        await VerifyDecisionsAsync(database);
        // As another program version would read it: all of its rows are removed and written anew.
        var other = await database.Plans.LoadAsync(source, edition with { Title = "another title" });
        await database.Plans.LinkStaleAsync(MeasureLinker.Link);
        await VerifyDecisionsAsync(database);

        Assert.Equal((expected, 1), (again.Outcome, again.Version));
        Assert.Equal((LoadOutcome.Reread, 1, again.EditionId), (other.Outcome, other.Version, other.EditionId));
    }

    private async Task<RestoredDatabase> UpgradeAsync(string name)
    {
        var database = await RestoredDatabase.RestoreAsync(cluster, name);
        await database.Plans.MigrateAsync(UnitMeasures.All);
        return database;
    }

    private static async Task VerifyDecisionsAsync(RestoredDatabase database)
    {
        var decided = (await database.Plans.ReviewAsync()).Where(item => item.Decision is not null).ToList();
        Assert.Equal(Decisions, decided.Select(item => $"{item.Subject.Kind} {item.Decision!.Verdict}").Order(StringComparer.Ordinal));
        foreach (var item in decided)
        {
            await DecisionEffect.VerifyAsync(database.Plans, item);
        }
    }

    private static string Line(YearOverYearRow row) => string.Join(
        '|',
        new object?[]
        {
            row.Municipality, row.Plan, row.MeasureId, row.MeasureName, row.IndicatorId, row.Label, row.Unit, row.Qualifier, row.FiscalYear,
            row.Value, row.PreviousFiscalYear, row.PreviousValue, row.Change, row.ChangeRatio, row.Note,
        }.Select(value => value switch
        {
            null => "∅",
            decimal number => number.ToString("G29", CultureInfo.InvariantCulture),
            _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        }));
}
