using Npgsql;

namespace PlanIngest.Loader.Connections;

/// <summary>The role as which queries run.</summary>
internal static class ReaderRole
{
    /// <summary>Its name.</summary>
    public const string Name = "planingest_reader";

    /// <summary>Whether it exists and the connected user may take it.</summary>
    public static async Task<bool> IsGrantedAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        // From PostgreSQL 16 on, being a member and being allowed to SET ROLE are two things.
        await using var command = connection.Command(
            """
            SELECT EXISTS (
                SELECT FROM pg_roles
                WHERE rolname = $1
                  AND pg_has_role(oid, CASE WHEN current_setting('server_version_num')::integer >= 160000 THEN 'SET' ELSE 'MEMBER' END)
                  AND has_schema_privilege(oid, (SELECT oid FROM pg_namespace WHERE nspname = 'analysis'), 'USAGE'))
            """,
            Name);
        return await command.ExecuteScalarAsync(cancellation) is true;
    }
}
