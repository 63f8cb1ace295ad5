using PlanIngest.Extractor.Content;
using PlanIngest.Extractor.Syntax;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace PlanIngest.Extractor.Documents;

/// <summary>A page of the library's page tree, nothing of it interpreted.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Dictionary">The page's own entries.</param>
/// <param name="Library">The library's reading of fonts.</param>
internal sealed record PageNode(int Number, DictionaryToken Dictionary, IResourceStore Library)
{
    /// <summary>A page tree is no deeper than this.</summary>
    private const int MaxDepth = 64;

    /// <summary>An entry of the page or, first found, of the nodes above it.</summary>
    public IToken? Inherited(PdfObjects objects, string key)
    {
        var node = Dictionary;
        for (var depth = 0; node is not null && depth < MaxDepth; depth++)
        {
            if (objects.Resolve(PdfObjects.Raw(node, key)) is { } value)
            {
                return value;
            }

            node = objects.Get<DictionaryToken>(node, "Parent");
        }
        return null;
    }
}

/// <summary>Hands out the library's page dictionaries as they are. The library makes it, with all it offers to a page factory.</summary>
internal sealed class PageNodeFactory : IPageFactory<PageNode>
{
    private readonly IResourceStore _library;

    /// <summary>The signature is the library's, which calls it by reflection.</summary>
    public PageNodeFactory(
        IPdfTokenScanner scanner,
        IResourceStore library,
        ILookupFilterProvider filters,
        IPageContentParser parser,
        ParsingOptions options) => _library = library;

    /// <inheritdoc/>
    public PageNode Create(int number, DictionaryToken dictionary, PageTreeMembers pageTreeMembers, NamedDestinations namedDestinations) =>
        new(number, dictionary, _library);
}

/// <summary>How a page is displayed: which part of user space, turned how, how large.</summary>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
/// <param name="Matrix">From user space to the displayed page, origin top left, y down.</param>
internal readonly record struct PageDisplay(double Width, double Height, Matrix Matrix)
{
    /// <summary>Pages reach no farther, in units; beyond some 1e15 neighbouring characters would have the same place.</summary>
    private const double MaxCoordinate = 100_000;

    private static readonly double[] Letter = [0, 0, 612, 792];

    /// <summary>Reads the boxes, Rotate and UserUnit of a page. What is missing or senseless falls back to the standard.</summary>
    public static PageDisplay Of(PageNode page, PdfObjects objects)
    {
        var media = Box("MediaBox") ?? Letter;
        var box = Box("CropBox") is { } crop && Intersect(media, crop) is { } visible ? visible : media;
        var unit = objects.Number(page.Dictionary, "UserUnit") is > 0 and <= 1000 and var own ? own : 1;
        var (left, bottom, right, top) = (box[0], box[1], box[2], box[3]);
        var (width, height) = (unit * (right - left), unit * (top - bottom));
        return Rotation() switch
        {
            90 => new(height, width, new Matrix(0, unit, unit, 0, -unit * bottom, -unit * left)),
            180 => new(width, height, new Matrix(-unit, 0, 0, unit, unit * right, -unit * bottom)),
            270 => new(height, width, new Matrix(0, -unit, -unit, 0, unit * top, unit * right)),
            _ => new(width, height, new Matrix(unit, 0, 0, -unit, -unit * left, unit * top)),
        };

        int Rotation()
        {
            var degrees = objects.Number(page.Inherited(objects, "Rotate")) ?? 0;
            return (int)(((Math.Round(degrees % 360 / 90) * 90) + 360) % 360);
        }

        double[]? Box(string key)
        {
            if (objects.Numbers(page.Inherited(objects, key)) is not [var x1, var y1, var x2, var y2])
            {
                return null;
            }

            double[] box = [Near(Math.Min(x1, x2)), Near(Math.Min(y1, y2)), Near(Math.Max(x1, x2)), Near(Math.Max(y1, y2))];
            return box[0] < box[2] && box[1] < box[3] ? box : null;
        }
    }

    private static double Near(double coordinate) => Math.Clamp(coordinate, -MaxCoordinate, MaxCoordinate);

    private static double[]? Intersect(double[] a, double[] b)
    {
        double[] common = [Math.Max(a[0], b[0]), Math.Max(a[1], b[1]), Math.Min(a[2], b[2]), Math.Min(a[3], b[3])];
        return common[0] < common[2] && common[1] < common[3] ? common : null;
    }
}
