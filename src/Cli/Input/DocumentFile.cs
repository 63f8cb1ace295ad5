using System.Security.Cryptography;
using PlanIngest.Model;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Cli.Input;

/// <summary>A file's content together with what identifies it.</summary>
/// <param name="Path">As the user gave it or as found below a folder.</param>
/// <param name="Bytes">The whole file.</param>
/// <param name="Source">Its name and content hash.</param>
internal sealed record DocumentFile(string Path, byte[] Bytes, DocumentSource Source)
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="DocumentRefusedException">The file cannot be read (<see cref="FileDiagnostics.Unreadable"/>).</exception>
    public static DocumentFile Read(string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            return new(path, bytes, new DocumentSource(System.IO.Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(bytes))));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DocumentRefusedException(Unreadable(e), e);
        }
    }

    /// <summary>The diagnostic for a file or folder that the system does not let us read.</summary>
    public static Diagnostic Unreadable(Exception cause) => FileDiagnostics.Unreadable.Create(("cause", cause.Message));
}
