using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PlanIngest.Model;
using PlanIngest.Normalizer.Cells;
using PlanIngest.Normalizer.Rows;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Sections;

/// <summary>A row together with the headings it stands under.</summary>
internal sealed record PlacedRow(PrintedRow Row, ImmutableArray<string> Section);

/// <summary>Follows the headings of a document: above the tables, as banners in them, or in a column beside the rows.</summary>
internal static partial class SectionReader
{
    /// <summary>A longer line is prose.</summary>
    private const int MaxHeadingLength = 70;

    /// <summary>
    /// Places every row. What stands on a cover, or on other pages before the first row, heads rows only if it is numbered.
    /// </summary>
    /// <param name="items">The document without its title.</param>
    /// <param name="notes">Text that heads no rows, and foreign tables.</param>
    public static List<PlacedRow> Place(IReadOnlyList<FlowItem> items, out ImmutableArray<Note> notes)
    {
        var rows = new List<PlacedRow>();
        var kept = ImmutableArray.CreateBuilder<Note>();
        var (path, beside) = (SectionPath.Empty, new SectionColumns());
        var lastRow = LastIndex(items, item => item is RowItem);
        var firstPage = items.OfType<RowItem>().Select(item => item.Row.Pages.FirstOrDefault()).FirstOrDefault();
        for (var i = 0; i < items.Count; i++)
        {
            switch (items[i])
            {
                case RowItem { Row: var row }:
                    rows.Add(new PlacedRow(row, [.. path.Texts, .. beside.Read(row)]));
                    break;
                case TotalItem { Row: var total }:
                    kept.AddRange(total.Cells.Where(cell => !cell.Part.IsEmpty).Select(cell =>
                        new Note(
                            string.Join('\n', cell.Part.Lines.Select(line => line.Text)),
                            new PageBox(cell.Part.Page, cell.Part.Box))));
                    break;
                case BannerItem banner when i < lastRow && banner.Part.Text.Value is var heading && !IsExplanation(heading):
                    path = path.Enter(Heading.From(heading, banner.Part.Lines[0].FontSize));
                    break;
                case BannerItem banner:
                    kept.Add(new Note(banner.Part.Text.Raw, new PageBox(banner.Page, banner.Part.Box)));
                    break;
                case TextItem text when i < lastRow && HeadingOf(text) is { } heading && (text.Page >= firstPage || heading.IsNumbered):
                    path = path.Enter(heading);
                    break;
                case TextItem text:
                    kept.Add(new Note(text.Line.Text, new PageBox(text.Page, text.Line.Box)));
                    break;
                case OtherTable { Table: var table } foreign:
                    kept.AddRange(
                        table.Cells
                            .Where(cell => !cell.Lines.IsEmpty)
                            .Select(cell => new Note(cell.Text, new PageBox(foreign.Page, cell.Box))));
                    break;
            }
        }

        notes = kept.ToImmutable();
        return rows;
    }

    private static int LastIndex(IReadOnlyList<FlowItem> items, Func<FlowItem, bool> predicate)
    {
        for (var i = items.Count - 1; i >= 0; i--)
        {
            if (predicate(items[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static Heading? HeadingOf(TextItem item)
    {
        var text = Folding.Fold(item.Line.Text).Value.Trim();
        var isHeading = !item.InParagraph
            && text.Length is > 0 and <= MaxHeadingLength
            && !NoHeading().IsMatch(text)
            && !IsExplanation(text);
        return isHeading ? Heading.From(text, item.Line.FontSize) : null;
    }

    /// <summary>Whether a text explains codes, or is a note to something.</summary>
    private static bool IsExplanation(string text) => text.StartsWith('※') || LegendLine.Read(text).Take(2).Count() == 2;

    // Page numbers: 3, - 3 -, 3/12, P.3. Lines of a table of contents: 第1章 概要……3.
    [GeneratedRegex(
        @"^(?:[\s\d\-－―–ー~/()]*$|[PpＰ頁][.．]?\s*\d+$|\*|注[\d:：)]|\(注|〔|出典|[A-Za-z◎○〇●△▲×☆★]\s*[:：=…]|【[A-Za-z◎○〇●△▲×☆★]】|[【<(]?(?:凡例|"
            + @"表の見方|(?:評価|達成度|進捗(?:状況|度)?|取組状況)(?:の)?(?:区分|基準|目安|考え方|見方|記号|について)))|[。、]$|[…‥・.･]{3,}\s*[PpＰ]?[.．]?\s*\d+$")]
    private static partial Regex NoHeading();
}
