using PlanIngest.Model;

namespace PlanIngest.Cli.Usage;

/// <summary>An option, a file to write or the environment does not allow what was asked; the message is one line.</summary>
internal sealed class ConfigurationException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Says what is wrong, for what has a code.</summary>
    public ConfigurationException(Diagnostic diagnostic, Exception? cause = null)
        : this($"{diagnostic.Code} {diagnostic.Message}", cause)
    {
    }
}
