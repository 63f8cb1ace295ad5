using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PlanIngest.Model;
using PlanIngest.Normalizer.Calendar;

namespace PlanIngest.Normalizer.Headers;

/// <summary>Reads what a stack of header cells says of its column: 評価内容 over 必要性, 令和5年度 over 計画 and 実績, 実績値 over 令和5年度.</summary>
internal static partial class ColumnMeaning
{
    /// <summary>A number takes less of the width it shares with the name.</summary>
    private const double NarrowPart = 0.3;

    /// <param name="left">Left border in points.</param>
    /// <param name="right">Right border in points.</param>
    /// <param name="cells">The words of the header cells from top to bottom, blank ones left out.</param>
    public static Column Of(double left, double right, ImmutableArray<string> cells) =>
        new(left, right, cells, RolesOf(cells))
        {
            FiscalYear = cells.Reverse().Select(ReportedYear.Find).FirstOrDefault(year => year is not null)?.Year
        };

    /// <summary>One of the columns that the body has below one header cell: a name's header may cover its number and its group.</summary>
    public static Column Part(Column whole, double left, double right)
    {
        if (whole.Role != ColumnRole.Name)
        {
            return whole with { Left = left, Right = right };
        }

        var narrow = left == whole.Left && right - left < NarrowPart * (whole.Right - whole.Left);
        ImmutableArray<ColumnRole> roles = narrow
            ? [ColumnRole.Number, ColumnRole.Section, ColumnRole.Name]
            : [ColumnRole.Name, ColumnRole.Section, ColumnRole.Number];
        return whole with { Left = left, Right = right, Roles = roles, Role = roles[0] };
    }

    private static ImmutableArray<ColumnRole> RolesOf(ImmutableArray<string> cells)
    {
        if (cells.IsEmpty)
        {
            return [];
        }

        var (above, leaf) = (cells[..^1], cells[^1]);
        var underYear = above.Any(cell => HeaderText.Parse(cell).HasYear);
        var words = HeaderText.Parse(leaf);
        if (words.IsYearOnly)
        {
            return OfYear(Nearest(above, underYear: true));
        }

        if (above.Length > 0 && Generic().IsMatch(words.Core))
        {
            // 今後の取組 over 内容: the upper cell says of what.
            var joined = HeaderVocabulary.RolesOf(above[^1] + leaf, underYear);
            return !joined.IsEmpty ? joined
                : Nearest(above, words.HasYear) is { IsEmpty: false } upper ? upper
                : HeaderVocabulary.RolesOf(leaf, underYear);
        }

        return HeaderVocabulary.RolesOf(leaf, underYear) is { IsEmpty: false } roles ? roles : Nearest(above, words.HasYear);
    }

    /// <summary>A column of one year holds what happened in it, unless the header above says otherwise.</summary>
    private static ImmutableArray<ColumnRole> OfYear(ImmutableArray<ColumnRole> above) => above switch
    {
        [] or [ColumnRole.Indicator, ..] or [ColumnRole.Name, ..] => [ColumnRole.Results],
        _ => above,
    };

    private static ImmutableArray<ColumnRole> Nearest(ImmutableArray<string> above, bool underYear) =>
        above.Reverse().Select(cell => HeaderVocabulary.RolesOf(cell, underYear)).FirstOrDefault(roles => !roles.IsEmpty, []);

    [GeneratedRegex("^(?:内容|名称|状況|数値|値|記号|詳細|区分|コード|番号|名|欄)$")]
    private static partial Regex Generic();
}
