using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Cli.Postgres;

/// <summary>The private cluster cannot be made, started or stopped.</summary>
internal sealed class ClusterException : Exception
{
    /// <summary>Says what happened.</summary>
    /// <param name="diagnostic">One of <see cref="DatabaseDiagnostics"/>.</param>
    /// <param name="cause">What the system threw.</param>
    public ClusterException(Diagnostic diagnostic, Exception? cause = null)
        : base(diagnostic.Message, cause) => Code = diagnostic.Code;

    /// <summary>The stable code, PI3….</summary>
    public string Code { get; }
}
