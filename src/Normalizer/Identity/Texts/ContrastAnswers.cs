using System.Collections.Immutable;

namespace PlanIngest.Normalizer.Identity.Texts;

/// <summary>
/// Words of which a name or label holds one and not another: whom a measure is for, by which way, which act is counted. Two texts
/// that differ in such a word speak of different things, however alike they look.
/// </summary>
internal readonly record struct ContrastAnswers
{
    // One line is one question; alternatives of one answer are separated by |. All as ComparableText folds them.
    private static readonly string[][] Questions =
    [
        ["小学校|小中学校|小学生", "中学校|中学生", "高等学校|高校", "大学", "幼稚園", "保育所|保育園", "特別支援学校"],
        ["男性|男子", "女性|女子"],
        ["父親|父子", "母親|母子", "祖父母"],
        ["市民", "職員", "専門職", "民生委員", "事業者|事業主|事業所|企業", "保護者", "教員|教職員", "学生", "医療機関|医師"],
        ["高齢者", "児童|こども", "若者|青少年|若年", "障害者", "外国人", "妊婦|妊産婦", "乳幼児|乳児"],
        ["乳がん", "子宮頸がん|子宮がん", "胃がん", "大腸がん", "肺がん", "前立腺がん"],
        ["電話", "面接|面談|来所|窓口", "訪問", "メール", "sns|line|チャット", "オンライン|web"],
        ["宿泊", "日帰り|デイサービス", "訪問"],
        ["庁内|部内", "外部|庁外"],
        ["初級|入門|基礎", "中級", "上級|応用|専門"],
        ["申込|応募", "参加|受講|出席|来場|来館|利用", "定員", "修了", "視聴|閲覧|再生", "待機"],
        ["作成|発行|印刷|制作", "配布|送付|頒布"],
        ["受理|受付|通告|通報", "対応|処理", "解決|解消|終結"],
        ["申請", "交付|支給|給付|助成|補助|貸付", "認定|決定|承認|採択"],
        ["新規", "継続", "終了|廃止"],
        ["入所|入居", "退所|退居", "待機"],
        ["設置|整備|導入", "点検|検査", "撤去|廃棄", "補助|助成"],
        ["解体|除却", "改修|修繕|リフォーム", "新築|建設"],
        ["貸出", "返却", "購入|受入"],
        ["施設", "在宅|居宅"],
        ["北部|北口|北地区", "南部|南口|南地区", "東部|東口|東地区", "西部|西口|西地区"],
        ["午前", "午後|夜間", "平日", "休日|土日"],
        ["公立|市立|町立|村立", "私立|民間"],
        ["正規|常勤", "非常勤|会計年度"],
        ["調査|アンケート", "策定", "進行管理"],
        ["保険料|保険税", "医療費"],
        ["身体", "知的", "精神"],
        ["要支援", "要介護"],
    ];

    private static readonly ImmutableArray<ImmutableArray<string[]>> Alternatives =
        [.. Questions.Select(answers => answers.Select(answer => answer.Split('|')).ToImmutableArray())];

    private readonly ImmutableArray<int> _answers;

    private ContrastAnswers(ImmutableArray<int> answers) => _answers = answers;

    /// <summary>Finds the words in a folded text.</summary>
    public static ContrastAnswers In(string folded) => new([.. Alternatives.Select(answers => Given(answers, folded))]);

    /// <summary>How the texts differ in these words.</summary>
    public Contrast With(ContrastAnswers other)
    {
        var worst = Contrast.None;
        for (var i = 0; i < _answers.Length; i++)
        {
            var (mine, theirs) = (_answers[i], other._answers[i]);
            if (mine == theirs)
            {
                continue;
            }

            if (mine != 0 && theirs != 0 && (mine & theirs) == 0)
            {
                return Contrast.Opposed;
            }

            worst = Contrast.Partial;
        }

        return worst;
    }

    private static int Given(ImmutableArray<string[]> answers, string folded)
    {
        var given = 0;
        for (var i = 0; i < answers.Length; i++)
        {
            if (Array.Exists(answers[i], word => folded.Contains(word, StringComparison.Ordinal)))
            {
                given |= 1 << i;
            }
        }

        return given;
    }
}

/// <summary>How two texts differ in contrasting words.</summary>
internal enum Contrast
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>One says more than the other.</summary>
    Partial,

    /// <summary>They answer one question differently.</summary>
    Opposed,
}
