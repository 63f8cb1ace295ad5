using PlanIngest.Model;

namespace PlanIngest.Cli.Input;

/// <summary>The documents of one call, each content once.</summary>
internal sealed class DocumentBatch
{
    private readonly Dictionary<string, string> _pathByHash = [];

    /// <summary>Finds the documents that PATH arguments stand for; nothing is read yet.</summary>
    public DocumentBatch(IEnumerable<string> arguments) => Paths = [.. DocumentPaths.Find(arguments)];

    /// <summary>What the arguments stand for, in order.</summary>
    public IReadOnlyList<FoundPath> Paths { get; }

    /// <summary>Reads one of <see cref="Paths"/>.</summary>
    /// <exception cref="DocumentRefusedException">
    /// There is no file, it cannot be read, or its content came before in this batch (<see cref="DiagnosticCodes.DuplicateFile"/>).
    /// </exception>
    public DocumentFile Read(FoundPath found)
    {
        if (found.Problem is not null)
        {
            throw new DocumentRefusedException(found.Problem);
        }

        var file = DocumentFile.Read(found.Path);
        if (!_pathByHash.TryAdd(file.Source.Sha256, file.Path))
        {
            throw new DocumentRefusedException(new Diagnostic(
                DiagnosticCodes.DuplicateFile,
                Severity.Error,
                $"has the same content as {_pathByHash[file.Source.Sha256]}, which was read; this copy was left out."));
        }

        return file;
    }
}
