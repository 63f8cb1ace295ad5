using System.CommandLine;
using System.Globalization;
using PlanIngest.Cli.Database;
using PlanIngest.Cli.Output;
using PlanIngest.Cli.Usage;
using PlanIngest.Loader.Review;
using PlanIngest.Normalizer.Identity;

namespace PlanIngest.Cli.Commands;

/// <summary><c>review list|accept|reject|correct|withdraw|export|import</c>: what is in doubt, and decisions that last.</summary>
internal static class ReviewCommand
{
    private static readonly Argument<long> Id = new("ID")
    {
        Description = "of review list, a listing_id (its link to the year before) or a figure_id (its value; with reject or --with, "
            + "its link to another year)"
    };
    private static readonly Argument<string> FileArgument = new("FILE") { Description = "decisions, a line of JSON each" };
    private static readonly Option<long?> With = new("--with")
    {
        Description = "the listing, or the figure, of another year that is meant",
        HelpName = "id"
    };
    private static readonly Option<string?> Reason = new("--reason") { Description = "why, for those who come later", HelpName = "text" };
    private static readonly Option<decimal> Value = new("--value")
    {
        Description = "the right value",
        HelpName = "number",
        Required = true
    };
    private static readonly Option<bool> All = new("--all") { Description = "what is decided too" };

    private static readonly string[] Columns =
    [
        "id", "state", "kind", "municipality", "plan", "fiscal_year", "numbers", "name", "question", "probability", "effect", "verdict",
        "value", "reason",
    ];

    /// <summary>The command with its subcommands.</summary>
    public static Command Build() => new("review", "Show what is in doubt and decide on it; decisions survive re-ingestion.")
    {
        Subcommand("list", "What is open or asked again; what most comparisons rest on first.", ListAsync, [All, RowOutput.FormatOption]),
        Subcommand(
            "accept",
            "Say that a link or a value is right, or that a diagnostic is known.",
            Decide(Verdict.Accept),
            [Id, With, Reason]),
        Subcommand(
            "reject",
            "Say that two listings are different measures, or two figures different counts.",
            Decide(Verdict.Reject),
            [Id, With, Reason]),
        Subcommand(
            "correct",
            "Give the right value of a figure; the printed one is kept beside it.",
            Decide(Verdict.Correct),
            [Id, Value, Reason]),
        Subcommand("withdraw", "Take a decision back: what the program makes of the documents counts again.", WithdrawAsync, [Id]),
        Subcommand("export", "Write all decisions to a file to keep under version control.", ExportAsync, [FileArgument]),
        Subcommand("import", "Take decisions from a file.", ImportAsync, [FileArgument]),
    };

    private static Command Subcommand(
        string name, string description, Func<ParseResult, DatabaseSession, CancellationToken, Task> run, ReadOnlySpan<Symbol> symbols)
    {
        var command = new Command(name, description);
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
            {
                command.Add(argument);
            }
            else
            {
                command.Add((Option)symbol);
            }
        }

        command.Add(DatabaseSession.AddressOption);
        command.SetAction(async (result, cancellation) =>
        {
            await using var session = await DatabaseSession.OpenAsync(result, cancellation);
            await run(result, session, cancellation);
            return ExitCode.Clean;
        });
        return command;
    }

    private static async Task ListAsync(ParseResult command, DatabaseSession session, CancellationToken cancellation)
    {
        var items = await session.Database.ReviewAsync(cancellation);
        var shown = command.GetValue(All) ? items : [.. items.Where(item => item.State != "decided")];
        await RowOutput.WriteAsync(command.GetValue(RowOutput.FormatOption), Columns, shown.Select(Values).ToAsyncEnumerable());
    }

    private static Func<ParseResult, DatabaseSession, CancellationToken, Task> Decide(Verdict verdict) =>
        async (command, session, cancellation) =>
    {
        var value = verdict is Verdict.Correct ? command.GetRequiredValue(Value) : (decimal?)null;
        var with = verdict is Verdict.Correct ? null : command.GetValue(With);
        var decision = await session.Database.DecideAsync(
            command.GetRequiredValue(Id), with, verdict, value, command.GetValue(Reason), cancellation);
        await LinkAsync(session, cancellation);
        Console.WriteLine(Line(decision, Word(decision.Verdict)));
    };

    private static async Task WithdrawAsync(ParseResult command, DatabaseSession session, CancellationToken cancellation)
    {
        var decision = await session.Database.WithdrawAsync(command.GetRequiredValue(Id), cancellation);
        await LinkAsync(session, cancellation);
        Console.WriteLine(Line(decision, $"{Word(decision.Verdict)} withdrawn"));
    }

    private static async Task ExportAsync(ParseResult command, DatabaseSession session, CancellationToken cancellation)
    {
        var lines = await session.Database.ExportDecisionsAsync(cancellation);
        await using var output = StandardOutput.OpenText(command.GetRequiredValue(FileArgument));
        foreach (var line in lines)
        {
            await output.WriteAsync($"{line}\n");
        }
    }

    private static async Task ImportAsync(ParseResult command, DatabaseSession session, CancellationToken cancellation)
    {
        var file = command.GetRequiredValue(FileArgument);
        try
        {
            var lines = (await File.ReadAllLinesAsync(file, cancellation)).Where(line => line.Length > 0);
            var count = await session.Database.ImportDecisionsAsync(lines, cancellation);
            await LinkAsync(session, cancellation);
            Console.WriteLine($"{count} decisions");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{file} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Puts decisions in force.</summary>
    private static Task LinkAsync(DatabaseSession session, CancellationToken cancellation) =>
        session.Database.LinkStaleAsync(MeasureLinker.Link, cancellation: cancellation);

    private static object?[] Values(ReviewItem item) =>
    [
        item.Id, item.State, item.Subject.Kind, item.Subject.Municipality, item.Subject.Plan, item.Subject.Listing?.FiscalYear,
        item.Subject.Listing?.Numbers, item.Subject.Listing?.Name, item.Question,
        item.Probability is { } probability ? Math.Round(probability, 3) : null, item.Effect,
        item.Decision is { } decision ? Word(decision.Verdict) : null, item.Decision?.Value, item.Decision?.Reason,
    ];

    private static string Line(Decision decision, string done) =>
        string.Create(CultureInfo.InvariantCulture, $"{decision.Subject.Kind} {decision.Subject.Id}: {done}");

    private static string Word(Verdict verdict) => verdict.ToString().ToLowerInvariant();
}
