using System.Data;
using DbUp.Engine;
using DbUp.Engine.Output;
using DbUp.Engine.Transactions;
using DbUp.Postgresql;

namespace PlanIngest.Loader.Schema;

/// <summary>The journal of applied migrations, each with the hash of its script.</summary>
internal sealed class HashedJournal(Func<IConnectionManager> connections, Func<IUpgradeLog> log)
    : PostgresqlTableJournal(connections, log, Schema, TableName)
{
    /// <summary>The schema it lives in, created with it.</summary>
    public const string Schema = "planingest";

    /// <summary>Its name with schema.</summary>
    public const string QualifiedName = $"{Schema}.{TableName}";

    private const string TableName = "migration";

    /// <inheritdoc/>
    protected override string CreateSchemaTableSql(string quotedPrimaryKeyName) =>
        $"CREATE TABLE {QualifiedName} (script_name text PRIMARY KEY, hash text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())";

    /// <inheritdoc/>
    protected override string GetJournalEntriesSql() => $"SELECT script_name FROM {QualifiedName} ORDER BY script_name";

    /// <inheritdoc/>
    protected override IDbCommand GetInsertScriptCommand(Func<IDbCommand> dbCommandFactory, SqlScript script)
    {
        var command = dbCommandFactory();
        command.CommandText = $"INSERT INTO {QualifiedName} (script_name, hash) VALUES ($1, $2)";
        foreach (var value in new[] { script.Name, Migrator.Hash(script.Contents) })
        {
            var parameter = command.CreateParameter();
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
