namespace PlanIngest.Loader.Connections;

/// <summary>The database could not do what was asked; nothing half done is left in it.</summary>
public sealed class DatabaseException : Exception
{
    /// <summary>Says what happened.</summary>
    /// <param name="code">One of <see cref="PlanIngest.Model.DiagnosticCodes"/>, PI3….</param>
    /// <param name="message">One sentence a user can act on.</param>
    /// <param name="cause">What the driver threw.</param>
    public DatabaseException(string code, string message, Exception? cause = null)
        : base(message, cause) => Code = code;

    /// <summary>The stable code, PI3….</summary>
    public string Code { get; }
}
