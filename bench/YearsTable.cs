using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PlanIngest.Extractor;
using PlanIngest.Loader;
using PlanIngest.Model;
using PlanIngest.Normalizer.Identity;
using PlanIngest.Normalizer.Lexicon;
using PlanIngest.Normalizer.Options;
using PlanIngest.Normalizer;
using Spectre.Console;

namespace PlanIngest.Bench;

/// <summary>Many plans over many years, made from the rows of printed documents: loaded, linked, compared.</summary>
internal static class YearsTable
{
    private const int Plans = 100;
    private const int Years = 10;
    private const int ListingsOfYear = 150;
    private const int FirstYear = 2015;
    private const int Questions = 20;

    /// <summary>Loads and links the made plans and asks for the comparison of one of them.</summary>
    /// <param name="folder">The documents; all plans of a year are put together to one.</param>
    /// <param name="address">A database with nothing in it.</param>
    public static async Task PrintAsync(string folder, string address)
    {
        var editions = ReadYears(folder);
        await using var database = PlanDatabase.Open(address);
        await database.MigrateAsync(UnitMeasures.All);
        if ((await database.PlansToLinkAsync()).Count > 0)
        {
            throw new InvalidOperationException("The database is not empty.");
        }

        var load = Stopwatch.StartNew();
        for (var plan = 0; plan < Plans; plan++)
        {
            for (var year = 0; year < Years; year++)
            {
                await database.LoadAsync(Source(plan, year), Edition(editions[year * editions.Length / Years], plan, year));
            }
        }

        load.Stop();
        var (decided, link) = (0L, Stopwatch.StartNew());
        await database.LinkStaleAsync(history =>
        {
            var start = Stopwatch.GetTimestamp();
            var links = MeasureLinker.Link(history);
            Interlocked.Add(ref decided, Stopwatch.GetElapsedTime(start).Ticks);
            return links;
        });
        link.Stop();
        var (median, rows) = await AskAsync(database, Name(Plans / 2));
        AnsiConsole.Write(new Spectre.Console.Table().AddColumns("step", "time")
            .AddRow("load, s", Format(load.Elapsed.TotalSeconds))
            .AddRow("link, s", Format(link.Elapsed.TotalSeconds))
            .AddRow("… deciding, sum over threads, s", Format(TimeSpan.FromTicks(decided).TotalSeconds))
            .AddRow("year_over_year of one plan, ms", Format(median)));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Plans} plans of {Years} years of {ListingsOfYear} listings; {rows} rows of year_over_year, median of {Questions}."));
    }

    private static async Task<(double Milliseconds, int Rows)> AskAsync(PlanDatabase database, string plan)
    {
        var (times, rows) = (new List<double>(), 0);
        for (var i = 0; i < Questions; i++)
        {
            var watch = Stopwatch.StartNew();
            await using var result = await database.QueryAsync($"SELECT * FROM analysis.year_over_year WHERE plan = '{plan}'");
            rows = await result.ReadRowsAsync().CountAsync();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return (times.Order().ElementAt(Questions / 2), rows);
    }

    // The rows of all documents of a year, by year.
    private static ImmutableArray<ImmutableArray<Listing>> ReadYears(string folder) =>
    [
        .. Directory.GetFiles(folder, "*-20??.pdf").Order(StringComparer.Ordinal)
            .Select(file => EditionNormalizer.Normalize(
                DocumentExtractor.Extract(File.ReadAllBytes(file), new ExtractionOptions()),
                new NormalizerOptions()))
            .GroupBy(edition => edition.FiscalYear ?? throw new InvalidOperationException("A document states no year."))
            .OrderBy(year => year.Key)
            .Select(year => year.SelectMany(edition => edition.Listings.Select(listing => Moved(listing, -year.Key))).ToImmutableArray()),
    ];

    // Where the documents have too few rows, they are listed once more, as those of a ward.
    private static Edition Edition(ImmutableArray<Listing> rows, int plan, int year)
    {
        var ward = rows.Select(row => row with { Name = row.Name + "（西区）", Numbers = [.. row.Numbers.Select(number => "西" + number)] });
        var listings = rows
            .Concat(ward)
            .Take(ListingsOfYear)
            .Select((row, index) => Moved(row, FirstYear + year) with { Ordinal = index + 1 })
            .Select(row => row with
            {
                Figures = [.. row.Figures.Select((figure, position) => figure with
                {
                    Value = figure.Value + (plan + year * (position + 3)) % 7
                })],
            });
        return new Edition("岬市", Name(plan), FirstYear + year, "進捗状況", [], [.. listings], [], new GlyphCounts(0, 0, 0, 0, 0), [], []);
    }

    private static Listing Moved(Listing listing, int years) => listing with
    {
        Results = [.. listing.Results.Select(result => result with { FiscalYear = result.FiscalYear + years })],
        Figures = [.. listing.Figures.Select(figure => figure with { FiscalYear = figure.FiscalYear + years })],
        Diagnostics = [],
    };

    private static DocumentSource Source(int plan, int year)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{Name(plan)}{FirstYear + year}.pdf");
        return new DocumentSource(name, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name))));
    }

    private static string Name(int plan) => string.Create(CultureInfo.InvariantCulture, $"第{plan + 1}計画");

    private static string Format(double value) => value.ToString("F1", CultureInfo.InvariantCulture);
}
