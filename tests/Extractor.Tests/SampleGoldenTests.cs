using PlanIngest.Model;
using PlanIngest.Tests;

namespace PlanIngest.Extractor.Tests;

public class SampleGoldenTests
{
    public static TheoryData<string> Samples => [.. Repository.Samples.Select(path => Path.GetFileName(path)!)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Extracts_the_same_tables_and_text_as_before(string sample)
    {
        var document = DocumentExtractor.Extract(
            File.ReadAllBytes(Path.Combine(Repository.Root, "samples", sample)),
            new ExtractionOptions());

        Golden.Verify(Shape(document), $"tests/Extractor.Tests/Goldens/{Path.ChangeExtension(sample, ".json")}");
    }

    /// <summary>What stands where; the boxes of single characters are left to the tests of lines.</summary>
    private static object Shape(ExtractedDocument document) => new
    {
        document.Diagnostics,
        Pages = document.Pages.Select(page => new
        {
            page.Number,
            page.Glyphs,
            Text = page.TextBlocks.SelectMany(block => block.Lines).Select(line => new { line.Text, line.Box }),
            Tables = page.Tables.Select(table => new
            {
                table.Box,
                table.Continues,
                table.ClosedAtTop,
                table.ClosedAtBottom,
                Cells = table.Cells.Select(cell => new
                {
                    At = $"{cell.Row},{cell.Column} {cell.RowSpan}x{cell.ColumnSpan}",
                    cell.Box,
                    Lines = cell.Lines.Select(line => line.Text),
                }),
            }),
        }),
    };
}
