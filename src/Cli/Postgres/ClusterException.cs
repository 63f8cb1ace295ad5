namespace PlanIngest.Cli.Postgres;

/// <summary>The private cluster cannot be made, started or stopped.</summary>
internal sealed class ClusterException : Exception
{
    /// <summary>Says what happened.</summary>
    /// <param name="code">One of <see cref="PlanIngest.Model.DiagnosticCodes"/>, PI3….</param>
    /// <param name="message">One line a user can act on.</param>
    /// <param name="cause">What the system threw.</param>
    public ClusterException(string code, string message, Exception? cause = null)
        : base(message, cause) => Code = code;

    /// <summary>The stable code, PI3….</summary>
    public string Code { get; }
}
