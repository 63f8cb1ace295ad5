using System.CommandLine;
using PlanIngest.Cli.Usage;
using PlanIngest.Extractor;
using PlanIngest.Normalizer.Options;

namespace PlanIngest.Cli.Input;

/// <summary>What the user knows about all documents of a call; null leaves it to the document.</summary>
/// <param name="Municipality">Overrides what the document states.</param>
/// <param name="Plan">Overrides what the document states.</param>
/// <param name="FiscalYear">Western year; overrides what the document states.</param>
/// <param name="Password">Opens protected PDFs.</param>
/// <param name="Profile">What is known about this kind of document; the other overrides stand above it.</param>
internal sealed record ReadingOptions(string? Municipality, string? Plan, int? FiscalYear, string? Password, Profile? Profile = null)
{
    private static readonly Option<string?> MunicipalityOption = new("--municipality")
    {
        Description = "the municipality, where the documents do not state it",
        HelpName = "name",
    };

    private static readonly Option<string?> PlanOption = new("--plan")
    {
        Description = "the plan, where the documents do not state it",
        HelpName = "name",
    };

    private static readonly Option<int?> FiscalYearOption =
        YearOption.Create("--fiscal-year", "the fiscal year (2023, R5 or 令和5), where the documents do not state it");

    private static readonly Option<string?> ProfileOption = new("--profile")
    {
        Description = "pins column roles, status codes and names where the guess is wrong (docs/profiles.md)",
        HelpName = "file",
    };

    /// <summary>Opens protected PDFs.</summary>
    public static Option<string?> PasswordOption { get; } = new("--password")
    {
        Description = "opens protected PDFs",
        HelpName = "password"
    };

    /// <summary>The PATH arguments of a batch.</summary>
    public static Argument<string[]> PathsArgument { get; } = new("PATH")
    {
        Description = "PDF files, folders (searched with all below them), or patterns such as 'plans/**/*.pdf'",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>The extractor's part.</summary>
    public ExtractionOptions Extraction => new(Password);

    /// <summary>The normaliser's part.</summary>
    public NormalizerOptions Normalization =>
        new(Municipality ?? Profile?.Municipality, Plan ?? Profile?.Plan, FiscalYear ?? Profile?.FiscalYear)
        {
            Columns = Profile?.Columns ?? [],
            StatusCodes = Profile?.StatusCodes,
        };

    /// <summary>Adds all these options to a command.</summary>
    public static void AddTo(Command command)
    {
        command.Add(MunicipalityOption);
        command.Add(PlanOption);
        command.Add(FiscalYearOption);
        command.Add(PasswordOption);
        command.Add(ProfileOption);
    }

    /// <summary>What the command line says.</summary>
    /// <exception cref="ConfigurationException">The profile cannot be read or is invalid.</exception>
    public static ReadingOptions From(ParseResult command) => new(
        command.GetValue(MunicipalityOption),
        command.GetValue(PlanOption),
        command.GetValue(FiscalYearOption),
        command.GetValue(PasswordOption),
        command.GetValue(ProfileOption) is { } profile ? ProfileFile.Read(profile) : null);
}
