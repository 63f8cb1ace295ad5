using System.Collections.Immutable;
using CsCheck;
using PlanIngest.Loader.Copying;
using PlanIngest.Model;
using static PlanIngest.Loader.Tests.Samples;

namespace PlanIngest.Loader.Tests;

public sealed class RoundTripTests(FreshDatabase database) : IClassFixture<FreshDatabase>
{
    // All that may stand in a PDF: quotes, backslashes, tabs, NUL, half surrogates, braces, Japanese, an emoji.
    private static readonly string[] Pieces =
    [
        "", "a", "'", "\"", "\\", "{", "}", ",", "NULL", "\t", "\n", "\r", "\0", "\uD83D", "\uDE00", "\uD83D\uDE00", "　", "件数", "%s", "$1",
        "\u202E", "\uFFFF",
    ];

    private static readonly Gen<string> Text =
        Gen.Int[0, Pieces.Length - 1].Array[0, 8].Select(parts => string.Concat(parts.Select(part => Pieces[part])));

    private static readonly Gen<Figure> AnyFigure = Gen.Select(
        Text,
        Gen.Decimal[-79228162514264m, 79228162514264m],
        Text.Null(),
        Gen.Bool,
        Gen.Int[1900, 2100].Nullable(),
        Gen.Int[0, 3650].Array[0, 3],
        (label, value, unit, approx, year, days) => Figure(label, value, unit, year, approx: approx) with
        {
            Dates = [.. days.Select(day => new DateOnly(2020, 1, 1).AddDays(day))],
            Text = unit ?? label,
        });

    private static readonly Gen<Listing> AnyListing = Gen.Select(
        Text, Text.Array[0, 3], Text.Null(), AnyFigure.Array[0, 3], Gen.Bool, Text.Array[0, 3],
        (name, numbers, overview, figures, relisted, results) => Listing("", name, figures) with
        {
            Numbers = [.. numbers],
            Overview = overview,
            Relisted = relisted,
            Results = [.. results.Select(text => new ResultEntry(null, text))],
        });

    [Fact]
    public async Task What_is_loaded_is_what_was_read() => await AnyListing.Array[0, 6].SampleAsync(
        async listings =>
        {
            var edition = Edition(2020, listings);
            var result = await database.Plans.LoadAsync(Source("random"), edition);

            Assert.Equal(edition.Listings.Sum(listing => listing.Figures.Length), result.Counts.Figures);
            Assert.Equal(
                edition.Listings.Select(listing => Describe(listing.Name, listing.Numbers, listing.Overview, listing.Relisted)),
                await ReadAsync("SELECT name, numbers, overview, relisted FROM listing ORDER BY ordinal", row =>
                    Describe((string)row[0]!, (string[])row[1]!, (string?)row[2], (bool)row[3]!)));
            Assert.Equal(
                edition.Listings.SelectMany(listing => listing.Figures)
                    .Select(figure => (
                        Storable(figure.Label),
                        figure.Value,
                        Storable(figure.Unit),
                        figure.FiscalYear,
                        string.Join(' ', figure.Dates))),
                await ReadAsync("SELECT label, value, unit, fiscal_year, dates FROM figure_version ORDER BY ordinal, position", row =>
                    ((string?)row[0], (decimal)row[1]!, (string?)row[2], (int?)row[3], string.Join(' ', (DateOnly[])row[4]!))));
        },
        iter: 60,
        threads: 1);

    private static string Describe(string name, IEnumerable<string> numbers, string? overview, bool relisted) =>
        $"{Storable(name)}|{string.Join('|', numbers.Select(Storable))}|{Storable(overview) ?? "∅"}|{relisted}";

    private static string? Storable(string? text) => text is null ? null : new StorableText().Storable(text);

    private async Task<ImmutableArray<TRow>> ReadAsync<TRow>(string sql, Func<object?[], TRow> read)
    {
        await using var result = await database.Plans.QueryAsync(sql);
        return [.. await result.ReadRowsAsync().Select(read).ToListAsync()];
    }
}
