namespace PlanIngest.Model.Diagnostics;

/// <summary>PI2: what is noticed when a document is understood, alone and over the years.</summary>
/// <remarks>A code keeps its meaning for ever; a code that is no longer raised is not used again.</remarks>
public static class EditionDiagnostics
{
    private const string EditionUnidentified = "The edition cannot be told from others: municipality, plan or fiscal year is not known.";

    /// <summary>No table was found.</summary>
    public static readonly DiagnosticDescriptor NoTable = new(
        "PI2001",
        Severity.Error,
        "The document has no table; expected a ruled table with a row per measure.",
        "no table",
        "a ruled table with a row per measure");

    /// <summary>No table has a column for the measure's name.</summary>
    public static readonly DiagnosticDescriptor NoNameColumn = new(
        "PI2002",
        Severity.Error,
        "The document has tables without a column for the measure's name; expected a header such as 事業名 or 取組名.",
        "tables without a column for the measure's name",
        "a header such as 事業名 or 取組名");

    /// <summary>The fiscal year is stated nowhere.</summary>
    public static readonly DiagnosticDescriptor NoFiscalYear = new(
        "PI2003",
        Severity.Error,
        "The fiscal year is stated neither in the title nor in a header; give it with --fiscal-year.",
        Expected: "fiscal year");

    /// <summary>The edition to be loaded has no fiscal year, and does not say why.</summary>
    public static readonly DiagnosticDescriptor FiscalYearUnknown = new("PI2003", Severity.Error, EditionUnidentified);

    /// <summary>The municipality is stated nowhere.</summary>
    public static readonly DiagnosticDescriptor NoMunicipality = new(
        "PI2004",
        Severity.Error,
        "The municipality is stated neither in the title nor in a header; give it with --municipality.",
        Expected: "municipality");

    /// <summary>The edition to be loaded has no municipality, and does not say why.</summary>
    public static readonly DiagnosticDescriptor MunicipalityUnknown = new("PI2004", Severity.Error, EditionUnidentified);

    /// <summary>The plan's name is stated nowhere.</summary>
    public static readonly DiagnosticDescriptor NoPlan = new(
        "PI2005", Severity.Error, "The plan is stated neither in the title nor in a header; give it with --plan.", Expected: "plan");

    /// <summary>The edition to be loaded has no plan, and does not say why.</summary>
    public static readonly DiagnosticDescriptor PlanUnknown = new("PI2005", Severity.Error, EditionUnidentified);

    /// <summary>A table was left out because its columns were not recognised.</summary>
    public static readonly DiagnosticDescriptor TableSkipped = new(
        "PI2006",
        Severity.Warning,
        "A table was kept as a note: its columns are not those of a plan table.",
        "{header}",
        "a header with at least a name column");

    /// <summary>Re-listings of one number disagree.</summary>
    public static readonly DiagnosticDescriptor RelistingsDisagree = new(
        "PI2007",
        Severity.Warning,
        "№{number} is listed again with another department.",
        "{departments}",
        "{firstDepartments} (listing {first})");

    /// <summary>Rows of one measure, found to be one by more than its number, disagree.</summary>
    public static readonly DiagnosticDescriptor DepartmentsDisagree = new(
        "PI2007",
        Severity.Warning,
        "Rows {rows} of {measure} name different departments.",
        "{departments}",
        "the same departments in every row");

    /// <summary>A re-listing whose measure is not listed in this document.</summary>
    public static readonly DiagnosticDescriptor RelistingUnresolved = new(
        "PI2008", Severity.Info, "The measure this row points to is not listed in this document.");

    /// <summary>A re-listing whose measure is not listed in its document, but in that of another year.</summary>
    public static readonly DiagnosticDescriptor RelistingOfAnotherYear = new(
        "PI2008",
        Severity.Info,
        "{measure} is re-listed but not listed in this edition; known from another year.",
        "{numbers}",
        "a row with this number or name");

    /// <summary>A re-listing whose measure is listed in no document of the plan.</summary>
    public static readonly DiagnosticDescriptor RelistingOfNoYear = new(
        "PI2008",
        Severity.Warning,
        "{measure} is re-listed but not listed in this edition; nor in another year.",
        "{numbers}",
        "a row with this number or name");

