using System.Collections.Immutable;
using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;
using PlanIngest.Normalizer.Checks;
using PlanIngest.Normalizer.Columns;
using PlanIngest.Normalizer.Listings;
using PlanIngest.Normalizer.Options;
using PlanIngest.Normalizer.Rows;
using PlanIngest.Normalizer.Sections;
using PlanIngest.Normalizer.Text;
using PlanIngest.Normalizer.Titles;

namespace PlanIngest.Normalizer;

/// <summary>Turns a document as printed into an edition: what each row lists, under which headings, for which year.</summary>
public static class EditionNormalizer
{
    /// <summary>Normalises a document.</summary>
    /// <param name="document">Tables and text as printed.</param>
    /// <param name="options">Overrides for what the document states about itself.</param>
    /// <returns>
    /// The edition; municipality, plan or fiscal year are null, each with an error among its diagnostics, where neither the
    /// document nor the options state them.
    /// </returns>
    /// <exception cref="DocumentRefusedException">The document has no table, or none with a column for the measure's name.</exception>
    public static Edition Normalize(ExtractedDocument document, NormalizerOptions options) =>
        ToEdition(document, ReadRows(document, options), options);

    /// <summary>What <see cref="Normalize"/> takes the document to hold, as a profile that would tell it so.</summary>
    /// <param name="document">Tables and text as printed.</param>
    /// <param name="options">As for <see cref="Normalize"/>.</param>
    /// <exception cref="DocumentRefusedException">As for <see cref="Normalize"/>.</exception>
    public static Profile Guess(ExtractedDocument document, NormalizerOptions options)
    {
        var read = ReadRows(document, options);
        var edition = ToEdition(document, read, options);
        return new Profile(edition.Municipality, edition.Plan, edition.FiscalYear, ColumnPins.Collect(read.Flow), edition.Legend);
    }

    private static Edition ToEdition(
        ExtractedDocument document,
        (List<FlowItem> Flow, Title Title, List<Diagnostic> Joined) read,
        NormalizerOptions options)
    {
        var (flow, title, joined) = read;
        var front = FrontMatter.Read(flow, title, options);
        var placed = SectionReader.Place(front.Body, out var notes);
        var legend = options.StatusCodes ?? LegendReader.Read(notes, flow);
        var doubts = ColumnChecks.Check([.. placed.Select(row => row.Row)]);
        var listings = placed
            .Select((row, index) => ListingReader.Read(row, index + 1, front.FiscalYear, legend, doubts[index + 1]))
            .ToImmutableArray();

        return new Edition(
            front.Municipality,
            front.Plan,
            front.FiscalYear,
            front.Title,
            legend,
            listings,
            notes,
            document.Glyphs,
            FoldingRecord.Count(document),
            [
                .. document.Diagnostics,
                .. front.Diagnostics,
                .. joined,
                .. flow.OfType<OtherTable>().Select(TableSkipped),
                .. flow.OfType<TotalItem>().Select(TotalKept),
                .. listings.SelectMany(listing => listing.Diagnostics),
                .. EditionChecks.Check(listings, legend),
            ]);
    }

    private static (List<FlowItem> Flow, Title Title, List<Diagnostic> Joined) ReadRows(
        ExtractedDocument document,
        NormalizerOptions options)
    {
        Require(document.Pages.Any(page => page.Tables.Length > 0), EditionDiagnostics.NoTable);

        var printed = PageFurniture.Remove(DocumentFlow.Read(document), document).ToList();
        var title = FrontMatter.TitleOf(printed);
        var whole = SpreadJoiner.Join(ColumnRoles.Decide(printed, options.FiscalYear ?? title.FiscalYear), out var spread);
        var flow = TotalRows.Mark(RowJoiner.Join(ColumnPins.Apply(whole, options.Columns), out var joined));
        Require(flow.OfType<RowItem>().Any(item => item.Row.Columns.Has(ColumnRole.Name)), EditionDiagnostics.NoNameColumn);
        return (
            flow,
            title,
            [
                .. spread.Select(place => EditionDiagnostics.HalvesJoined.At(place.Page, place.Box)),
                .. joined.Select(place => EditionDiagnostics.RowJoined.At(place.Page, place.Box)),
            ]);
    }

    private static void Require(bool condition, DiagnosticDescriptor descriptor)
    {
        if (!condition)
        {
            throw new DocumentRefusedException(descriptor.Create());
        }
    }

    private static Diagnostic TotalKept(TotalItem item) =>
        EditionDiagnostics.TotalKept.At(item.Page, item.Row.Places.First().Box);

    private static Diagnostic TableSkipped(OtherTable item)
    {
        var header = item.Table.Cells.Where(cell => cell.Row == 0).Select(cell => cell.Text.Replace('\n', ' '));
        return EditionDiagnostics.TableSkipped.At(item.Page, item.Table.Box, ("header", string.Join(" | ", header)));
    }
}
