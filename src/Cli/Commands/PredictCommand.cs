using System.CommandLine;
using System.Text;
using System.Text.Json;
using PlanIngest.Cli.Output;
using PlanIngest.Cli.Output.Records;
using PlanIngest.Cli.Output.Terminal;
using PlanIngest.Cli.Usage;
using PlanIngest.Normalizer.Figures;
using PlanIngest.Normalizer.Identity.Pairs;

namespace PlanIngest.Cli.Commands;

/// <summary><c>predict figures|links</c>: single decisions of the normaliser, JSON lines in, JSON lines out.</summary>
internal static class PredictCommand
{
    /// <summary>The command with its subcommands.</summary>
    public static Command Build() => new("predict", "Read JSON lines from the standard input and answer each with one line.")
    {
        Subcommand("figures", "The counts a results cell states: {id, text} → {id, figures: […]}.", ReadFigures),
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

    private static void ReadFigures(string line, Utf8JsonWriter json)
    {
        var cell = Cell.Parse(line);
        json.WriteStartObject();
        json.WriteString("id", cell.Id);
        json.WriteStartArray("figures");
        foreach (var figure in FigureParser.ParseRaw(cell.Text))
        {
            ListingJson.WriteFigure(json, figure);
        }

        json.WriteEndArray();
        json.WriteEndObject();
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

    /// <summary>A results cell to be read.</summary>
    private sealed record Cell(string Id, string Text)
    {
        /// <exception cref="FormatException">The line is not an object with the texts id and text.</exception>
        public static Cell Parse(string line)
        {
            try
            {
                using var document = JsonDocument.Parse(line);
                return new Cell(Field("id"), Field("text"));

                string Field(string name) =>
                    document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(name, out var value)
                    && value.ValueKind == JsonValueKind.String
                        ? value.GetString()!
                        : throw new FormatException($"Expected an object with the text \"{name}\".");
            }
            catch (JsonException e)
            {
                throw new FormatException($"Expected JSON: {e.Message}", e);
            }
        }
    }
}
