using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PlanIngest.Model;

namespace PlanIngest.Normalizer.Tests.Identity;

/// <summary>Labelled pairs made from the printed corpus: what stayed the same under another name, and what only looks alike.</summary>
internal static class CorpusPairs
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The pairs of one plan as lines of JSON, always the same ones in the same order.</summary>
    public static IEnumerable<string> Lines(string slug)
    {
        var truth = CorpusTruth.Read(slug);
        var editions = truth.History.Editions.Select(edition => Primaries(edition, truth)).ToList();
        var pairs = editions.Zip(editions.Skip(1)).SelectMany((years, step) =>
            MeasurePairs(years.First, years.Second, step).Concat(IndicatorPairs(years.First, years.Second)));
        return pairs.Select((pair, index) => JsonSerializer.Serialize(
            new { Id = $"{slug}-{index + 1:000}", pair.Kind, Group = slug, pair.A, pair.B, pair.Same }, Options));
    }

    private static List<Row> Primaries(HistoricEdition edition, CorpusTruth truth) =>
    [
        .. edition.Listings.Where(listing => !listing.Relisted)
            .Select(listing => new Row(edition, listing, truth.Measures[listing.ListingId], truth)),
    ];

    // Each step tells less than the one before: a text that hardly changes would otherwise be all the model learns from, and documents
    // without overviews, numbers or departments exist.
    private static IEnumerable<Pair> MeasurePairs(List<Row> before, List<Row> after, int step)
    {
        var told = (Columns)(step % 4);
        foreach (var row in before)
        {
            var same = after.FirstOrDefault(other => other.Measure == row.Measure);
            if (same is not null && (row.Changed(same) || row.Listing.Ordinal % 4 == 0))
            {
                yield return new Pair("measure", row.Candidate(told), same.Candidate(told), true);
            }

            var others = after.Where(other => other.Measure != row.Measure).ToList();
            var reused = others.FirstOrDefault(other => other.Listing.Numbers.Intersect(row.Listing.Numbers).Any());
            var alike = others.OrderByDescending(other => SharedCharacters(row.Listing.Name, other.Listing.Name))
                .ThenBy(other => other.Listing.Ordinal).First();
            if (reused is not null)
            {
                yield return new Pair("measure", row.Candidate(told), reused.Candidate(told), false);
            }
            else if (row.Listing.Ordinal % 3 == 0)
            {
                yield return new Pair("measure", row.Candidate(told), alike.Candidate(told), false);
            }
        }
    }

    // The corpus words its indicators alike every year, so a few of each kind are enough: the same series, another figure of the same
    // measure and unit, the same label in another measure.
    private static IEnumerable<Pair> IndicatorPairs(List<Row> before, List<Row> after)
    {
        if (before[0].Edition.FiscalYear % 5 != 0)
        {
            yield break;
        }

        foreach (var row in before)
        {
            var same = after.FirstOrDefault(other => other.Measure == row.Measure);
            foreach (var figure in row.Listing.Figures)
            {
                var inUnit = same?.Listing.Figures.Where(other => other.Unit == figure.Unit).ToList() ?? [];
                if (inUnit.Find(other => same!.Series(other) == row.Series(figure)) is { } next && figure.FigureId % 4 == 0)
                {
                    yield return new Pair("indicator", row.Candidate(figure), same!.Candidate(next), true);
                }

                if (inUnit.Find(other => same!.Series(other) != row.Series(figure)) is { } alike)
                {
                    yield return new Pair("indicator", row.Candidate(figure), same!.Candidate(alike), false);
                }

                var elsewhere = after.FirstOrDefault(other =>
                    other.Measure != row.Measure && other.Listing.Figures.Any(stated => stated.Label == figure.Label));
                if (elsewhere?.Listing.Figures.First(stated => stated.Label == figure.Label) is { } foreign && figure.FigureId % 2 == 0)
                {
                    yield return new Pair("indicator", row.Candidate(figure), elsewhere.Candidate(foreign), false);
                }
            }
        }
    }

    private enum Columns
    {
        All,
        WithoutOverview,
        WithoutNumber,
        NameOnly,
    }

    private static int SharedCharacters(string a, string b) => a.Intersect(b).Count();

    private sealed record Pair(string Kind, object A, object B, bool Same);

    private sealed record Row(HistoricEdition Edition, HistoricListing Listing, string Measure, CorpusTruth Truth)
    {
        public string Series(HistoricFigure figure) => Truth.Series[figure.FigureId];

        public bool Changed(Row other) =>
            Listing.Name != other.Listing.Name
            || !Listing.Numbers.SequenceEqual(other.Listing.Numbers)
            || !Listing.Departments.SequenceEqual(other.Listing.Departments);

        public object Candidate(Columns told) => new
        {
            Edition.FiscalYear,
            Number = told <= Columns.WithoutOverview ? string.Join('・', Listing.Numbers) : null,
            Listing.Name,
            Department = told <= Columns.WithoutNumber ? string.Join('、', Listing.Departments) : null,
            Overview = told == Columns.All ? Listing.Overview : null,
            Listing.Section,
            Position = Math.Round((double)Listing.Ordinal / Edition.Listings.Length, 3),
            Indicators = Listing.Figures.Select(figure => figure.Label + figure.Unit).ToImmutableArray(),
        };

        public object Candidate(HistoricFigure figure) =>
            new { Edition.FiscalYear, Measure = Listing.Name, figure.Label, figure.Unit, figure.Qualifier };
    }
}
