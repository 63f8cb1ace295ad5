using System.Collections.Immutable;
using PlanIngest.Model;
using PlanIngest.Normalizer;
using PlanIngest.Normalizer.Options;

namespace PlanIngest.Cli.Workers;

/// <summary>
/// A document of one small table. A worker normalises it while it reads its first pages: the runtime compiles the normaliser on one core
/// while the other reads, which takes a fifth of a second off the first answer.
/// </summary>
internal static class WarmUp
{
    private const double Pitch = 12;

    private static readonly string[][] Rows =
    [
        ["No.", "事業名", "事業概要", "令和5年度実績", "取組状況", "現状の課題", "今後の取組", "担当所管課"],
        [
            "1", "相談会の開催", "①弁護士等による相談会を\n行う。", "・弁護士による相談会を開催\n　開催回数：延べ6回(4/1,1/27)\n　相談件数：約1,016件", "b取組中\n継続", "参加者が\n少ない。", "引き続き実施する。",
            "保健福祉局　総務課"
        ],
        ["2\n11", "研修(再掲)", "職員研修", "―", "", "", "", "総務局人事課"],
    ];

    /// <summary>The document.</summary>
    public static ExtractedDocument Document { get; } = new(
        [
            new ExtractedPage(
                Number: 1,
                Width: 842,
                Height: 595,
                [Table()],
                [Block(new BoundingBox(50, 20, 600, 32), "岬市自殺対策計画　令和5年度進捗状況"), Block(new BoundingBox(50, 34, 600, 46), "(1)生活困窮者への支援の充実")],
                default),
        ],
        []);

    /// <summary>Begins, and does not wait for it.</summary>
    public static void Begin() => _ = Task.Run(() => EditionNormalizer.Normalize(Document, new NormalizerOptions()));

    private static Table Table()
    {
        const double width = 90;
        const double height = 60;
        var columns = Rows[0].Length;
        var cells = Rows.SelectMany((row, r) => row.Select((text, c) =>
        {
            var box = new BoundingBox(50 + (c * width), 50 + (r * height), 50 + ((c + 1) * width), 50 + ((r + 1) * height));
            return new Cell(r, c, 1, 1, box, [.. text.Split('\n').Where(line => line.Length > 0).Select((line, i) => Line(box, line, i))]);
        }));
        var outline = new BoundingBox(50, 50, 50 + (columns * width), 50 + (Rows.Length * height));
        return new Table(
            outline,
            Rows.Length,
            columns,
            [.. cells],
            Confidence: 1,
            Continues: false,
            ClosedAtTop: true,
            ClosedAtBottom: true);
    }

    private static TextBlock Block(BoundingBox box, string text) => new([Line(box, text, 0)], box);

    private static TextLine Line(BoundingBox around, string text, int index)
    {
        const double size = 8;
        var top = around.Top + 2 + (index * Pitch);
        var chars = text
            .Select((_, i) => new BoundingBox(around.Left + 2 + (i * size), top, around.Left + 2 + ((i + 1) * size), top + size))
            .ToImmutableArray();
        return new TextLine(text, BoundingBox.Around(chars), size, chars);
    }
}
