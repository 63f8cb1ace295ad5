using System.CommandLine;
using System.Globalization;
using PlanIngest.Cli.Output;
using PlanIngest.Cli.Usage;
using PlanIngest.Normalizer.Identity.Pairs;
using PlanIngest.Normalizer.Training;

namespace PlanIngest.Cli.Commands;

/// <summary><c>train</c>: the models that come with the program, fitted anew to the labelled data of its sources.</summary>
internal static class TrainCommand
{
    private const string LinkModel = "src/Normalizer/Identity/link-model.json";
    private const string ColumnModel = "src/Normalizer/Columns/column-model.json";

    private static readonly Argument<string> WhatArgument = What();
    private static readonly Option<string> Sources = new("--sources")
    {
        Description = "the folder of the program's sources [default: the current one]",
        HelpName = "folder",
        DefaultValueFactory = _ => ".",
    };

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var command = new Command(
            "train",
            "Fit the models to the labelled data of the sources and show how they judge groups they were trained without.")
        {
            WhatArgument, Sources
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult command)
    {
        var what = command.GetRequiredValue(WhatArgument);
        var sources = command.GetRequiredValue(Sources);
        if (what is "links" or "all")
        {
            TrainLinks(sources);
        }

        if (what is "columns" or "all")
        {
            TrainColumns(sources);
        }

        return ExitCode.Clean;
    }

    private static void TrainLinks(string sources)
    {
        var trained = Fit(() => LinkTraining.Train(Read(sources, "data/linkage", LinkPair.Parse)));
        Write(sources, LinkModel, [.. trained.Model]);
        Print(
            "links, each group judged by a model trained without it",
            "pairs",
            trained.Scores.Select(score => ($"{score.Kind} {score.Group}", score.Pairs, score.Rule, score.Model, score.Both)));
    }

    private static void TrainColumns(string sources)
    {
        var trained = Fit(() => ColumnTraining.Train(Read(sources, "data/columns", LabelledColumn.Parse)));
        Write(sources, ColumnModel, [.. trained.Model]);
        var groups = trained.HeldOut.GroupBy(column => column.Column.Group)
            .Select(group => trained with { HeldOut = [.. group] })
            .Select(group => Row(group.HeldOut[0].Column.Group, group));
        Print("column roles, each group judged by a model trained without it", "columns", [.. groups, Row("all", trained)]);

        static (string Group, int Count, double Rule, double Model, double Both) Row(string name, TrainedColumns columns) =>
            (name, columns.HeldOut.Length, columns.RuleAccuracy, columns.ModelAccuracy, columns.Accuracy);
    }

    private static T Fit<T>(Func<T> train)
    {
        try
        {
            return train();
        }
        catch (ArgumentException e)
        {
            throw new ConfigurationException($"the labelled data cannot be trained on: {e.Message}", e);
        }
    }

    private static List<T> Read<T>(string sources, string folder, Func<string, T> parse)
    {
        var path = Path.Combine(sources, folder);
        if (!Directory.Exists(path))
        {
            throw new ConfigurationException(
                $"{path} is not there: train in the folder of the program's sources, or name it with --sources.");
        }

        return [.. Directory
            .EnumerateFiles(path, "*.jsonl")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadLines(file).Select((line, i) => Parse(file, i + 1, line)))];

        T Parse(string file, int number, string line)
        {
            try
            {
                return parse(line);
            }
            catch (FormatException e)
            {
                throw new ConfigurationException($"{file}, line {number}: {e.Message}", e);
            }
        }
    }

    private static void Write(string sources, string file, byte[] model)
    {
        using var output = StandardOutput.Open(Path.Combine(sources, file));
        output.Write(model);
        Console.WriteLine($"written: {file}");
    }

    private static void Print(
        string title,
        string counted,
        IEnumerable<(string Group, int Count, double Rule, double Model, double Both)> rows)
    {
        Console.WriteLine(title);
        Console.WriteLine($"  {"group",-28} {counted,8} {"rule",8} {"model",8} {"both",8}");
        foreach (var (group, count, rule, model, both) in rows)
        {
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"  {group,-28} {count,8} {rule,8:0.000} {model,8:0.000} {both,8:0.000}"));
        }
    }

    private static Argument<string> What()
    {
        var argument = new Argument<string>("WHAT") { Description = "links, columns or all", DefaultValueFactory = _ => "all" };
        argument.AcceptOnlyFromAmong("links", "columns", "all");
        return argument;
    }
}
