using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PlanIngest.Model;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Headers;

/// <summary>What the words of a header name.</summary>
/// <remarks>
/// A wording may have several roles, the usual one first: 取組状況 is a status in one city and a text in another, and only
/// the column's contents tell.
/// </remarks>
internal static partial class HeaderVocabulary
{
    /// <summary>Longer texts are contents, not headers.</summary>
    public const int MaxLength = 100;

    /// <summary>A header without its years and brackets is shorter than a sentence.</summary>
    private const int MaxCore = 26;

    /// <summary>The roles that a header can name, the usual one first; empty for an unknown wording.</summary>
    /// <param name="header">Folded, without white space.</param>
    /// <param name="underYear">Whether a header above it names a 年度.</param>
    public static ImmutableArray<ColumnRole> RolesOf(string header, bool underYear = false) =>
        header.Length is 0 or > MaxLength ? [] : Read(header, underYear);

    private static ImmutableArray<ColumnRole> Read(string header, bool underYear)
    {
        var words = HeaderText.Parse(header);
        var roles = words.HasYear || underYear ? RolesInYear(words.Core) : RolesOfCore(words.Core);

        // 取組状況(実績): the brackets tell which of its roles a word has here.
        var told = words.Asides.SelectMany(aside => RolesOfCore(aside)).Where(roles.Contains).ToList();
        return roles.Length > 1 && told.Count > 0 ? [told[0]] : roles;
    }

    /// <summary>Of one year a table tells what was done: 事業内容 of 平成27年度 is a result, a KPI of 平成31年度 a target.</summary>
    private static ImmutableArray<ColumnRole> RolesInYear(string core)
    {
        if (Vocabulary.Current.HeadersOfYear.RolesOf(core) is { IsEmpty: false } ofYear)
        {
            return ofYear;
        }

        return RolesOfCore(core) switch
        {
            [ColumnRole.Status, ColumnRole.Results] => [ColumnRole.Results, ColumnRole.Status],
            [ColumnRole.Indicator, ColumnRole.Target] => [ColumnRole.Target],
            [ColumnRole.Target] => [ColumnRole.Target, ColumnRole.NextSteps],
            var roles => roles,
        };
    }

    private static ImmutableArray<ColumnRole> RolesOfCore(string core)
    {
        if (core.Length is 0 or > MaxCore)
        {
            return [];
        }

        var headers = Vocabulary.Current.Headers;
        var roles = headers.RolesOf(core);

        // 課題・今後の方向性: one column for both, named by the first word that names a role.
        return roles.IsEmpty
            ? Separator().Split(core).Select(headers.RolesOf).FirstOrDefault(part => part is [not ColumnRole.Unknown, ..], [])
            : roles;
    }

    [GeneratedRegex("[・、,/&]|及び|および|並びに")]
    private static partial Regex Separator();
}
