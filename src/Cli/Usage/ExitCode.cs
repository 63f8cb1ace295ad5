namespace PlanIngest.Cli.Usage;

/// <summary>What the program tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>All documents are whole.</summary>
    public const int Clean = 0;

    /// <summary>At least one document was refused or is partial; the others are done.</summary>
    public const int Partial = 1;

    /// <summary>Wrong usage or configuration, or the database cannot be reached.</summary>
    public const int Misconfigured = 2;

    /// <summary>Interrupted from the keyboard, as shells number it.</summary>
    public const int Interrupted = 130;
}
