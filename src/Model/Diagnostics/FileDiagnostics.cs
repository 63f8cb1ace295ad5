namespace PlanIngest.Model.Diagnostics;

/// <summary>PI1: what is noticed when a file is found and read.</summary>
/// <remarks>A code keeps its meaning for ever; a code that is no longer raised is not used again.</remarks>
public static class FileDiagnostics
{
    private const string TextLayerDegraded = "PI1007";

    /// <summary>The file has no bytes.</summary>
    public static readonly DiagnosticDescriptor EmptyFile = new(
        "PI1001", Severity.Error, "The file has no bytes.", "0 bytes", "a PDF");

    /// <summary>The file is not a PDF.</summary>
    public static readonly DiagnosticDescriptor NotPdf = new(
        "PI1002", Severity.Error, "The file is not a PDF.", "no %PDF- in the first 1,024 bytes", "%PDF-");

    /// <summary>The PDF's structure is broken; nothing could be read.</summary>
    public static readonly DiagnosticDescriptor BrokenPdf = new(
        "PI1003", Severity.Error, "The PDF's structure is broken; nothing could be read.", "{cause}", "a readable PDF");

    /// <summary>As <see cref="BrokenPdf"/>: it opens, but has no page.</summary>
    public static readonly DiagnosticDescriptor NoPages = new(
        "PI1003", Severity.Error, "The PDF's structure is broken; it has no pages.", "0 pages", "at least 1 page");

    /// <summary>The PDF asks for a password that was not given or is wrong.</summary>
    public static readonly DiagnosticDescriptor PasswordRequired = new(
        "PI1004", Severity.Error, "The PDF asks for a password: give it with --password.", "{given}", "the password");

    /// <summary>No page carries text: a scan.</summary>
    public static readonly DiagnosticDescriptor NoText = new(
        "PI1005",
        Severity.Error,
        "No page carries text: the document is a scan or a picture. Run optical character recognition over it first.",
        "{pages} pages without text",
        "a text layer");

    /// <summary>A page could not be read; the others were.</summary>
    public static readonly DiagnosticDescriptor PageUnreadable = new(
        "PI1006", Severity.Error, "Page {page} could not be read and is missing from the result.", "{cause}");

    /// <summary>A page's text layer is incomplete: which characters its glyphs are is said nowhere.</summary>
    public static readonly DiagnosticDescriptor CharactersUnknown = new(
        TextLayerDegraded,
        Severity.Error,
        "Characters without a text: their font does not tell which they are.",
        "{share}; {fonts}",
        "a character map (ToUnicode) or a known character collection");

    /// <summary>A page's text layer is incomplete, but the text was found in the font.</summary>
    public static readonly DiagnosticDescriptor TextFromFontProgram = new(
        TextLayerDegraded,
        Severity.Info,
        "The PDF tells no text for some characters; it was taken from the embedded font's own map.",
        "{share}; {fonts}",
        "a character map (ToUnicode)");

    /// <summary>A page's text layer contradicts itself, and one side is right.</summary>
    public static readonly DiagnosticDescriptor TextFromEncoding = new(
        TextLayerDegraded,
        Severity.Info,
        "A font's character map contradicts its encoding; the text was taken from the encoding.",
        "{share}; {fonts}",
        "a character map (ToUnicode) that agrees with the encoding");

    /// <summary>A page's text layer may be wrong.</summary>
    public static readonly DiagnosticDescriptor CharacterMapDamaged = new(
        TextLayerDegraded,
        Severity.Error,
        "A font's character map is damaged: what text does not rest on the font's encoding may be wrong.",
        "{fonts}",
        "a sound character map (ToUnicode)");

    /// <summary>A page's text layer is incomplete: a font is not there.</summary>
    public static readonly DiagnosticDescriptor FontMissing = new(
        TextLayerDegraded,
        Severity.Error,
        "Text in a font that the page does not have, or that is broken, is lost.",
        "{fonts}",
        "fonts of these names among the page's resources");

    /// <summary>A page's text layer is incomplete or wrong: its data do not decode.</summary>
    public static readonly DiagnosticDescriptor PageDataCorrupt = new(
        TextLayerDegraded,
        Severity.Error,
        "A part of the page's data is corrupt: its text may be lost or wrong.",
        "{streams} corrupt or truncated streams",
        "streams that decode to their end");

    /// <summary>A text layer holds what no database stores.</summary>
    public static readonly DiagnosticDescriptor TextUnstorable = new(
        TextLayerDegraded,
        Severity.Warning,
        "{characters} characters (U+0000 or half of a surrogate pair) cannot be stored in a database and were replaced by U+FFFD.");

    /// <summary>Glyphs that belong to no cell and no text block.</summary>
    public static readonly DiagnosticDescriptor GlyphsUnplaced = new(
        "PI1008",
        Severity.Error,
        "Glyphs of the page stand in no cell and no text block; `inspect` shows them in red.",
        "{unplaced} of {visible} left over",
        "0");

    /// <summary>The file or folder could not be read.</summary>
    public static readonly DiagnosticDescriptor Unreadable = new(
        "PI1009", Severity.Error, "cannot be read: {cause} Check that it exists and that you may read it.");

    /// <summary>The same content was given twice in one batch.</summary>
    public static readonly DiagnosticDescriptor DuplicateFile = new(
        "PI1010", Severity.Error, "has the same content as {path}, which was read; this copy was left out.");

    /// <summary>The path matches no file.</summary>
    public static readonly DiagnosticDescriptor NoFile = new(
        "PI1011",
        Severity.Error,
        "no such file, and no file matches. Check the spelling; give a file, a folder or a pattern such as 'plans/**/*.pdf'.");

    /// <summary>As <see cref="NoFile"/>: the path is a folder.</summary>
    public static readonly DiagnosticDescriptor NoFileBelow = new("PI1011", Severity.Error, "no *.pdf was found below this folder.");

    /// <summary>The program itself failed on the document: a bug.</summary>
    public static readonly DiagnosticDescriptor ProgramFailed = new(
        "PI1012",
        Severity.Error,
        "planingest failed on this document ({exception}: {cause}). Please report it; --log keeps the details.");

    /// <summary>The process that read the document died of it.</summary>
    public static readonly DiagnosticDescriptor WorkerDied = new(
        "PI1013", Severity.Error, "Reading the document crashed the process it was read in; nothing of it was kept.", "{sign}");

    /// <summary>Reading the document took too long.</summary>
    public static readonly DiagnosticDescriptor TimeLimit = new(
        "PI1014",
        Severity.Error,
        "Reading the document took too long; nothing of it was kept.",
        "{pages} pages in {seconds} seconds, none in the last {silent}",
        "a page in at most {limit} seconds, all in that and {perPage} seconds a page");

    /// <summary>Reading the document took too much memory.</summary>
    public static readonly DiagnosticDescriptor MemoryLimit = new(
        "PI1015",
        Severity.Error,
        "Reading the document took too much memory; nothing of it was kept.",
        "{taken}",
        "at most {heap} MiB of objects, {resident} MiB in all");

    /// <summary>A text has a line through it.</summary>
    public static readonly DiagnosticDescriptor TextStruck = new(
        "PI1016", Severity.Warning, "A text is struck through; it was read like any other, its numbers included.", "{text}");
}
