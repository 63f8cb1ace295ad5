using System.Collections.Immutable;
using System.Globalization;
using PlanIngest.Loader.History;
using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Loader.Tests;

/// <summary>Editions built in code.</summary>
internal static class Samples
{
    public static readonly PlanName Plan = new("みさき市", "自殺対策計画");

    public static Edition Edition(int year, params IEnumerable<Listing> listings)
    {
        var numbered = listings.Select((listing, index) => listing with { Ordinal = index + 1 }).ToImmutableArray();
        return new Edition(
            Plan.Municipality,
            Plan.Plan,
            year,
            $"{year}年度 進捗状況",
            [new Status("b", "取組中", "継続又は拡充")],
            numbered,
            [new Note("※ 事業№は計画の番号", new PageBox(1, new BoundingBox(10, 20, 110, 30)))],
            new GlyphCounts(100, 20, 3, 2, 1),
            [new FoldCount("\u2F83", "自", FoldReason.Radical, 3), new FoldCount("\u200B", "", FoldReason.Invisible, 1)],
            [new Diagnostic(
                EditionDiagnostics.NumberGap.Code,
                Severity.Warning,
                "12 is missing",
                1,
                new BoundingBox(1, 2, 3, 4),
                "13",
                "12",
                numbered.Length > 0 ? 1 : null)]);
    }

    public static Listing Listing(string number, string name, params IEnumerable<Figure> figures) => new(
        1,
        ["Ⅰ 事前対応", "１ 相談"],
        [number],
        name,
        false,
        "概要",
        [new ResultEntry(null, "・実施した。")],
        new Status("b", "取組中", "継続又は拡充"),
        "課題",
        null,
        [new Department("保健福祉局健康課", "保健福祉局", "健康課")],
        [.. figures],
        [new ExtraEntry("予算額", "1,000千円")],
        [1, 2],
        [new SourceCell(
            ColumnRole.NextSteps,
            "今後の取組",
            null,
            "－",
            [new PageBox(1, new BoundingBox(1, 2, 3, 4)), new PageBox(2, new BoundingBox(1, 2, 3, 4))])],
        []);

    public static Listing Relisting(string number, string name, string department) => Listing(number, name) with
    {
        Relisted = true,
        Overview = null,
        Results = [],
        Status = null,
        Issues = null,
        Departments = [new Department(department, null, null)],
    };

    public static Figure Figure(
        string label,
        decimal value,
        string? unit = "件",
        int? year = null,
        string? qualifier = null,
        FigureRole role = FigureRole.Actual,
        bool approx = false,
        string? bound = null) => new(
        label,
        value,
        unit,
        qualifier,
        approx,
        bound,
        year,
        [],
        null,
        role,
        $"{label}{value}{unit}",
        [new PageBox(1, new BoundingBox(5, 6, 7.123456, 8))]);

    public static DocumentSource Source(string name) => new(
        name + ".pdf",
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name))));

    /// <summary>Links that hold listings of one name for one measure, and figures of one label for one indicator.</summary>
    public static PlanLinks ByName(PlanHistory history)
    {
        long Measure(string name) => StableId.Of(history.Municipality, history.Plan, name);
        var listings = history.Editions.SelectMany(edition => edition.Listings.Select(listing => new ListingLink(
            listing.ListingId,
            Measure(listing.Name),
            listing.Relisted
                ? edition.Listings.FirstOrDefault(other => !other.Relisted && other.Name == listing.Name)?.ListingId
                : null,
            1,
            "same name",
            [])));
        var figures = history.Editions.SelectMany(edition => edition.Listings).SelectMany(listing => listing.Figures.Select(figure =>
            new FigureLink(
                figure.FigureId,
                StableId.Of(Measure(listing.Name).ToString(CultureInfo.InvariantCulture), figure.Label, figure.Role.ToString()),
                1,
                "same label")));
        return new PlanLinks([.. listings], [.. figures], []);
    }
}
