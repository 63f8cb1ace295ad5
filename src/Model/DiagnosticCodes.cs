namespace PlanIngest.Model;

/// <summary>The stable codes of diagnostics: PI1… reading a file, PI2… understanding it, PI3… the database, PI4… over the years.</summary>
/// <remarks>A code keeps its meaning for ever; a code that is no longer raised is not used again.</remarks>
public static class DiagnosticCodes
{
    /// <summary>The file has no bytes.</summary>
    public const string EmptyFile = "PI1001";

    /// <summary>The file is not a PDF.</summary>
    public const string NotPdf = "PI1002";

    /// <summary>The PDF's structure is broken; nothing could be read.</summary>
    public const string BrokenPdf = "PI1003";

    /// <summary>The PDF asks for a password that was not given or is wrong.</summary>
    public const string PasswordRequired = "PI1004";

    /// <summary>No page carries text: a scan.</summary>
    public const string NoText = "PI1005";

    /// <summary>A page could not be read; the others were.</summary>
    public const string PageUnreadable = "PI1006";

    /// <summary>A page's text layer is incomplete or wrong.</summary>
    public const string TextDegraded = "PI1007";

    /// <summary>Glyphs that belong to no cell and no text block.</summary>
    public const string GlyphsUnplaced = "PI1008";

    /// <summary>The file or folder could not be read.</summary>
    public const string Unreadable = "PI1009";

    /// <summary>The same content was given twice in one batch.</summary>
    public const string DuplicateFile = "PI1010";

    /// <summary>The path matches no file.</summary>
    public const string NoFile = "PI1011";

    /// <summary>The program itself failed on the document: a bug.</summary>
    public const string ProgramFailed = "PI1012";

    /// <summary>The process that read the document died of it.</summary>
    public const string WorkerDied = "PI1013";

    /// <summary>Reading the document took too long.</summary>
    public const string TimeLimit = "PI1014";

    /// <summary>Reading the document took too much memory.</summary>
    public const string MemoryLimit = "PI1015";

    /// <summary>A text has a line through it.</summary>
    public const string TextStruck = "PI1016";

    /// <summary>No table was found.</summary>
    public const string NoTable = "PI2001";

    /// <summary>No table has a column for the measure's name.</summary>
    public const string NoNameColumn = "PI2002";

    /// <summary>The fiscal year is stated nowhere.</summary>
    public const string NoFiscalYear = "PI2003";

    /// <summary>The municipality is stated nowhere.</summary>
    public const string NoMunicipality = "PI2004";

    /// <summary>The plan's name is stated nowhere.</summary>
    public const string NoPlan = "PI2005";

    /// <summary>A table was left out because its columns were not recognised.</summary>
    public const string TableSkipped = "PI2006";

    /// <summary>Re-listings of one number disagree.</summary>
    public const string RelistingsDisagree = "PI2007";

    /// <summary>A re-listing whose measure is not listed in this document.</summary>
    public const string RelistingUnresolved = "PI2008";

    /// <summary>A gap in the sequence of numbers.</summary>
    public const string NumberGap = "PI2009";

    /// <summary>A status code that the document's legend does not explain.</summary>
    public const string StatusUnknown = "PI2010";

    /// <summary>A row was joined over a page break.</summary>
    public const string RowJoined = "PI2011";

    /// <summary>A row has neither a number nor a name.</summary>
    public const string RowWithoutName = "PI2012";

    /// <summary>The number of listed dates differs from the stated number of times.</summary>
    public const string DateCountDiffers = "PI2013";

    /// <summary>The same number stands for two different measures.</summary>
    public const string NumberReused = "PI2014";

    /// <summary>A profile is no profile.</summary>
    public const string ProfileInvalid = "PI2015";

    /// <summary>A part is larger than its total.</summary>
    public const string PartExceedsTotal = "PI2016";

    /// <summary>A total is not the sum of its parts.</summary>
    public const string PartsDiffer = "PI2017";

    /// <summary>A percentage is over 100.</summary>
    public const string PercentageExceeds = "PI2018";

    /// <summary>A part is counted in another unit than its total.</summary>
    public const string PartUnlikeTotal = "PI2019";

    /// <summary>A column's contents hardly agree with the role it was taken for.</summary>
    public const string ColumnDoubtful = "PI2020";

    /// <summary>The document reports on a part of its fiscal year.</summary>
    public const string InterimReport = "PI2021";

    /// <summary>Columns were joined with rows on another page.</summary>
    public const string HalvesJoined = "PI2022";

    /// <summary>The title of another plan stands between the tables.</summary>
    public const string OtherPlan = "PI2023";

    /// <summary>A row of totals was kept as a note.</summary>
    public const string TotalKept = "PI2024";

    /// <summary>The database read back something else than was sent; nothing was kept.</summary>
    public const string ReadBackDiffers = "PI3001";

    /// <summary>The database could not be reached or went away.</summary>
    public const string DatabaseLost = "PI3002";

    /// <summary>The database was migrated by scripts that differ from this program's.</summary>
    public const string MigrationDiffers = "PI3003";

    /// <summary>The database's address cannot be read.</summary>
    public const string DatabaseAddressInvalid = "PI3004";

    /// <summary>The database answered, but refused: rights, password, no such database.</summary>
    public const string DatabaseRefused = "PI3005";

    /// <summary>A constraint of the database rejects the document; nothing of it was kept.</summary>
    public const string ConstraintViolated = "PI3006";

    /// <summary>The SQL of a query is wrong, not allowed, or took too long.</summary>
    public const string QueryFailed = "PI3007";

    /// <summary>No PostgreSQL server programs were found for the private cluster.</summary>
    public const string ServerMissing = "PI3008";

    /// <summary>The private cluster did not start or stop.</summary>
    public const string ServerFailed = "PI3009";
}