    /// <summary>A gap in the sequence of numbers.</summary>
    public static readonly DiagnosticDescriptor NumberGap = new(
        "PI2009", Severity.Info, "№{missing} is missing before this row.", "{numbers}", "{missing}");

    /// <summary>A status code that the document's legend does not explain.</summary>
    public static readonly DiagnosticDescriptor StatusUnknown = new(
        "PI2010", Severity.Info, "The status is not among the codes that the document explains.", "{status}", "{legend}");

    /// <summary>A row was joined over a page break.</summary>
    public static readonly DiagnosticDescriptor RowJoined = new(
        "PI2011", Severity.Info, "A row cut by the page break was joined with its first part.");

    /// <summary>A row has neither a number nor a name.</summary>
    public static readonly DiagnosticDescriptor RowWithoutName = new(
        "PI2012", Severity.Warning, "A row has no name; it may be a part of the row before.", "{numbers}", "a measure's name");

    /// <summary>The number of listed dates differs from the stated number of times.</summary>
    public static readonly DiagnosticDescriptor DateCountDiffers = new(
        "PI2013", Severity.Warning, "{days} days are listed for a count of {times} times.", "{figure}", "{days}回");

    /// <summary>The same number stands for two different measures.</summary>
    public static readonly DiagnosticDescriptor NumberReused = new(
        "PI2014", Severity.Warning, "№{number} stands for different measures.", "{names}");

    /// <summary>The same number stands for measures that are different ones over the years too.</summary>
    public static readonly DiagnosticDescriptor NumberOfSeveralMeasures = new(
        "PI2014",
        Severity.Warning,
        "Number {number} stands for {measures} different measures (rows {rows}).",
        "{names}",
        "one measure");

    /// <summary>A profile is no profile.</summary>
    public static readonly DiagnosticDescriptor ProfileInvalid = new("PI2015", Severity.Error, "{path}: {problem}");

    /// <summary>A profile's file cannot be read.</summary>
    public static readonly DiagnosticDescriptor ProfileUnreadable = new("PI2015", Severity.Error, "{path} cannot be read: {cause}");

    /// <summary>A part is larger than its total.</summary>
    public static readonly DiagnosticDescriptor PartExceedsTotal = new(
        "PI2016", Severity.Warning, "A part is larger than its total {total}.", "{figure}", "at most {limit}");

    /// <summary>A total is not the sum of its parts.</summary>
    public static readonly DiagnosticDescriptor PartsDiffer = new(
        "PI2017", Severity.Info, "A total is not the sum of its parts {parts}.", "{figure}", "{sum}");

    /// <summary>A percentage is over 100.</summary>
    public static readonly DiagnosticDescriptor PercentageExceeds = new(
        "PI2018", Severity.Warning, "A percentage is over 100.", "{figure}", "at most 100");

    /// <summary>A part is counted in another unit than its total.</summary>
    public static readonly DiagnosticDescriptor PartUnlikeTotal = new(
        "PI2019", Severity.Info, "A part is counted in another unit than its total {total}.", "{figure}", "{unit}");

    /// <summary>A column's contents hardly agree with the role it was taken for.</summary>
    public static readonly DiagnosticDescriptor ColumnDoubtful = new(
        "PI2020",
        Severity.Warning,
        "The column was taken for {role}, with a confidence of only {confidence}.",
        "{header}",
        "contents that agree with the header, or a profile that tells the role");

    /// <summary>The document reports on a part of its fiscal year.</summary>
    public static readonly DiagnosticDescriptor InterimReport = new(
        "PI2021",
        Severity.Warning,
        "The document reports on a part of its fiscal year: its counts are not those of the whole.",
        "{words}",
        "results of the whole fiscal year");

    /// <summary>Columns were joined with rows on another page.</summary>
    public static readonly DiagnosticDescriptor HalvesJoined = new(
        "PI2022", Severity.Info, "The columns on this page go on from rows on another page and were joined with them.");

    /// <summary>The title of another plan stands between the tables.</summary>
    public static readonly DiagnosticDescriptor OtherPlan = new(
        "PI2023",
        Severity.Warning,
        "The title of another plan stands here; the rows after it are listed under the plan of the first title.",
        "{other}",
        "{plan}");

    /// <summary>A row of totals was kept as a note.</summary>
    public static readonly DiagnosticDescriptor TotalKept = new(
        "PI2024", Severity.Info, "A row of totals is no measure; it was kept as a note.");
}
