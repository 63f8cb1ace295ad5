namespace PlanIngest.Model.Binary;

/// <summary>
/// An edition as bytes: the same for equal content, read back without loss. Not for files: any version may change the form.
/// </summary>
public static class EditionCodec
{
    /// <summary>Writes an edition.</summary>
    public static void Write(BinaryOutput output, Edition edition)
    {
        output.Write(edition.Municipality);
        output.Write(edition.Plan);
        output.Write(edition.FiscalYear);
        output.Write(edition.Title);
        output.Write(edition.Legend, Write);
        output.Write(edition.Listings, WriteListing);
        output.Write(edition.Notes, static (output, note) =>
        {
            output.Write(note.Text);
            WritePlace(output, note.Place);
        });
        output.Write(edition.Glyphs.InCells);
        output.Write(edition.Glyphs.InTextBlocks);
        output.Write(edition.Glyphs.Unplaced);
        output.Write(edition.Glyphs.Duplicates);
        output.Write(edition.Glyphs.Invisible);
        output.Write(edition.Folds, static (output, fold) =>
        {
            output.Write(fold.Drawn);
            output.Write(fold.Folded);
            output.Write((int)fold.Reason);
            output.Write(fold.Count);
        });
        output.Write(edition.Diagnostics, Write);
    }

    /// <summary>Reads an edition.</summary>
    public static Edition Read(BinaryInput input) => new(
        input.ReadTextOrNull(),
        input.ReadTextOrNull(),
        input.ReadIntOrNull(),
        input.ReadText(),
        input.ReadList(ReadStatus),
        input.ReadList(ReadListing),
        input.ReadList(static input => new Note(input.ReadText(), ReadPlace(input))),
        new GlyphCounts(input.ReadInt(), input.ReadInt(), input.ReadInt(), input.ReadInt(), input.ReadInt()),
        input.ReadList(static input => new FoldCount(input.ReadText(), input.ReadText(), (FoldReason)input.ReadInt(), input.ReadInt())),
        input.ReadList(ReadDiagnostic));

    /// <summary>Writes a diagnostic.</summary>
    public static void Write(BinaryOutput output, Diagnostic diagnostic)
    {
        output.Write(diagnostic.Code);
        output.Write((int)diagnostic.Severity);
        output.Write(diagnostic.Message);
        output.Write(diagnostic.Page);
        output.Write(diagnostic.Box.HasValue);
        if (diagnostic.Box is { } box)
        {
            WriteBox(output, box);
        }

        output.Write(diagnostic.Found);
        output.Write(diagnostic.Expected);
        output.Write(diagnostic.ListingOrdinal);
        output.Write(diagnostic.FiscalYear);
    }

    /// <summary>Reads a diagnostic.</summary>
    public static Diagnostic ReadDiagnostic(BinaryInput input) => new(
        input.ReadText(),
        (Severity)input.ReadInt(),
        input.ReadText(),
        input.ReadIntOrNull(),
        input.ReadBool() ? ReadBox(input) : null,
        input.ReadTextOrNull(),
        input.ReadTextOrNull(),
        input.ReadIntOrNull(),
        input.ReadIntOrNull());

    /// <summary>Writes a status.</summary>
    public static void Write(BinaryOutput output, Status status)
    {
        output.Write(status.Code);
        output.Write(status.Label);
        output.Write(status.Direction);
    }

    /// <summary>Reads a status.</summary>
    public static Status ReadStatus(BinaryInput input) => new(input.ReadTextOrNull(), input.ReadTextOrNull(), input.ReadTextOrNull());

