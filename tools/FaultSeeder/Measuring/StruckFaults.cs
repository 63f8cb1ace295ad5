using System.Text.Json;
using PlanIngest.FaultSeeder.Finding;

namespace PlanIngest.FaultSeeder.Measuring;

/// <summary>
/// Faults that no input can show, each with the reason: lines of JSON with <c>file</c>, <c>member</c>, <c>before</c>,
/// <c>after</c>, <c>reason</c>.
/// </summary>
internal sealed class StruckFaults
{
    private readonly Dictionary<StruckKey, string> _reasons = [];

    /// <summary>Reads a file; there may be none.</summary>
    /// <exception cref="InvalidDataException">A line lacks a property.</exception>
    public static StruckFaults Read(string path)
    {
        var struck = new StruckFaults();
        foreach (var line in File.Exists(path) ? File.ReadAllLines(path).Where(line => line.Length > 0) : [])
        {
            var row = JsonSerializer.Deserialize<StruckRow>(line, JsonSerializerOptions.Web);
            if (row is not { File: { } file, Member: { } member, Before: { } before, After: { } after, Reason.Length: > 0 })
            {
                throw new InvalidDataException($"{path}: a line needs file, member, before, after and reason: {line}");
            }

            struck._reasons[new StruckKey(file, member, before, after)] = row.Reason;
        }

        return struck;
    }

    /// <summary>Why the fault is struck out; null if it is not.</summary>
    public string? ReasonOf(Candidate candidate) => _reasons.GetValueOrDefault(KeyOf(candidate));

    /// <summary>Struck faults that the sources no longer have.</summary>
    public IEnumerable<string> Stale(IEnumerable<Candidate> candidates) =>
        _reasons.Keys.Except(candidates.Select(KeyOf)).Select(key => $"{key.File} {key.Member}: {key.Before}");

    private static StruckKey KeyOf(Candidate candidate) => new(candidate.File.Path, candidate.Member, candidate.Before, candidate.After);

    private sealed record StruckKey(string File, string Member, string Before, string After);

    private sealed record StruckRow(string? File, string? Member, string? Before, string? After, string? Reason);
}
