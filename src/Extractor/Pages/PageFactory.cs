using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace PlanIngest.Extractor.Pages;

/// <summary>Makes <see cref="PageContent"/> of PdfPig's pages.</summary>
internal sealed class PageFactory(
    IPdfTokenScanner pdfScanner,
    IResourceStore resourceStore,
    ILookupFilterProvider filterProvider,
    IPageContentParser pageContentParser,
    ParsingOptions parsingOptions)
    : BasePageFactory<PageContent>(pdfScanner, resourceStore, filterProvider, pageContentParser, parsingOptions)
{
    protected override PageContent ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var unit = dictionary.TryGet(NameToken.UserUnit, PdfScanner, out NumericToken? token) && token.Double > 0 ? token.Double : 1;
        var (matrix, width, height) = Display(cropBox.Bounds, rotation.Value, unit);
        var processor = new PageProcessor(
            pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, matrix, ParsingOptions, width, height);
        return processor.Process(pageNumber, operations);
    }

    /// <summary>The matrix from user space to the displayed frame, and the displayed size.</summary>
    private static (TransformationMatrix Matrix, double Width, double Height) Display(PdfRectangle box, int rotation, double unit)
    {
        var (left, bottom, right, top) = (box.Left, box.Bottom, box.Right, box.Top);
        var (width, height) = (unit * (right - left), unit * (top - bottom));
        return rotation switch
        {
            90 => (TransformationMatrix.FromValues(0, unit, unit, 0, -unit * bottom, -unit * left), height, width),
            180 => (TransformationMatrix.FromValues(-unit, 0, 0, unit, unit * right, -unit * bottom), width, height),
            270 => (TransformationMatrix.FromValues(0, -unit, -unit, 0, unit * top, unit * right), height, width),
            _ => (TransformationMatrix.FromValues(unit, 0, 0, -unit, -unit * left, unit * top), width, height),
        };
    }
}
