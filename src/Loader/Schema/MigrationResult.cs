using System.Collections.Immutable;

namespace PlanIngest.Loader.Schema;

/// <summary>What a migration did.</summary>
/// <param name="Applied">The scripts run now, in order; empty when the database was up to date.</param>
/// <param name="ReaderRole">Whether queries run as the read-only role; else they only run in read-only transactions.</param>
public sealed record MigrationResult(ImmutableArray<string> Applied, bool ReaderRole);
