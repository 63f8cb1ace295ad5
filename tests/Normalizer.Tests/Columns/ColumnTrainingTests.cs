using System.Collections.Immutable;
using System.Text;
using PlanIngest.Normalizer.Training;
using PlanIngest.Tests;

namespace PlanIngest.Normalizer.Tests.Columns;

public class ColumnTrainingTests
{
    private const double Ratchet = 0.002;

    private static readonly Lazy<TrainedColumns> Trained = new(() => ColumnTraining.Train(Columns()));

    [Fact]
    public void The_committed_model_is_what_training_gives_in_any_order_of_the_columns()
    {
        var committed = File.ReadAllText(Path.Combine(Repository.Root, "src", "Normalizer", "Columns", "column-model.json"));

        Assert.Equal(committed, Encoding.UTF8.GetString([.. Trained.Value.Model]));
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

    private static ImmutableArray<LabelledColumn> Columns() =>
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root, "data", "columns"), "*.jsonl")
            .OrderDescending(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Select(LabelledColumn.Parse),
    ];
}
