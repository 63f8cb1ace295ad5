using System.Globalization;
using PlanIngest.Cli.Output.Terminal;
using PlanIngest.Cli.Usage;
using PlanIngest.Loader.History;
using PlanIngest.Model;
using Serilog;
using Serilog.Core;

namespace PlanIngest.Cli.Ingestion;

/// <summary>
/// The log file of a batch: every outcome and every diagnostic. Texts are put on one line; passwords and addresses never come here.
/// </summary>
internal sealed class IngestLog : IDisposable
{
    private readonly Logger _log;

    private IngestLog(Logger log) => _log = log;

    /// <summary>Opens a log file for appending; without a file nothing is logged.</summary>
    /// <exception cref="ConfigurationException">The file cannot be written.</exception>
    public static IngestLog Open(string? file)
    {
        var configuration = new LoggerConfiguration().MinimumLevel.Debug();
        if (file is null)
        {
            return new IngestLog(configuration.CreateLogger());
        }

        try
        {
            // The sink swallows what goes wrong: find out before it does.
            File.AppendAllText(file, "");
            return new IngestLog(configuration.WriteTo.File(file, formatProvider: CultureInfo.InvariantCulture).CreateLogger());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"the log {file} cannot be written: {e.Message}", e);
        }
    }

    /// <summary>The batch begins.</summary>
    public void Begin(int documents) => _log.Information("Batch of {Documents} documents", documents);

    /// <summary>A document is done.</summary>
    public void Add(DocumentOutcome outcome)
    {
        var path = TerminalText.OneLine(outcome.Path);
        if (outcome is RefusedDocument refused)
        {
            _log.Error("{Path}: refused, {Diagnostic}", path, DiagnosticLine.Format(refused.Reason));
        }
        else if (outcome is LoadedDocument { Result: var result, Edition: var edition })
        {
            _log.Information(
                "{Path}: {Outcome}, edition {Edition} version {Version}, {@Counts}",
                path,
                result.Outcome,
                result.EditionId,
                result.Version,
                result.Counts);
            foreach (var diagnostic in edition.Diagnostics)
            {
                _log.Write(Level(diagnostic.Severity), "{Path}: {Diagnostic}", path, DiagnosticLine.Format(diagnostic));
            }
        }
    }

    /// <summary>What failed on a document, with its stack, where that is known.</summary>
    public void AddDetails(string path, string? details)
    {
        if (details is not null)
        {
            _log.Error("{Path}: {Details}", TerminalText.OneLine(path), TerminalText.OneLine(details));
        }
    }

    /// <summary>A plan was linked over the years.</summary>
    public void Add(PlanName plan, PlanLinks links) => _log.Information(
        "{Municipality} {Plan}: {Listings} listings and {Figures} figures linked, {Diagnostics} doubts",
        TerminalText.OneLine(plan.Municipality),
        TerminalText.OneLine(plan.Plan),
        links.Listings.Length,
        links.Figures.Length,
        links.Diagnostics.Length);

    /// <summary>The batch ends.</summary>
    public void End(string summary) => _log.Information("{Summary}", summary);

    /// <inheritdoc/>
    public void Dispose() => _log.Dispose();

    private static Serilog.Events.LogEventLevel Level(Severity severity) => severity switch
    {
        Severity.Error => Serilog.Events.LogEventLevel.Error,
        Severity.Warning => Serilog.Events.LogEventLevel.Warning,
        _ => Serilog.Events.LogEventLevel.Debug,
    };
}
