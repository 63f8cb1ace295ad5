using System.CommandLine;
using PlanIngest.Cli.Input;
using PlanIngest.Cli.Output;
using PlanIngest.Cli.Output.Terminal;
using PlanIngest.Cli.Usage;
using PlanIngest.Extractor;
using PlanIngest.Normalizer;
using PlanIngest.Normalizer.Options;

namespace PlanIngest.Cli.Commands;

/// <summary><c>profile</c>: what was guessed of a document, to correct and to give back with <c>--profile</c>.</summary>
internal static class ProfileCommand
{
    private static readonly Option<string?> Out = new("--out")
    {
        Description = "the file to write [default: standard output]",
        HelpName = "file"
    };

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var command = new Command(
            "profile",
            "Write what was guessed of a PDF's columns, status codes and names, as a profile to start from.")
        {
            PrintedPages.PdfArgument, Out
        };
        ReadingOptions.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult command)
    {
        var path = command.GetRequiredValue(PrintedPages.PdfArgument);
        var options = ReadingOptions.From(command);
        Profile profile;
        try
        {
            var document = DocumentExtractor.Extract(DocumentFile.Read(path).Bytes, options.Extraction);
            profile = EditionNormalizer.Guess(document, options.Normalization);
        }
        catch (Exception e) when (Refusal.From(e) is { } reason)
        {
            Console.Error.WriteLine(DiagnosticLine.Refused(path, reason));
            return ExitCode.Partial;
        }

        using var output = StandardOutput.Open(command.GetValue(Out));
        ProfileFile.Write(output, profile);
        return ExitCode.Clean;
    }
}
