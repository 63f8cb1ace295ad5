namespace PlanIngest.Model.Diagnostics;

/// <summary>PI3: what goes wrong between the program, its database and its private server.</summary>
/// <remarks>A code keeps its meaning for ever; a code that is no longer raised is not used again.</remarks>
public static class DatabaseDiagnostics
{
    /// <summary>The database read back something else than was sent; nothing was kept.</summary>
    public static readonly DiagnosticDescriptor ReadBackDiffers = new(
        "PI3001",
        Severity.Error,
        "The table {table} holds {rows} rows, {bytes} bytes of text and a sum of {numbers}; "
            + "sent were {sentRows} rows, {sentBytes} bytes and {sentNumbers}. Nothing of the document was kept.");

    /// <summary>The database could not be reached or went away.</summary>
    public static readonly DiagnosticDescriptor Unreachable = new(
        "PI3002", Severity.Error, "The database at {server} cannot be reached or went away: {cause}");

    /// <summary>The database said itself that it goes away.</summary>
    public static readonly DiagnosticDescriptor WentAway = new("PI3002", Severity.Error, "The database at {server} went away: {cause}");

    /// <summary>A document was not loaded because the database was lost before.</summary>
    public static readonly DiagnosticDescriptor NotLoaded = new("PI3002", Severity.Error, "not loaded: {problem}");

    /// <summary>The database was migrated by scripts that this program does not have.</summary>
    public static readonly DiagnosticDescriptor MigrationUnknown = new(
        "PI3003",
        Severity.Error,
        "The database was migrated by a newer program: it has {migration}, which this one does not know. Use that program, or another "
            + "database.");

    /// <summary>The database was migrated by scripts that differ from this program's.</summary>
    public static readonly DiagnosticDescriptor MigrationDiffers = new(
        "PI3003",
        Severity.Error,
        "The migration {migration} was applied to the database in another wording than this program's. Use the program that made it, or "
            + "another database.");

    /// <summary>The database's address says something that cannot be read.</summary>
    public static readonly DiagnosticDescriptor AddressInvalid = new(
        "PI3004", Severity.Error, "The database address cannot be read: {problem}");

    /// <summary>The database's address is of no known kind.</summary>
    public static readonly DiagnosticDescriptor AddressUnknown = new(
        "PI3004",
        Severity.Error,
        "The database address cannot be read: expected an Npgsql connection string (Host=…;Database=…) or a postgres:// URI.");

    /// <summary>The database answered, but refused: rights, password, no such database.</summary>
    public static readonly DiagnosticDescriptor Refused = new(
        "PI3005", Severity.Error, "The database at {server} refuses: {cause} ({sqlState})");

    /// <summary>The database cannot store Japanese text.</summary>
    public static readonly DiagnosticDescriptor EncodingRefused = new(
        "PI3005", Severity.Error, "The database stores {encoding}; expected one created with ENCODING 'UTF8'.");

    /// <summary>The database refused a migration.</summary>
    public static readonly DiagnosticDescriptor MigrationRefused = new(
        "PI3005", Severity.Error, "The migration {migration} failed: {cause}");

    /// <summary>A constraint of the database rejects the document; nothing of it was kept.</summary>
    public static readonly DiagnosticDescriptor ConstraintViolated = new(
        "PI3006", Severity.Error, "The database rejects {table}: {cause}");

    /// <summary>The SQL of a query is wrong or not allowed.</summary>
    public static readonly DiagnosticDescriptor QueryFailed = new(
        "PI3007", Severity.Error, "The query failed: {cause} ({sqlState}){position}{hint}");

    /// <summary>A query took too long.</summary>
    public static readonly DiagnosticDescriptor QueryStopped = new(
        "PI3007", Severity.Error, "The query took too long and was stopped.");

    /// <summary>A query gives what the program cannot show.</summary>
    public static readonly DiagnosticDescriptor ColumnNotShown = new(
        "PI3007", Severity.Error, "The query's column {column} holds a {type} that cannot be shown: cast it to text.");

    /// <summary>There is no private cluster on this system.</summary>
    public static readonly DiagnosticDescriptor NoServerOnWindows = new(
        "PI3008", Severity.Error, "There is no private database on Windows: point PLANINGEST_DATABASE to a server.");

    /// <summary>No PostgreSQL server programs were found for the private cluster, or none could be installed.</summary>
    public static readonly DiagnosticDescriptor ServerMissing = new(
        "PI3008",
        Severity.Error,
        "No private database: {problem}, or point PLANINGEST_PG_BIN to their folder, or PLANINGEST_DATABASE to a server.");

    /// <summary>The private cluster was made by a version of the server programs that is not there.</summary>
    public static readonly DiagnosticDescriptor ServerVersionMissing = new(
        "PI3008",
        Severity.Error,
        "The data in {data} needs the server programs of PostgreSQL {major}: install them, or let PLANINGEST_PG_BIN name their folder.");

    /// <summary>The folder that the user named does not hold the server programs.</summary>
    public static readonly DiagnosticDescriptor NamedFolderWithoutServer = new(
        "PI3008", Severity.Error, "PLANINGEST_PG_BIN is {folder}, which does not hold initdb, pg_ctl and postgres{ofVersion}.");

    /// <summary>The private cluster did not start or stop.</summary>
    public static readonly DiagnosticDescriptor ServerFailed = new(
        "PI3009", Severity.Error, "The private database {problem} (data {data}, log {log}).");

    /// <summary>There is no user as whom the private cluster could run.</summary>
    public static readonly DiagnosticDescriptor NoServerAccount = new(
        "PI3009",
        Severity.Error,
        "No private database: PostgreSQL does not run as root, and {problem}. Run as another user, or point PLANINGEST_DATABASE to a "
            + "server.");

    /// <summary>The private cluster's lock cannot be opened.</summary>
    public static readonly DiagnosticDescriptor LockUnreadable = new("PI3009", Severity.Error, "The file {file} cannot be opened: {cause}");

    /// <summary>Another program holds the private cluster's lock.</summary>
    public static readonly DiagnosticDescriptor LockHeld = new(
        "PI3009", Severity.Error, "Another program has held {file} for {minutes} minutes.");

    /// <summary>The private cluster's folder has a name that the server programs do not take.</summary>
    public static readonly DiagnosticDescriptor FolderUnusable = new(
        "PI3009",
        Severity.Error,
        "PostgreSQL's programs cannot take the folder {folder}, for the signs in its name: let PLANINGEST_HOME name another one.");

    /// <summary>The private cluster's user cannot enter its folder.</summary>
    public static readonly DiagnosticDescriptor FolderClosed = new(
        "PI3009",
        Severity.Error,
        "The user {user}, as whom PostgreSQL runs, cannot enter {folder}: open the folders above it to that user, or let "
            + "PLANINGEST_HOME name another one.");

    /// <summary>The folder for the private cluster's socket belongs to somebody else.</summary>
    public static readonly DiagnosticDescriptor SocketFolderForeign = new(
        "PI3009", Severity.Error, "The folder {folder} is not the server's own: remove it.");
}
