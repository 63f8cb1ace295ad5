using System.Collections.Immutable;
using static PlanIngest.Normalizer.Lexicon.Statuses.StatusUse;

namespace PlanIngest.Normalizer.Lexicon.Statuses;

/// <summary>The words of status cells and legends.</summary>
/// <remarks>To add a word: a row with where it is read and a cell as the example, which a test reads.</remarks>
internal static class StatusWords
{
    /// <summary>Marks that serve as codes, for a character class.</summary>
    public const string Marks = "◎○〇◯●△▲▽▼×☆★◇◆";

    /// <summary>The rows.</summary>
    public static ImmutableArray<StatusWordRow> Rows { get; } =
    [
        new("継続", Direction | Legend | Learned, "改善して継続") { CounterExamples = ["継続して周知を図る。"] },
        new("継続実施", Direction | Learned, "継続実施"),
        new("拡充", Direction | Legend | Learned, "内容を拡充") { CounterExamples = ["周知の拡充に努める"] },
        new("拡大", Direction | Legend | Learned, "規模を拡大"),
        new("縮小", Direction | Legend | Learned, "縮小又は廃止"),
        new("改善", Direction | Legend | Learned, "改善"),
        new("見直し", Direction | Legend | Learned, "内容の見直し"),
        new("統合", Direction | Learned, "事業の統合"),
        new("廃止", Direction | Legend | Learned, "一部廃止"),
        new("休止", Direction | Legend | Learned, "休止"),
        new("完了", Direction | Legend | Learned, "計画どおり完了"),
        new("終了", Direction | Legend | Learned, "事業終了"),
        new("中止", Direction | Legend | Learned, "中止"),
        new("維持", Direction | Learned, "規模を維持"),
        new("現状維持", Direction | Learned, "現状維持"),
        new("現状通り", Direction, "現状通り"),
        new("レベルアップ", Direction, "レベルアップ"),
        new("順調", Legend | Learned, "概ね順調"),
        new("達成", Legend | Learned, "ほぼ達成"),
        new("未達成", Legend | Learned, "未達成"),
        new("非達成", Learned, "非達成"),
        new("遅れ", Legend | Learned, "やや遅れ"),
        new("遅延", Legend | Learned, "遅延"),
        new("未着手", Legend | Learned, "未着手"),
        new("着手", Legend | Learned, "一部着手"),
        new("取組中", Legend | Learned, "取組中"),
        new("検討中", Legend | Learned, "検討中"),
        new("準備中", Learned, "準備中"),
        new("実施", Learned, "計画どおり実施"),
        new("実施中", Learned, "実施中"),
        new("未実施", Learned, "未実施"),
        new("進展", Learned, "進展"),
        new("良化", Learned, "良化"),
        new("悪化", Learned, "悪化"),
        new("横ばい", Learned, "横ばい"),
        new("変更", Learned, "一部変更"),
    ];

    /// <summary>What may stand before a direction, with a particle: 内容を, 見直しながら.</summary>
    public static ImmutableArray<string> BeforeDirections { get; } =
        ["事業", "内容", "現状", "規模", "一部", "改善", "見直", "拡充", "拡大", "縮小", "統合", "継続", "計画"];

    /// <summary>How far something holds; may stand before a word that a legend explains.</summary>
    public static ImmutableArray<string> Degrees { get; } = ["概ね", "おおむね", "やや", "ほぼ"];

    /// <summary>What else may stand before a word as the model for column roles has learned it.</summary>
    public static ImmutableArray<string> LearnedDegrees { get; } = [.. Degrees, "一部", "計画どおり", "計画通り", "予定どおり"];
}
