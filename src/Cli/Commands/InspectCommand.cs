using System.CommandLine;
using PlanIngest.Cli.Input;
using PlanIngest.Cli.Output;
using PlanIngest.Cli.Output.Pages;
using PlanIngest.Extractor;
using PlanIngest.Model;
using PlanIngest.Normalizer;
using PlanIngest.Normalizer.Options;

namespace PlanIngest.Cli.Commands;

/// <summary><c>inspect</c>: a picture of what was found on a page.</summary>
internal static class InspectCommand
{
    private static readonly Option<string?> Out = new("--out")
    {
        Description =
            "the file to write: HTML with layers to switch off where it ends in .html, else SVG [default: SVG on standard output]",
        HelpName = "file",
    };

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var command = new Command(
            "inspect",
            "Draw a page with its glyphs, rulings, cells, listings and what was left over (the first page without --page).")
        {
            PrintedPages.PdfArgument,
            PrintedPages.PageOption,
            Out,
            ReadingOptions.PasswordOption,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult command) => PrintedPages.Show(command, (file, document, pages) =>
    {
        var options = new ExtractionOptions(command.GetValue(ReadingOptions.PasswordOption));
        var number = pages[0].Number;
        var layers = DocumentExtractor.Inspect(file.Bytes, options, number) with { Page = pages[0] };
        var target = command.GetValue(Out);
        using var output = StandardOutput.OpenText(target);
        if (target?.EndsWith(".html", StringComparison.OrdinalIgnoreCase) == true)
        {
            PageHtml.Write(output, layers, Listings(document, number));
        }
        else
        {
            PageSvg.Write(output, layers, Listings(document, number));
        }
    });

    /// <summary>A document without a plan table has no listings, but still a picture.</summary>
    private static IReadOnlyList<ListingBand> Listings(ExtractedDocument document, int page)
    {
        try
        {
            return ListingBand.On(page, EditionNormalizer.Normalize(document, new NormalizerOptions()));
        }
        catch (DocumentRefusedException)
        {
            return [];
        }
    }
}
