using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PlanIngest.FaultSeeder.Finding;

/// <summary>Draws faults evenly over kinds and folders.</summary>
/// <remarks>
/// Each candidate's turn is a hash of the seed and of what it changes, not of where the file lies or how many others there are:
/// the same sources give the same faults, and other changes to the sources leave most of them as they were.
/// </remarks>
internal static class FaultDraw
{
    /// <summary>At most <paramref name="count"/> faults, numbered from 1 in the order of their files and lines.</summary>
    public static IReadOnlyList<Fault> Draw(IEnumerable<Candidate> candidates, int count, int seed)
    {
        var queues = candidates
            .GroupBy(candidate => (candidate.File.Folder, candidate.Kind))
            .OrderBy(group => group.Key.Folder, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Kind)
            .Select(group => group.OrderBy(candidate => Turn(candidate, seed)))
            .Select(group => new Queue<Candidate>(group.DistinctBy(candidate => (candidate.File.Path, candidate.Place.Span))))
            .ToList();
        var drawn = new List<Candidate>();
        while (drawn.Count < count && queues.Exists(queue => queue.Count > 0))
        {
            drawn.AddRange(queues.Where(queue => queue.Count > 0).Take(count - drawn.Count).Select(queue => queue.Dequeue()).ToList());
        }

        return
        [
            .. drawn.OrderBy(candidate => candidate.File.Path, StringComparer.Ordinal)
                .ThenBy(candidate => candidate.Place.SpanStart)
                .Select((candidate, i) => new Fault(i + 1, candidate)),
        ];
    }

    private static ulong Turn(Candidate candidate, int seed)
    {
        var key = string.Join(
            '\n',
            seed.ToString(CultureInfo.InvariantCulture),
            Path.GetFileName(candidate.File.Path),
            candidate.Member,
            candidate.Before,
            candidate.After);
        return BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }
}
