namespace PlanIngest.Cli.Usage;

/// <summary>An option, a file to write or the environment does not allow what was asked; the message is one line.</summary>
internal sealed class ConfigurationException(string message, Exception? cause = null) : Exception(message, cause);
