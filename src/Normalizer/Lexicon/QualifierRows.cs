using System.Collections.Immutable;
using PlanIngest.Normalizer.Lexicon.RowTypes;
using static PlanIngest.Normalizer.Lexicon.Qualifiers;
using static PlanIngest.Normalizer.Lexicon.RowTypes.QualifierPlaces;

namespace PlanIngest.Normalizer.Lexicon;

/// <summary>The words that say how a number was counted.</summary>
/// <remarks>To add one, copy a row; <see cref="QualifierRow"/> says what it may hold. The tests run every example.</remarks>
internal static class QualifierRows
{
    /// <summary>What follows 延 or 実 in a label where they say how persons and events were counted.</summary>
    private static readonly ImmutableArray<string> Counted =
    [
        "利用", "参加", "相談", "来場", "受講", "受診", "訪問", "派遣", "開催", "人数", "人員", "件", "回数", "日数", "時間", "者", "宿泊", "支援", "活動", "入館",
        "来館", "患者", "対応", "総", "登録", "対象", "世帯", "数",
    ];

    private static readonly ImmutableArray<string> CountedInAll = [.. Counted, "人", "回", "日"];

    public static ImmutableArray<QualifierRow> Rows { get; } =
    [
        new("延べ", Gross, BeforeNumber | Alone | InLabel, "相談者 延べ120人") { MoreExamples = ["延べ利用者数", "利用者数(延べ)"] },
        new("のべ", Gross, BeforeNumber | Alone | InLabel, "相談者 のべ120人") { MoreExamples = ["のべ利用者数"] },
        new("述べ", Gross, BeforeNumber | LabelEnd, "相談者 述べ120人") { MoreExamples = ["参加者数述べ"], CounterExamples = ["述べた意見の件数"] },
        new("述べ", Gross, InLabel, "述べ利用者数") { Before = Counted, CounterExamples = ["意見を述べる会"] },
        new("延", Gross, BeforeNumber, "相談者 延120人") { NotAfter = "順遅圧蔓外", CounterExamples = ["事業遅延3件"] },
        new("延", Gross, Alone, "受診者数(延)") { CounterExamples = ["延滞者"] },
        new("延", Gross, InLabel, "延利用者数")
        {
            Before = CountedInAll, NotAfter = "順遅圧蔓外", MoreExamples = ["参加延人数"], CounterExamples = ["延長保育利用者数", "遅延件数", "延滞者数"],
        },
        new("(延)", Gross, BeforeNumber, "相談者(延)120人"),
        new("(延べ)", Gross, BeforeNumber, "相談者(延べ)120人"),
        new("延数", Gross, InBracket, "利用者(延数)"),
        new("延べ数", Gross, InBracket, "利用者(延べ数)"),
        new("延人数", Gross, InBracket, "利用者(延人数)"),
        new("延べ人数", Gross, InBracket, "利用者(延べ人数)"),
        new("延人員", Gross, InBracket, "利用者(延人員)"),
        new("延べ人員", Gross, InBracket, "利用者(延べ人員)"),
        new("延件数", Gross, InBracket, "相談(延件数)"),
        new("延べ件数", Gross, InBracket, "相談(延べ件数)"),
        new("延回数", Gross, InBracket, "講座(延回数)"),
        new("延べ回数", Gross, InBracket, "講座(延べ回数)"),

        new("実", Net, BeforeNumber | LabelEnd, "相談者 実45人")
        {
            NotAfter = "事現真果誠忠切確充名", MoreExamples = ["利用者数実"], CounterExamples = ["相談の充実", "充実3件"],
        },
        new("実", Net, Alone, "利用者数(実)"),
        new("実", Net, InLabel, "実利用者数")
        {
            Before = Counted, NotAfter = "事現真果誠忠切確充名口", MoreExamples = ["実人数", "実世帯数"],
            CounterExamples = ["実施回数", "充実支援事業", "事実相談", "実績件数"],
        },
        new("(実)", Net, BeforeNumber, "相談者(実)45人"),
        new("実数", Net, BeforeNumber | InBracket, "相談者 実数45人") { MoreExamples = ["利用者(実数)"] },
        new("実人数", Net, InBracket, "利用者(実人数)"),
        new("実人員", Net, InBracket, "利用者(実人員)"),
        new("実件数", Net, InBracket, "相談(実件数)"),

        new("累計", Cumulative, BeforeNumber | Alone | InLabel, "登録者 累計350人") { MoreExamples = ["設置数累計", "設置台数(累計)"] },
        new("累計で", Cumulative, BeforeNumber, "登録者 累計で350人"),
        new("累積", Cumulative, BeforeNumber | Alone | InLabel, "登録者 累積350人") { MoreExamples = ["累積設置数"] },
        new("通算", Cumulative, BeforeNumber | Alone | InLabel, "登録者 通算350人") { MoreExamples = ["通算登録者数"] },

        new("合計", Total, BeforeNumber | Alone | InLabel, "参加者 合計45人") { MoreExamples = ["参加者数合計"] },
        new("合計で", Total, BeforeNumber, "参加者 合計で45人"),
        new("総計", Total, BeforeNumber | Alone | InLabel, "参加者 総計45人") { MoreExamples = ["参加者数総計"] },
        new("小計", Total, BeforeNumber | Alone, "参加者 小計45人") { MoreExamples = ["参加者数(小計)"] },
        new("計", Total, BeforeNumber | LabelEnd, "参加者 計45人")
        {
            NotAfter = "合会統設累家総時推集温余小生中体", MoreExamples = ["参加者数計"], CounterExamples = ["人口統計", "会計"],
        },
        new("計", Total, Alone, "参加者数(計)"),
        new("計", Total, LabelStart, "計参加者数") { NotBefore = "画測上量算", CounterExamples = ["計画件数"] },
        new("合わせて", Total, BeforeNumber, "参加者 合わせて45人"),
        new("あわせて", Total, BeforeNumber, "参加者 あわせて45人"),
        new("総", Total, InSeries, "総利用者数のうちの総数") { Before = ["数", "件数", "人数", "額", "回数"], CounterExamples = ["総合相談"] },

        new("平均", Average, BeforeNumber | Alone, "参加者 平均12人") { MoreExamples = ["平均参加者数"] },
        new("平均で", Average, BeforeNumber, "参加者 平均で12人"),

        new("前年度比", RatioToPreviousYear, BeforeNumber | Alone, "利用者数 前年度比108％"),
        new("昨年度比", RatioToPreviousYear, BeforeNumber | Alone, "利用者数 昨年度比108％"),
        new("対前年度比", RatioToPreviousYear, BeforeNumber | Alone, "利用者数 対前年度比108％"),
        new("対前年比", RatioToPreviousYear, BeforeNumber | Alone, "利用者数 対前年比108％"),
        new("前年比", RatioToPreviousYear, BeforeNumber | Alone, "利用者数 前年比108％"),
        new("前年同期比", RatioToPreviousYear, BeforeNumber | Alone, "利用者数 前年同期比108％"),
        new("対前年度", RatioToPreviousYear, Alone, "対前年度"),

        new("前年度", PreviousYear, BeforeNumber | Alone, "利用者数 45人(前年度40人)") { NotAfter = "対" },
        new("昨年度", PreviousYear, BeforeNumber | Alone, "利用者数 45人(昨年度40人)"),
        new("前年度の", PreviousYear, BeforeNumber, "利用者数 45人(前年度の40人)"),
        new("昨年度の", PreviousYear, BeforeNumber, "利用者数 45人(昨年度の40人)"),
        new("前年度は", PreviousYear, BeforeNumber, "利用者数 45人(前年度は40人)"),
        new("昨年度は", PreviousYear, BeforeNumber, "利用者数 45人(昨年度は40人)"),
        new("前年度実績", PreviousYear, BeforeNumber | Alone, "利用者数 45人(前年度実績40人)"),
        new("昨年度実績", PreviousYear, BeforeNumber | Alone, "利用者数 45人(昨年度実績40人)"),
        new("前年", PreviousYear, Alone, "前年"),
        new("昨年", PreviousYear, Alone, "昨年"),
    ];
}
