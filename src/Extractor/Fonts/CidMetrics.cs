using PlanIngest.Extractor.Syntax;
using UglyToad.PdfPig.Tokens;

namespace PlanIngest.Extractor.Fonts;

/// <summary>Where a glyph stands in vertical writing, in em.</summary>
/// <param name="Advance">To the next glyph; negative is downwards.</param>
/// <param name="OriginX">From the horizontal origin to the vertical one.</param>
/// <param name="OriginY">From the horizontal origin to the vertical one.</param>
internal readonly record struct VerticalMetrics(double Advance, double OriginX, double OriginY)
{
    /// <summary>Where the vertical origin stands unless the font says otherwise: on top of the em square.</summary>
    public const double StandardOriginY = 0.88;

    /// <summary>The advance unless the font says otherwise.</summary>
    public const double StandardAdvance = -1;
}

/// <summary>The advances of a CID font: DW, W, DW2 and W2, in em.</summary>
internal sealed class CidMetrics
{
    private const double Unit = 1000;

    private readonly Dictionary<int, double> _widths = [];
    private readonly List<(int First, int Last, double Width)> _widthRanges = [];
    private readonly Dictionary<int, VerticalMetrics> _verticals = [];
    private readonly List<(int First, int Last, VerticalMetrics Metrics)> _verticalRanges = [];
    private readonly double _width;
    private readonly double _originY = VerticalMetrics.StandardOriginY;
    private readonly double _advance = VerticalMetrics.StandardAdvance;

    /// <summary>Reads the metrics of a CIDFont dictionary. Malformed entries are left out.</summary>
    public CidMetrics(PdfObjects objects, DictionaryToken font)
    {
        _width = (objects.Number(font, "DW") ?? Unit) / Unit;
        if (objects.Numbers(font, "DW2") is [var originY, var advance, ..])
        {
            (_originY, _advance) = (originY / Unit, advance / Unit);
        }

        ReadRuns(objects, objects.Get<ArrayToken>(font, "W"), 1, (first, last, values) =>
        {
            if (first == last)
            {
                _widths[first] = values[0] / Unit;
            }
            else
            {
                _widthRanges.Add((first, last, values[0] / Unit));
            }
        });
        ReadRuns(objects, objects.Get<ArrayToken>(font, "W2"), 3, (first, last, values) =>
        {
            var metrics = new VerticalMetrics(values[0] / Unit, values[1] / Unit, values[2] / Unit);
            if (first == last)
            {
                _verticals[first] = metrics;
            }
            else
            {
                _verticalRanges.Add((first, last, metrics));
            }
        });
    }

    /// <summary>The horizontal advance.</summary>
    public double WidthOf(int cid)
    {
        if (_widths.TryGetValue(cid, out var width))
        {
            return width;
        }

        foreach (var range in _widthRanges)
        {
            if (cid >= range.First && cid <= range.Last)
            {
                return range.Width;
            }
        }

        return _width;
    }

    /// <summary>The vertical advance and origin.</summary>
    public VerticalMetrics VerticalOf(int cid)
    {
        if (_verticals.TryGetValue(cid, out var metrics))
        {
            return metrics;
        }

        foreach (var range in _verticalRanges)
        {
            if (cid >= range.First && cid <= range.Last)
            {
                return range.Metrics;
            }
        }

        return new VerticalMetrics(_advance, WidthOf(cid) / 2, _originY);
    }

    /// <summary>Reads <c>first [v v …]</c> and <c>first last v</c> runs, <paramref name="size"/> values to a CID.</summary>
    private static void ReadRuns(PdfObjects objects, ArrayToken? array, int size, Action<int, int, double[]> add)
    {
        if (array is null)
        {
            return;
        }

        for (var i = 0; i + 1 < array.Data.Count;)
        {
            if (objects.Number(array.Data[i]) is not { } first)
            {
                return;
            }

            if (objects.As<ArrayToken>(array.Data[i + 1]) is { } values)
            {
                for (var j = 0; j + size <= values.Data.Count; j += size)
                {
                    if (Take(values.Data, j) is { } one)
                    {
                        add((int)first + j / size, (int)first + j / size, one);
                    }
                }

                i += 2;
                continue;
            }
            if (objects.Number(array.Data[i + 1]) is { } last && i + 2 + size <= array.Data.Count && Take(array.Data, i + 2) is { } all)
            {
                add((int)first, (int)last, all);
            }

            i += 2 + size;
        }

        double[]? Take(IReadOnlyList<IToken> tokens, int start)
        {
            var taken = new double[size];
            for (var i = 0; i < size; i++)
            {
                if (objects.Number(tokens[start + i]) is not { } number)
                {
                    return null;
                }

                taken[i] = number;
            }
            return taken;
        }
    }
}
