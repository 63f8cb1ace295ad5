using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Identity.Texts;

/// <summary>A measure's name taken apart.</summary>
/// <param name="Full">Folded; marks, years, former names and の taken off.</param>
/// <param name="Core">The same without bracketed parts and without a general ending such as の実施, の推進 or 事業.</param>
/// <param name="Brackets">Folded bracketed parts that narrow the name, joined; empty where there is none.</param>
/// <param name="FormerNames">Folded names that the name itself calls its former ones (旧…, …から名称変更).</param>
/// <param name="Relisted">Whether the name carries a re-listing mark.</param>
internal sealed partial record MeasureName(
    string Full,
    string Core,
    string Brackets,
    ImmutableArray<string> FormerNames,
    bool Relisted)
{
    public Bigrams FullBigrams { get; } = new(Full);

    public Bigrams CoreBigrams { get; } = new(Core);

    public ContrastAnswers Words { get; } = ContrastAnswers.In(Full);

    /// <summary>Whether both name the same; only general endings, marks and years may differ.</summary>
    public bool SameAs(MeasureName other) => Core == other.Core && Brackets == other.Brackets;

    // An ending is not taken off a name that would keep fewer characters than this.
    private const int ShortestCore = 3;

    /// <summary>Takes a printed name apart; an empty name gives empty parts.</summary>
    public static MeasureName Parse(string name)
    {
        var text = LeadingSymbols().Replace(ComparableText.Compatible(name), "");
        var relisted = false;
        var brackets = new List<string>();
        var former = new List<string>();
        var open = Bracketed().Replace(text, match =>
        {
            var inner = match.Groups["inner"].Value;
            if (inner.Contains("再掲", StringComparison.Ordinal))
            {
                relisted = true;
            }
            else if (FormerName().Match(inner) is { Success: true } alias)
            {
                former.Add(Plain(alias.Groups["name"].Value));
            }
            else if (!Mark().IsMatch(inner))
            {
                brackets.Add(Plain(inner));
            }

            return "";
        });

        var body = Plain(open);
        var narrowing = string.Concat(brackets);
        return new MeasureName(body + narrowing, WithoutEnding(body), narrowing, [.. former], relisted);
    }

    // の comes and goes (資質向上, 資質の向上); a name that is nothing but a year stays.
    private static string Plain(string text)
    {
        var folded = ComparableText.Fold(text).Replace("の", "", StringComparison.Ordinal);
        return Years().Replace(folded, "") is { Length: > 0 } rest ? rest : folded;
    }

    private static string WithoutEnding(string core)
    {
        while (GeneralEnding().Match(core) is { Success: true } ending && ending.Index >= ShortestCore)
        {
            core = core[..ending.Index];
        }

        return core;
    }

    [GeneratedRegex(@"^[★☆◎○●◇◆□■※*▲△]+")]
    private static partial Regex LeadingSymbols();

    [GeneratedRegex(@"\((?<inner>[^()]*)\)|【(?<inner>[^】]*)】|〔(?<inner>[^〕]*)〕|\[(?<inner>[^\]]*)\]|<(?<inner>[^>]*)>|《(?<inner>[^》]*)》")]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        @"^(?:旧(?:名称|称|名|事業名)?|(?:改称|変更)前):?(?<name>.{2,})$"
        + @"|^(?:.*?まで(?:は|の名称は)?)(?<name>.{2,})$"
        + @"|^(?<name>.{2,})(?:から|より|を)(?:名称変更|改称|変更|改名)")]
    private static partial Regex FormerName();

    [GeneratedRegex(
        @"^(?:一部)?(?:新規|新|拡充|拡大|継続|重点|重点事業|見直し|変更|名称変更|委託|直営|補助|試行|モデル|モデル事業|仮称|廃止|終了|休止|完了|統合|改|予定)$"
        + $@"|^(?:[rhs]|{Eras.NamesInText})?\d+(?:年度)?(?:新規|から|より|開始)?$")]
    private static partial Regex Mark();

    [GeneratedRegex($@"(?:{Eras.NamesInText})(?:元|\d+)(?:年度?)?|(?:19|20)\d\d年度?|(?<![a-z])[rhs]\d{{1,2}}年度|第\d+回")]
    private static partial Regex Years();

    [GeneratedRegex(@"(?:実施|推進|充実|強化|促進|拡充|向上|開催|運営|展開|取組|活動|活用|事業)$")]
    private static partial Regex GeneralEnding();
}
