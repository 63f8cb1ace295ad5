using PlanIngest.Cli.Output.Terminal;
using Spectre.Console;

namespace PlanIngest.Cli.Ingestion;

/// <summary>Tells how a batch goes: a bar on a terminal, and one line per document when it is done.</summary>
internal sealed class BatchConsole
{
    private const int ErrorsShown = 5;

    // The bar is drawn on the standard error, so that a redirected output keeps its lines and the bar stays on the terminal.
    private readonly IAnsiConsole? _terminal = Console.IsErrorRedirected
        ? null
        : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    private ProgressTask? _bar;

    /// <summary>Runs a batch with a bar for its documents, where there is a terminal.</summary>
    public async Task RunAsync(int documents, Func<Task> run)
    {
        if (_terminal is null || !_terminal.Profile.Out.IsTerminal)
        {
            await run();
            return;
        }

        await _terminal.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                _bar = progress.AddTask("documents", maxValue: documents);
                await run();
            });
        _bar = null;
    }

    /// <summary>Prints a document's outcome.</summary>
    public void Show(DocumentOutcome outcome)
    {
        if (outcome is RefusedDocument refused)
        {
            WriteError(DiagnosticLine.Refused(refused.Path, refused.Reason));
        }
        else if (outcome is LoadedDocument loaded)
        {
            WriteLine(Line(loaded));
            foreach (var error in loaded.Errors.Take(ErrorsShown))
            {
                WriteError($"             {DiagnosticLine.Format(error)}");
            }

            if (loaded.Errors.Count > ErrorsShown)
            {
                WriteError(
                    $"             and {loaded.Errors.Count - ErrorsShown} more: planingest query \"select * from analysis.diagnostic\"");
            }
        }

        _bar?.Increment(1);
    }

    private static string Line(LoadedDocument loaded)
    {
        var (edition, result) = (loaded.Edition, loaded.Result);
        var version = result.Version > 1 ? $", version {result.Version}" : "";
        var note = loaded.Errors.Count > 0 ? $" ({OutcomeWord.Of(result.Outcome)})" : "";
        var document = TerminalText.OneLine($"{loaded.Path}: {edition.Municipality} {edition.Plan} {edition.FiscalYear}{version}");
        return $"{OutcomeWord.Of(loaded),-12} {document}: {result.Counts.Listings} rows, {result.Counts.Figures} figures{note}";
    }

    private void WriteLine(string line)
    {
        if (_bar is not null && !Console.IsOutputRedirected)
        {
            _terminal!.WriteLine(line);
        }
        else
        {
            Console.Out.WriteLine(line);
        }
    }

    private void WriteError(string line)
    {
        if (_bar is not null)
        {
            _terminal!.WriteLine(line);
        }
        else
        {
            Console.Error.WriteLine(line);
        }
    }
}