    private static void WriteListing(BinaryOutput output, Listing listing)
    {
        output.Write(listing.Ordinal);
        output.Write(listing.Section, WriteText);
        output.Write(listing.Numbers, WriteText);
        output.Write(listing.Name);
        output.Write(listing.Relisted);
        output.Write(listing.Overview);
        output.Write(listing.Results, static (output, result) =>
        {
            output.Write(result.FiscalYear);
            output.Write(result.Text);
        });
        output.Write(listing.Status is not null);
        if (listing.Status is { } status)
        {
            Write(output, status);
        }

        output.Write(listing.Issues);
        output.Write(listing.NextSteps);
        output.Write(listing.Departments, static (output, department) =>
        {
            output.Write(department.Text);
            output.Write(department.Bureau);
            output.Write(department.Division);
        });
        output.Write(listing.Figures, WriteFigure);
        output.Write(listing.Extra, static (output, extra) =>
        {
            output.Write(extra.Header);
            output.Write(extra.Text);
        });
        output.Write(listing.Pages, static (output, page) => output.Write(page));
        output.Write(listing.Sources, static (output, cell) =>
        {
            output.Write((int)cell.Role);
            output.Write(cell.Header);
            output.Write(cell.FiscalYear);
            output.Write(cell.RawText);
            output.Write(cell.Places, WritePlace);
        });
        output.Write(listing.Diagnostics, Write);
    }

    private static Listing ReadListing(BinaryInput input) => new(
        input.ReadInt(),
        input.ReadList(ReadText),
        input.ReadList(ReadText),
        input.ReadText(),
        input.ReadBool(),
        input.ReadTextOrNull(),
        input.ReadList(static input => new ResultEntry(input.ReadIntOrNull(), input.ReadText())),
        input.ReadBool() ? ReadStatus(input) : null,
        input.ReadTextOrNull(),
        input.ReadTextOrNull(),
        input.ReadList(static input => new Department(input.ReadText(), input.ReadTextOrNull(), input.ReadTextOrNull())),
        input.ReadList(ReadFigure),
        input.ReadList(static input => new ExtraEntry(input.ReadText(), input.ReadText())),
        input.ReadList(static input => input.ReadInt()),
        input.ReadList(static input => new SourceCell(
            (ColumnRole)input.ReadInt(), input.ReadText(), input.ReadIntOrNull(), input.ReadText(), input.ReadList(ReadPlace))),
        input.ReadList(ReadDiagnostic));

    private static void WriteFigure(BinaryOutput output, Figure figure)
    {
        output.Write(figure.Label);
        output.Write(figure.Value);
        output.Write(figure.Unit);
        output.Write(figure.Qualifier);
        output.Write(figure.Approx);
        output.Write(figure.Bound);
        output.Write(figure.FiscalYear);
        output.Write(figure.Dates, static (output, day) => output.Write(day.DayNumber));
        output.Write(figure.ParentLabel);
        output.Write((int)figure.Role);
        output.Write(figure.Text);
        output.Write(figure.Places, WritePlace);
    }

    private static Figure ReadFigure(BinaryInput input) => new(
        input.ReadText(),
        input.ReadDecimal(),
        input.ReadTextOrNull(),
        input.ReadTextOrNull(),
        input.ReadBool(),
        input.ReadTextOrNull(),
        input.ReadIntOrNull(),
        input.ReadList(static input => DateOnly.FromDayNumber(input.ReadInt())),
        input.ReadTextOrNull(),
        (FigureRole)input.ReadInt(),
        input.ReadText(),
        input.ReadList(ReadPlace));

    private static void WriteText(BinaryOutput output, string text) => output.Write(text);

    private static string ReadText(BinaryInput input) => input.ReadText();

    private static void WritePlace(BinaryOutput output, PageBox place)
    {
        output.Write(place.Page);
        WriteBox(output, place.Box);
    }

    private static PageBox ReadPlace(BinaryInput input) => new(input.ReadInt(), ReadBox(input));

    private static void WriteBox(BinaryOutput output, BoundingBox box)
    {
        output.Write(box.Left);
        output.Write(box.Top);
        output.Write(box.Right);
        output.Write(box.Bottom);
    }

    private static BoundingBox ReadBox(BinaryInput input) =>
        new(input.ReadDouble(), input.ReadDouble(), input.ReadDouble(), input.ReadDouble());
}
