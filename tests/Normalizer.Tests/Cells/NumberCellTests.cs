using CsCheck;
using PlanIngest.Normalizer.Cells;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Tests.Cells;

public class NumberCellTests
{
    [Theory]
    [InlineData("11", "11")]
    [InlineData("１", "1")]
    [InlineData("49⏎69", "49 69")]
    [InlineData("15⏎105", "15 105")]
    [InlineData("49/69", "49 69")]
    [InlineData("49・69", "49 69")]
    [InlineData("12、13", "12 13")]
    [InlineData("12 13", "12 13")]
    [InlineData("1-(1)-1", "1-(1)-1")]
    [InlineData("1-(1) 1", "1-(1)1")]
    [InlineData("4-1-1", "4-1-1")]
    [InlineData("1-⏎(1)-1", "1-(1)-1")]
    [InlineData("1⏎-2", "1-2")]
    [InlineData("5-④", "5-④")]
    [InlineData("1(1)", "1(1)")]
    [InlineData("12①", "12①")]
    [InlineData("1-①-2", "1-①-2")]
    [InlineData("11111", "11111")]
    [InlineData("212-201-36", "212-201-36")]
    [InlineData("0420", "0420")]
    [InlineData("No.12", "12")]
    [InlineData("№12", "12")]
    [InlineData("事業№12", "12")]
    [InlineData("☆3", "3")]
    [InlineData("Ⅲ", "III")]
    [InlineData("ア/イ", "ア イ")]
    [InlineData("新規", "新規")]
    [InlineData("欠番", "欠番")]
    [InlineData("12（再掲）", "12")]
    [InlineData("12⏎再掲", "12")]
    [InlineData("再掲", "")]
    [InlineData("－", "")]
    [InlineData("", "")]
    public void Reads_numbers(string raw, string numbers) =>
        Assert.Equal(numbers, string.Join(' ', NumberCell.Read(raw.Split('⏎').Select(line => Folding.Fold(line).Value))));

    [Fact]
    public void Stacked_numbers_never_become_one() => Gen.Int[1, 999].List[1, 4].Sample(
        numbers => NumberCell.Read(numbers.Select(number => $"{number}")).SequenceEqual(numbers.Select(number => $"{number}")));
}
