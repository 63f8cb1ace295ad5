using System.CommandLine;
using System.Text;
using System.Text.Json;
using PlanIngest.Cli.Output;
using PlanIngest.Normalizer.Identity;

namespace PlanIngest.Cli.Commands;

/// <summary><c>predict figures|links</c>: single decisions of the normaliser, JSON lines in, JSON lines out.</summary>
internal static class PredictCommand
{
    /// <summary>The command with its subcommands.</summary>
    public static Command Build() => new("predict", "Read JSON lines from the standard input and answer each with one line.")
    {
        Subcommand("links", "Whether two measures or indicators are the same: {id, kind, a, b} → {id, same, probability, why}.", Link),
    };

    private static Command Subcommand(string name, string description, Action<string, Utf8JsonWriter> answer)
    {
        var command = new Command(name, description);
        command.SetAction(_ => Run(answer));
        return command;
    }

    /// <summary>A line that cannot be read is told and left out; the others are answered.</summary>
    private static int Run(Action<string, Utf8JsonWriter> answer)
    {
        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        using var output = StandardOutput.Open();
        using var lines = new JsonLines(output);
        var exitCode = ExitCode.Clean;
        for (var number = 1; input.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                lines.Write(json => answer(line, json));
            }
            catch (FormatException e)
            {
                Console.Error.WriteLine($"planingest: line {number}: {TerminalText.OneLine(e.Message)}");
                exitCode = ExitCode.Partial;
            }
        }

        return exitCode;
    }

    private static void Link(string line, Utf8JsonWriter json)
    {
        var pair = LinkPair.Parse(line);
        var prediction = PairPredictor.Predict(pair.A, pair.B);
        json.WriteStartObject();
        json.WriteString("id", pair.Id);
        json.WriteBoolean("same", prediction.Same);
        json.WriteNumber("probability", prediction.Probability);
        json.WriteString("why", prediction.Why);
        json.WriteEndObject();
    }
}
