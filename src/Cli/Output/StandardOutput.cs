using System.Text;
using PlanIngest.Cli.Usage;

namespace PlanIngest.Cli.Output;

/// <summary>Where a command's data goes: a file, else the standard output; always UTF-8 without a byte order mark.</summary>
internal static class StandardOutput
{
    private const int BufferSize = 1 << 16;

    /// <summary>Opens the output for bytes.</summary>
    /// <param name="file">The file to write, or null for the standard output.</param>
    /// <exception cref="ConfigurationException">The file cannot be written.</exception>
    public static Stream Open(string? file = null)
    {
        try
        {
            return file is null
                ? new BufferedStream(Console.OpenStandardOutput(), BufferSize)
                : new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.Read, BufferSize);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{file} cannot be written: {e.Message}", e);
        }
    }

    /// <summary>Opens the output for text.</summary>
    /// <param name="file">The file to write, or null for the standard output.</param>
    /// <exception cref="ConfigurationException">The file cannot be written.</exception>
    public static TextWriter OpenText(string? file = null) =>
        new StreamWriter(Open(file), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}
