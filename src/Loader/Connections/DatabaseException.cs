using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Loader.Connections;

/// <summary>The database could not do what was asked; nothing half done is left in it.</summary>
public sealed class DatabaseException : Exception
{
    /// <summary>Says what happened.</summary>
    /// <param name="diagnostic">One of <see cref="DatabaseDiagnostics"/>.</param>
    /// <param name="cause">What the driver threw.</param>
    public DatabaseException(Diagnostic diagnostic, Exception? cause = null)
        : base(diagnostic.Message, cause) => Diagnostic = diagnostic;

    /// <summary>What happened.</summary>
    public Diagnostic Diagnostic { get; }

    /// <summary>The stable code, PI3….</summary>
    public string Code => Diagnostic.Code;

    /// <summary>Whether the database is not there: what was asked may be done once it is back.</summary>
    public bool IsLoss => Code == DatabaseDiagnostics.Unreachable.Code;
}
