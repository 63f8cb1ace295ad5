using System.Text;
using PlanIngest.Extractor.Fonts;

namespace PlanIngest.CMapCompiler;

/// <summary>Finds the character of every CID of Adobe-Japan1.</summary>
internal static class CollectionCompiler
{
    private const int Size = 23060;

    /// <summary>The characters by CID; empty for a CID without any.</summary>
    /// <remarks>
    /// The maps from Unicode to CIDs, turned round, tell most: the older standard form first, then that of 2004, then the vertical forms.
    /// CIDs that none of them reaches (half-width and proportional forms, variants) take Adobe's map to UCS-2.
    /// </remarks>
    public static string[] Compile(CMapSource source)
    {
        var texts = new string[Size];
        foreach (var name in (string[])["UniJIS-UTF32-H", "UniJIS2004-UTF32-H", "UniJIS-UTF32-V", "UniJISX0213-UTF32-H"])
        {
            TurnRound(source.Parse(name), texts);
        }

        foreach (var (cid, text) in source.Parse("Adobe-Japan1-UCS2").Texts)
        {
            if (cid > 0 && cid < Size)
            {
                texts[cid] ??= WithoutVariationSelectors(text);
            }
        }

        return texts.Select(text => text ?? "").ToArray();
    }

    private static void TurnRound(ParsedCMap map, string[] texts)
    {
        var characters = new SortedDictionary<int, List<int>>();
        foreach (var range in map.Cids)
        {
            for (var code = range.First; code <= range.Last; code++)
            {
                var cid = range.Value + (int)(code - range.First);
                if (!characters.TryGetValue(cid, out var own))
                {
                    characters.Add(cid, own = []);
                }

                own.Add((int)(uint)code);
            }
        }

        foreach (var (cid, candidates) in characters)
        {
            if (cid > 0 && cid < Size)
            {
                texts[cid] ??= new Rune(candidates.OrderBy(IsStandIn).ThenBy(character => character).First()).ToString();
            }
        }
    }

    /// <summary>
    /// Whether a character only stands in for another of the same look: radicals, and spaces and brackets that are not Japanese.
    /// </summary>
    private static bool IsStandIn(int character) =>
        character is >= 0x2E80 and < 0x2FE0 or >= 0x2000 and < 0x200B or 0x2329 or 0x232A;

    private static string WithoutVariationSelectors(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => rune.Value is not (>= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF))
        .Select(rune => rune.ToString()));
}
