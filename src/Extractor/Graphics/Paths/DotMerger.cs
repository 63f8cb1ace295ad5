using PlanIngest.Extractor.Content;
using PlanIngest.Model;

namespace PlanIngest.Extractor.Graphics.Paths;

/// <summary>Joins the dots and dashes of dotted lines, drawn one by one, into rulings.</summary>
internal sealed class DotMerger
{
    /// <summary>A dotted line has at least this many dots.</summary>
    private const int MinDots = 3;

    /// <summary>A dotted line is at least this long, in points.</summary>
    private const double MinLength = 5.0;

    /// <summary>Dots of one line have the same distance from its axis, in points.</summary>
    private const double AxisTolerance = 0.3;

    private readonly List<(BoundingBox Box, Rgb Color)> _dots = [];

    public void Add(BoundingBox dot, Rgb color) => _dots.Add((dot, color));

    /// <summary>The dotted lines. A dot in the corner may belong to two.</summary>
    public IEnumerable<Ruling> Merge() => Merge(horizontal: true).Concat(Merge(horizontal: false));

    private List<Ruling> Merge(bool horizontal)
    {
        var rulings = new List<Ruling>();
        var candidates = _dots
            .Where(d => horizontal ? d.Box.Width >= d.Box.Height * 0.8 : d.Box.Height >= d.Box.Width * 0.8)
            .OrderBy(d => Across(d.Box))
            .ToList();
        // Bands of dots with the same distance from the axis, then runs along it.
        for (int start = 0, end; start < candidates.Count; start = end)
        {
            end = start + 1;
            while (end < candidates.Count && Across(candidates[end].Box) - Across(candidates[end - 1].Box) <= AxisTolerance)
            {
                end++;
            }

            AddRuns(candidates[start..end].OrderBy(d => From(d.Box)).ToList());
        }
        return rulings;

        void AddRuns(List<(BoundingBox Box, Rgb Color)> band)
        {
            for (int start = 0, end; start < band.Count; start = end)
            {
                var run = band[start].Box;
                end = start + 1;
                while (end < band.Count && From(band[end].Box) - To(run) <= MaxGap(band[end].Box))
                {
                    run = run.Union(band[end++].Box);
                }

                if (end - start >= MinDots && To(run) - From(run) >= MinLength)
                {
                    rulings.Add(PathCollector.AsRuling(run, horizontal, true, band[start].Color));
                }
            }
        }

        double Across(BoundingBox box) => horizontal ? box.CenterY : box.CenterX;
        double From(BoundingBox box) => horizontal ? box.Left : box.Top;
        double To(BoundingBox box) => horizontal ? box.Right : box.Bottom;
        double MaxGap(BoundingBox dot) => 1.0 + 3 * (To(dot) - From(dot));
    }
}
