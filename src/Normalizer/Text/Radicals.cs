using System.Collections.Frozen;

namespace PlanIngest.Normalizer.Text;

/// <summary>Radicals that fonts put in the place of ideographs (⻑ for 長, ⼾ for 戸).</summary>
/// <remarks>
/// NFKC maps all 214 Kangxi radicals (U+2F00–2FD5) as the Unicode property Equivalent_Unified_Ideograph does, but only a few of
/// CJK Radicals Supplement, and two to forms that Japanese fonts do not draw for them.
/// </remarks>
internal static class Radicals
{
    private const char FirstOfSupplement = '\u2E80';

    /// <summary>
    /// Equivalent_Unified_Ideograph (Unicode Character Database, EquivalentUnifiedIdeograph.txt, version 14) of U+2E80–2EF3 in order;
    /// a dash where there is none.
    /// </summary>
    private const string Supplement =
        "-厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵-旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹" +
        "纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣" +
        "𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

    private static readonly FrozenDictionary<char, string> Ideographs = Read().ToFrozenDictionary();

    /// <summary>The ideograph a radical stands for, or null where the character is no radical with a rule of its own.</summary>
    public static string? IdeographOf(char radical) =>
        radical is >= FirstOfSupplement and < '\u2FE0' && Ideographs.TryGetValue(radical, out var ideograph) ? ideograph : null;

    /// <summary>Whether a character is a radical that NFKC maps.</summary>
    public static bool IsKangxi(char c) => c is >= '\u2F00' and <= '\u2FD5';

    private static Dictionary<char, string> Read()
    {
        // Adobe-Japan1 draws these two Kangxi radicals with the glyphs of the Japanese forms; Unicode names the traditional ones.
        var ideographs = new Dictionary<char, string> { ['\u2F3E'] = "戸", ['\u2FCA'] = "黒" };
        var radical = FirstOfSupplement;
        foreach (var ideograph in Supplement.EnumerateRunes())
        {
            if (ideograph.Value != '-')
            {
                ideographs.Add(radical, ideograph.ToString());
            }

            radical++;
        }
        return ideographs;
    }
}
