using System.Collections.Immutable;
using PlanIngest.Normalizer.Lexicon.RowTypes;
using static PlanIngest.Normalizer.Lexicon.RowTypes.CounterUses;

namespace PlanIngest.Normalizer.Lexicon.Units;

/// <summary>Counters of physical quantities. <see cref="CounterRow"/> says how to add one.</summary>
internal static class PhysicalCounters
{
    public static ImmutableArray<CounterRow> Rows { get; } =
    [
        new("t", Dimension.Physical, "ごみ排出量 1,200t") { Spellings = ["トン", "ton"], Uses = ColumnUnit | Bracket },
        new("kg", Dimension.Physical, "回収量 1,200kg") { Spellings = ["キログラム"], Uses = ColumnUnit | Bracket },
        new("g", Dimension.Physical, "排出量 1,200g") { Spellings = ["グラム"], Uses = Bracket },
        new("mg", Dimension.Physical, "濃度 1,200mg"),
        new("km", Dimension.Physical, "整備延長 1,200km") { Spellings = ["キロメートル", "キロ"], Uses = ColumnUnit | Bracket },
        new("m", Dimension.Physical, "整備延長 1,200m") { Spellings = ["メートル"] },
        new("cm", Dimension.Physical, "水位 1,200cm"),
        new("mm", Dimension.Physical, "降水量 1,200mm"),
        new("㎡", Dimension.Physical, "整備面積 1,200㎡") { Spellings = ["m2", "m²", "平方メートル"], SeriesKey = "㎡", Uses = ColumnUnit | Bracket },
        new("ha", Dimension.Physical, "整備面積 1,200ha") { Spellings = ["ヘクタール"], Uses = ColumnUnit | Bracket },
        new("a", Dimension.Physical, "作付面積 1,200a") { Spellings = ["アール"] },
        new("㎢", Dimension.Physical, "市域面積 1,200㎢") { Spellings = ["km2", "km²"] },
        new("㎥", Dimension.Physical, "使用量 1,200㎥") { Spellings = ["m3", "m³", "立方メートル"] },
        new("L", Dimension.Physical, "使用量 1,200L") { Spellings = ["l", "リットル"], Uses = Bracket },
        new("ml", Dimension.Physical, "配合量 1,200ml"),
        new("kL", Dimension.Physical, "使用量 1,200kL") { Spellings = ["kl"] },
        new("kWh", Dimension.Physical, "発電量 1,200kWh"),
        new("kW", Dimension.Physical, "設備容量 1,200kW"),
        new("MW", Dimension.Physical, "設備容量 1,200MW"),
        new("MWh", Dimension.Physical, "発電量 1,200MWh"),
        new("GJ", Dimension.Physical, "熱量 1,200GJ"),
        new("TJ", Dimension.Physical, "熱量 1,200TJ"),
        new("MJ", Dimension.Physical, "熱量 1,200MJ"),
        new("t-CO2", Dimension.Physical, "排出量 1,200t-CO2"),
        new("t-CO₂", Dimension.Physical, "排出量 1,200t-CO₂"),
        new("tCO2", Dimension.Physical, "排出量 1,200tCO2"),
        new("kg-CO2", Dimension.Physical, "排出量 1,200kg-CO2"),
        new("°C", Dimension.Physical, "平均気温 12℃") { Spellings = ["℃"] },
        new("度C", Dimension.Physical, "平均気温 12度C"),
        new("dB", Dimension.Physical, "騒音 1,200dB"),
        new("デシベル", Dimension.Physical, "騒音 1,200デシベル"),
        new("ppm", Dimension.Physical, "濃度 1,200ppm"),
        new("ppb", Dimension.Physical, "濃度 1,200ppb"),
        new("Bq", Dimension.Physical, "測定値 1,200Bq"),
        new("mSv", Dimension.Physical, "測定値 1,200mSv"),
        new("kcal", Dimension.Physical, "摂取量 1,200kcal"),
        new("本分", Dimension.Physical, "配布 1,200本分"),
    ];
}
