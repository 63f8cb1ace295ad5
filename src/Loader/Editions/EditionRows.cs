using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using PlanIngest.Loader.Copying;
using PlanIngest.Model;

namespace PlanIngest.Loader.Editions;

/// <summary>An edition as rows of the tables, in an order that satisfies the foreign keys.</summary>
internal static class EditionRows
{
    /// <summary>The edition's own row.</summary>
    public static TableRows Edition(IncomingEdition incoming, int version, bool isCurrent)
    {
        var (edition, glyphs) = (incoming.Edition, incoming.Edition.Glyphs);
        return Rows(Tables.Edition, incoming, [[
            incoming.EditionId, incoming.PlanId, incoming.DocumentId, incoming.FiscalYear, version, isCurrent, edition.Title,
            incoming.Reading,
            glyphs.InCells, glyphs.InTextBlocks, glyphs.Unplaced, glyphs.Duplicates, glyphs.Invisible,
        ]]);
    }

    /// <summary>All rows but the edition's own and the diagnostics: the same tables in the same order for every edition.</summary>
    public static IEnumerable<TableRows> Of(IncomingEdition incoming)
    {
        var (editionId, edition) = (incoming.EditionId, incoming.Edition);
        var listings = edition.Listings.Select(listing => (Id: ListingId(editionId, listing.Ordinal), Listing: listing)).ToArray();
        var figures = listings
            .SelectMany(row => Numbered(row.Listing.Figures)
                .Select(figure => (Id: FigureId(row.Id, figure.Position), ListingId: row.Id, figure.Position, Figure: figure.Item)))
            .ToArray();

        yield return Rows(Tables.Legend, incoming, Numbered(edition.Legend).Select(object?[] (status) =>
            [editionId, status.Position, status.Item.Code, status.Item.Label, status.Item.Direction]));
        yield return Rows(Tables.Note, incoming, Numbered(edition.Notes).Select(object?[] (note) =>
            [editionId, note.Position, note.Item.Text, .. Place(note.Item.Place)]));
        yield return Rows(Tables.Fold, incoming, Numbered(edition.Folds).Select(object?[] (fold) =>
        [
            editionId, fold.Position, new StorableText().Storable(fold.Item.Drawn), CodePoints(fold.Item.Drawn), fold.Item.Folded,
            Word(fold.Item.Reason), fold.Item.Count,
        ]));
        yield return Rows(Tables.Listing, incoming, listings.Select(row => ListingRow(row.Id, editionId, row.Listing)));
        yield return OfListings(Tables.Result, listing => listing.Results, result => [result.FiscalYear, result.Text]);
        yield return OfListings(
            Tables.Department, listing => listing.Departments, department => [department.Text, department.Bureau, department.Division]);
        yield return OfListings(Tables.Extra, listing => listing.Extra, extra => [extra.Header, extra.Text]);
        yield return OfListings(
            Tables.SourceCell,
            listing => listing.Sources,
            cell => [Word(cell.Role), cell.Header, cell.FiscalYear, cell.RawText, Pages(cell.Places), Boxes(cell.Places)]);
        yield return Rows(Tables.Figure, incoming, figures.Select(row => FigureRow(row.Id, row.ListingId, row.Position, row.Figure)));

        TableRows OfListings<TItem>(TableShape table, Func<Listing, ImmutableArray<TItem>> items, Func<TItem, object?[]> values) =>
            Rows(table, incoming, listings.SelectMany(row => Numbered(items(row.Listing)).Select(object?[] (item) =>
                [row.Id, item.Position, .. values(item.Item)])));
    }

    /// <summary>The diagnostics of an edition.</summary>
    public static TableRows Diagnostics(IncomingEdition incoming, ImmutableArray<Diagnostic> diagnostics) =>
        Rows(Tables.Diagnostic, incoming, Numbered(diagnostics).Select(object?[] (diagnostic) =>
        [
            incoming.EditionId, diagnostic.Position, .. DiagnosticValues(diagnostic.Item),
            diagnostic.Item.ListingOrdinal is { } ordinal ? ListingId(incoming.EditionId, ordinal) : null,
        ]));

    /// <summary>What a diagnostic says, for the columns from <c>code</c> to <c>expected</c>.</summary>
    public static object?[] DiagnosticValues(Diagnostic diagnostic) =>
    [
        diagnostic.Code, Word(diagnostic.Severity), diagnostic.Message, diagnostic.Page, diagnostic.Box?.Left, diagnostic.Box?.Top,
        diagnostic.Box?.Right, diagnostic.Box?.Bottom, diagnostic.Found, diagnostic.Expected,
    ];

    /// <summary>Id of the listing with this ordinal.</summary>
    public static long ListingId(long editionId, int ordinal) => StableId.Of("listing", Digits(editionId), Digits(ordinal));

    /// <summary>The items with their positions, from 1.</summary>
    public static IEnumerable<(int Position, TItem Item)> Numbered<TItem>(IEnumerable<TItem> items) =>
        items.Select((item, index) => (index + 1, item));

    private static TableRows Rows(TableShape table, IncomingEdition incoming, IEnumerable<object?[]> rows) =>
        new(table, rows) { Texts = incoming.Texts };

    private static long FigureId(long listingId, int position) => StableId.Of("figure", Digits(listingId), Digits(position));

    private static object?[] ListingRow(long id, long editionId, Listing listing) =>
    [
        id, editionId, listing.Ordinal, listing.Section.ToArray(), listing.Numbers.ToArray(), listing.Name, listing.Relisted,
        listing.Overview, listing.Status?.Code, listing.Status?.Label, listing.Status?.Direction, listing.Issues, listing.NextSteps,
        listing.Pages.ToArray(),
    ];

    private static object?[] FigureRow(long id, long listingId, int position, Figure figure) =>
    [
        id, listingId, position, figure.Label, WithoutTrailingZeros(figure.Value), figure.Unit, figure.Qualifier, figure.Approx,
        figure.Bound, figure.FiscalYear, figure.Dates.ToArray(), figure.ParentLabel, Word(figure.Role), figure.Text,
        Pages(figure.Places), Boxes(figure.Places),
    ];

    private static int[] Pages(ImmutableArray<PageBox> places) => [.. places.Select(place => place.Page)];

    private static double[] Boxes(ImmutableArray<PageBox> places) =>
        [.. places.SelectMany(place => new[] { place.Box.Left, place.Box.Top, place.Box.Right, place.Box.Bottom })];

    private static object?[] Place(PageBox place) => [place.Page, place.Box.Left, place.Box.Top, place.Box.Right, place.Box.Bottom];

    // A decimal remembers trailing zeros, and so does numeric: 16 and 16.0 would differ in a dump.
    private static decimal WithoutTrailingZeros(decimal value) => value / 1.0000000000000000000000000000m;

    private static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        Words<TEnum>.Of[value];

    /// <summary>What tells look-alikes apart: U+2F83. Half of a surrogate pair has its own number.</summary>
    private static string CodePoints(string text)
    {
        var points = new List<string>();
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            points.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"U+{(char.IsSurrogatePair(text, i) ? char.ConvertToUtf32(text, i) : text[i]):X4}"));
        }

        return string.Join(' ', points);
    }

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The values of an enumeration as the tables call them: NextSteps is next_steps.</summary>
    private static class Words<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly FrozenDictionary<TEnum, string> Of =
            Enum
                .GetValues<TEnum>()
                .ToFrozenDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));
    }
}
