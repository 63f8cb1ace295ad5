using PlanIngest.Extractor.Content;

namespace PlanIngest.Extractor.Grids;

/// <summary>A straight piece of a grid line: <paramref name="Position"/> is y for a horizontal and x for a vertical one.</summary>
internal readonly record struct Segment(double Position, double Start, double End)
{
    public double Length => End - Start;

    public bool Reaches(double position, double tolerance) => position >= Start - tolerance && position <= End + tolerance;
}

/// <summary>The rulings of a page with collinear pieces joined, so that a line drawn cell by cell is one segment.</summary>
internal sealed record RulingSet(IReadOnlyList<Segment> Horizontal, IReadOnlyList<Segment> Vertical)
{
    /// <summary>Pieces of one line drawn by one producer differ by rounding only.</summary>
    private const double CollinearTolerance = 1.0;

    /// <summary>Shorter lines are ticks, dashes and corners, in points.</summary>
    private const double MinLength = 4.0;

    public static RulingSet From(IEnumerable<Ruling> rulings)
    {
        var horizontal = new List<Segment>();
        var vertical = new List<Segment>();
        foreach (var ruling in rulings)
        {
            if (ruling.X2 - ruling.X1 >= ruling.Y2 - ruling.Y1)
            {
                horizontal.Add(new Segment((ruling.Y1 + ruling.Y2) / 2, ruling.X1, ruling.X2));
            }
            else
            {
                vertical.Add(new Segment((ruling.X1 + ruling.X2) / 2, ruling.Y1, ruling.Y2));
            }
        }

        return new RulingSet(Join(horizontal), Join(vertical));
    }

    private static List<Segment> Join(List<Segment> pieces)
    {
        var joined = new List<Segment>();
        pieces.Sort((a, b) => a.Position.CompareTo(b.Position));
        for (int first = 0, next; first < pieces.Count; first = next)
        {
            next = first + 1;
            while (next < pieces.Count && pieces[next].Position - pieces[first].Position <= CollinearTolerance)
            {
                next++;
            }

            JoinCollinear(pieces.GetRange(first, next - first), joined);
        }

        joined.RemoveAll(segment => segment.Length < MinLength);
        return joined;
    }

    private static void JoinCollinear(List<Segment> pieces, List<Segment> joined)
    {
        pieces.Sort((a, b) => a.Start.CompareTo(b.Start));
        var current = pieces[0];
        var (weight, moment) = (current.Length, current.Position * current.Length);
        foreach (var piece in pieces.Skip(1))
        {
            if (piece.Start <= current.End + GridTolerances.Touch)
            {
                weight += piece.Length;
                moment += piece.Position * piece.Length;
                current = current with { End = Math.Max(current.End, piece.End) };
            }
            else
            {
                joined.Add(Settle(current, moment, weight));
                current = piece;
                (weight, moment) = (piece.Length, piece.Position * piece.Length);
            }
        }

        joined.Add(Settle(current, moment, weight));
    }

    private static Segment Settle(Segment segment, double moment, double weight) =>
        weight > 0 ? segment with { Position = moment / weight } : segment;
}
