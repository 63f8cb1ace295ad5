using System.Collections.Immutable;
using static PlanIngest.Loader.Copying.ColumnKind;

namespace PlanIngest.Loader.Copying;

/// <summary>The tables that loading and linking fill, as migrations 0001 and 0014 make them.</summary>
internal static class Tables
{
    private const string OfEdition = "edition_id = ANY($1)";
    private const string OfListings = "listing_id IN (SELECT listing_id FROM planingest.listing WHERE edition_id = ANY($1))";
    private const string OfPlan = "plan_id = $1";

    private static readonly ImmutableArray<(string, ColumnKind)> PlaceColumns =
        [("page", Integer), ("x0", Real), ("top", Real), ("x1", Real), ("bottom", Real)];

    private static readonly ImmutableArray<(string, ColumnKind)> DiagnosticColumns =
        [
            ("position", Integer),
            ("code", Text),
            ("severity", Text),
            ("message", Text),
            .. PlaceColumns,
            ("found", Text),
            ("expected", Text)
        ];

    public static readonly TableShape Edition = Shape(
        "edition",
        OfEdition,
        ("edition_id", Id), ("plan_id", Id), ("document_id", Id), ("fiscal_year", Integer), ("version", Integer), ("is_current", Flag),
        ("title", Text), ("reading", Text), ("glyphs_in_cells", Integer), ("glyphs_in_text_blocks", Integer), ("glyphs_unplaced", Integer),
        ("glyphs_duplicate", Integer), ("glyphs_invisible", Integer));

    public static readonly TableShape Legend = Shape(
        "legend", OfEdition, ("edition_id", Id), ("position", Integer), ("code", Text), ("label", Text), ("direction", Text));

    public static readonly TableShape Note = Shape(
        "note", OfEdition, [("edition_id", Id), ("position", Integer), ("text", Text), .. PlaceColumns]);

    public static readonly TableShape Fold = Shape(
        "fold",
        OfEdition,
        ("edition_id", Id),
        ("position", Integer),
        ("drawn", Text),
        ("code_points", Text),
        ("folded", Text),
        ("reason", Text),
        ("count", Integer));

    public static readonly TableShape Listing = Shape(
        "listing",
        OfEdition,
        ("listing_id", Id), ("edition_id", Id), ("ordinal", Integer), ("section", Texts), ("numbers", Texts), ("name", Text),
        ("relisted", Flag), ("overview", Text), ("status_code", Text), ("status_label", Text), ("status_direction", Text),
        ("issues", Text), ("next_steps", Text), ("pages", Integers));

    public static readonly TableShape Result = Shape(
        "result", OfListings, ("listing_id", Id), ("position", Integer), ("fiscal_year", Integer), ("text", Text));

    public static readonly TableShape Department = Shape(
        "department", OfListings, ("listing_id", Id), ("position", Integer), ("name", Text), ("bureau", Text), ("division", Text));

    public static readonly TableShape Extra = Shape(
        "extra", OfListings, ("listing_id", Id), ("position", Integer), ("header", Text), ("text", Text));

    public static readonly TableShape SourceCell = Shape(
        "source_cell",
        OfListings,
        ("listing_id", Id), ("position", Integer), ("role", Text), ("header", Text), ("fiscal_year", Integer), ("raw_text", Text),
        ("pages", Integers), ("boxes", Reals));

    public static readonly TableShape Figure = Shape(
        "figure",
        OfListings,
        ("figure_id", Id), ("listing_id", Id), ("position", Integer), ("label", Text), ("value", Number), ("unit", Text),
        ("qualifier", Text), ("approx", Flag), ("bound", Text), ("fiscal_year", Integer), ("dates", Dates), ("parent_label", Text),
        ("role", Text), ("text", Text), ("pages", Integers), ("boxes", Reals));

    public static readonly TableShape Diagnostic = Shape(
        "diagnostic", OfEdition, [("edition_id", Id), .. DiagnosticColumns, ("listing_id", Id)]);

    public static readonly TableShape ListingLink = Shape(
        "listing_link",
        OfPlan,
        ("listing_id", Id), ("plan_id", Id), ("measure_id", Id), ("primary_listing_id", Id), ("probability", Real), ("reason", Text),
        ("changes", Texts));

    public static readonly TableShape FigureLink = Shape(
        "figure_link",
        OfPlan,
        ("figure_id", Id), ("plan_id", Id), ("indicator_id", Id), ("probability", Real), ("reason", Text));

    public static readonly TableShape LinkDiagnostic = Shape(
        "link_diagnostic", OfPlan, [("plan_id", Id), .. DiagnosticColumns, ("edition_id", Id), ("listing_id", Id)]);

    private static TableShape Shape(string name, string scope, params ImmutableArray<(string Name, ColumnKind Kind)> columns) =>
        new(name, scope, [.. columns.Select(column => new ColumnShape(column.Name, column.Kind))]);
}
