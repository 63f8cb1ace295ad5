using System.Collections.Immutable;
using System.Text.Json;
using PlanIngest.Normalizer.Training;
using PlanIngest.Tests;

namespace PlanIngest.Normalizer.Tests.Columns;

public class ColumnTrainingTests
{
    private const double Ratchet = 0.002;

    private static readonly Lazy<TrainedColumns> Trained = new(() => ColumnTraining.Train(Columns()));

    /// <summary>Processors add up floating-point numbers in other orders, so that weights differ in the second digit.</summary>
    [Fact]
    public void The_committed_model_is_what_training_gives()
    {
        var committed = Weights(File.ReadAllBytes(Path.Combine(Repository.Root, "src", "Normalizer", "Columns", "column-model.json")));
        var trained = Weights([.. Trained.Value.Model]);

        // A weight that rounds to nothing is not written.
        Assert.All(
            committed.Keys.Union(trained.Keys),
            place => Assert.Equal(committed.GetValueOrDefault(place), trained.GetValueOrDefault(place), 0.05));
    }

    [Fact]
    public void The_order_of_the_columns_plays_no_part()
    {
        var columns = Columns().GroupBy(column => column.Group).OrderBy(group => group.Count()).Take(2).SelectMany(group => group).ToList();

        Assert.Equal(ColumnTraining.Train(columns).Model, ColumnTraining.Train([.. columns.AsEnumerable().Reverse()]).Model);
    }

    /// <summary>Each column is judged by a model trained without its municipality or source.</summary>
    [Fact]
    public void Words_and_contents_together_know_more_than_either()
    {
        Assert.InRange(Trained.Value.RuleAccuracy, 0.969 - Ratchet, 0.969 + Ratchet);
        Assert.InRange(Trained.Value.ModelAccuracy, 0.961 - Ratchet, 0.961 + Ratchet);
        Assert.InRange(Trained.Value.Accuracy, 0.994 - Ratchet, 0.994 + Ratchet);
    }

    [Fact]
    public void Wrong_decisions_are_less_sure_than_right_ones()
    {
        var right = Trained.Value.HeldOut.Where(column => column.Decided == column.Column.Role).Average(column => column.Confidence);
        var wrong = Trained.Value.HeldOut.Where(column => column.Decided != column.Column.Role).Average(column => column.Confidence);

        Assert.True(wrong < right, $"wrong {wrong}, right {right}");
    }

    [Fact]
    public void One_group_alone_cannot_be_judged() =>
        Assert.Throws<ArgumentException>(() => ColumnTraining.Train([.. Columns().Where(column => column.Group == "misaki")]));

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("not JSON")]
    [InlineData("""{"group":"a","header":["事業名"],"role":"Nickname","fiscal_year":null,"position":0,"width":1,"shared":0,"cells":[]}""")]
    [InlineData("""{"group":"a","header":["事業名"],"role":"Name","fiscal_year":null,"position":0,"width":1,"shared":0}""")]
    public void A_line_that_is_no_column_is_refused(string line) => Assert.Throws<FormatException>(() => LabelledColumn.Parse(line));

    /// <summary>Every number of a model by its place (roles[3].contents[7]).</summary>
    private static Dictionary<string, double> Weights(byte[] model)
    {
        var weights = new Dictionary<string, double>();
        using var document = JsonDocument.Parse(model);
        Add("", document.RootElement);
        return weights;

        void Add(string place, JsonElement element)
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.Number:
                    weights.Add(place, element.GetDouble());
                    break;
                case JsonValueKind.Array:
                    foreach (var (i, item) in element.EnumerateArray().Index())
                    {
                        Add($"{place}[{i}]", item);
                    }

                    break;
                case JsonValueKind.Object:
                    foreach (var property in element.EnumerateObject())
                    {
                        Add($"{place}.{property.Name}", property.Value);
                    }

                    break;
            }
        }
    }

    private static ImmutableArray<LabelledColumn> Columns() =>
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root, "data", "columns"), "*.jsonl")
            .OrderDescending(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Select(LabelledColumn.Parse),
    ];
}
