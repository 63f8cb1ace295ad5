namespace PlanIngest.Normalizer.Lexicon.RowTypes;

/// <summary>What a counter measures; numbers of unlike dimensions cannot be compared.</summary>
internal enum Dimension
{
    /// <summary>人, 名.</summary>
    People,

    /// <summary>世帯, 組, 家庭.</summary>
    Households,

    /// <summary>回, コース: how often.</summary>
    Occasions,

    /// <summary>件, 項目: matters dealt with.</summary>
    Cases,

    /// <summary>か所, 校, 施設: places.</summary>
    Places,

    /// <summary>団体, 社, 事業所: bodies.</summary>
    Organizations,

    /// <summary>部, 枚, 台: things.</summary>
    Things,

    /// <summary>円.</summary>
    Money,

    /// <summary>％, 割.</summary>
    Share,

    /// <summary>倍.</summary>
    Multiple,

    /// <summary>ポイント: difference of two shares.</summary>
    Points,

    /// <summary>時間, 日, 年.</summary>
    Time,

    /// <summary>歳.</summary>
    Age,

    /// <summary>kg, ㎡, kWh: physical quantities.</summary>
    Physical,

    /// <summary>A counter that is not in the vocabulary.</summary>
    Unknown,
}
