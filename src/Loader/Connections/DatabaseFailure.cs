using System.Net.Sockets;
using Npgsql;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Loader.Connections;

/// <summary>What the driver's exceptions mean to a user.</summary>
internal static class DatabaseFailure
{
    private const string ConnectionClass = "08";
    private const string IntegrityClass = "23";
    private const string OperatorClass = "57P";

    /// <summary>Whether <see cref="Explain"/> knows the exception.</summary>
    public static bool IsOne(Exception cause) => cause is NpgsqlException or SocketException or IOException or TimeoutException;

    /// <summary>Names what went wrong.</summary>
    /// <param name="cause">One for which <see cref="IsOne"/> holds.</param>
    /// <param name="where">The server, for the message.</param>
    public static DatabaseException Explain(Exception cause, string where) => cause switch
    {
        PostgresException lost when IsLoss(lost) =>
            new(DatabaseDiagnostics.WentAway.Create(("server", where), ("cause", lost.MessageText)), cause),
        PostgresException violated when Is(violated, IntegrityClass) =>
            new(DatabaseDiagnostics.ConstraintViolated.Create(("table", violated.TableName), ("cause", violated.MessageText)), cause),
        PostgresException refused =>
            new(
                DatabaseDiagnostics.Refused.Create(
                    ("server", where), ("cause", refused.MessageText), ("sqlState", refused.SqlState)),
                cause),
        _ => new(DatabaseDiagnostics.Unreachable.Create(("server", where), ("cause", cause.Message)), cause),
    };

    /// <summary>Names what is wrong with a user's query.</summary>
    /// <param name="cause">One for which <see cref="IsOne"/> holds.</param>
    /// <param name="where">The server, for the message.</param>
    public static DatabaseException ExplainQuery(Exception cause, string where) => cause switch
    {
        PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } =>
            new(DatabaseDiagnostics.QueryStopped.Create(), cause),
        PostgresException wrong when !IsLoss(wrong) =>
            new(
                DatabaseDiagnostics.QueryFailed.Create(
                    ("cause", wrong.MessageText),
                    ("sqlState", wrong.SqlState),
                    ("position", Position(wrong)),
                    ("hint", Hint(wrong))),
                cause),
        _ => Explain(cause, where),
    };

    private static bool IsLoss(PostgresException cause) =>
        Is(cause, OperatorClass) || Is(cause, ConnectionClass) || cause.SqlState == PostgresErrorCodes.TooManyConnections;

    private static bool Is(PostgresException cause, string sqlStateClass) =>
        cause.SqlState.StartsWith(sqlStateClass, StringComparison.Ordinal);

    private static string Position(PostgresException wrong) => wrong.Position > 0 ? $", at character {wrong.Position}" : "";

    private static string Hint(PostgresException wrong) => string.IsNullOrEmpty(wrong.Hint) ? "" : $". {wrong.Hint}";
}
