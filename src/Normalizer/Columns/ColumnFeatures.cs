using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PlanIngest.Normalizer.Cells;
using PlanIngest.Normalizer.Headers;
using PlanIngest.Normalizer.Lexicon.RowTypes;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Columns;

/// <summary>A column as numbers: shares of its cells that look one way or another, and the n-grams of its header.</summary>
internal static partial class ColumnFeatures
{
    /// <summary>Number of slots that header n-grams of one to three characters are hashed into.</summary>
    public const int HeaderSlots = 1024;

    /// <summary>
    /// An n-gram counts less than a content feature, or the few headings of the training data would outvote the contents.
    /// </summary>
    private const float HeaderWeight = 0.3f;

    /// <summary>Cells longer than this are texts.</summary>
    private const int LongCell = 40;

    private static readonly (string Name, Func<string, bool> Holds)[] CellTests =
    [
        ("numeral", cell => Numeral().IsMatch(cell)),
        ("plan_number", cell => PlanNumber().IsMatch(cell)),
        ("count", HasCount),
        ("percent", cell => Percent().IsMatch(cell)),
        ("money", cell => Money().IsMatch(cell)),
        ("unit", IsUnit),
        ("bullet", cell => Bullet().IsMatch(cell)),
        ("sentence", cell => cell.Contains('。', StringComparison.Ordinal)),
        ("past", cell => Past().IsMatch(cell)),
        ("present", cell => Present().IsMatch(cell)),
        ("ahead", cell => Ahead().IsMatch(cell)),
        ("lack", cell => Lack().IsMatch(cell)),
        ("office", cell => Vocabulary.Current.Departments.IsLearned(cell)),
        ("code", cell => Code().IsMatch(cell)),
        ("grade_word", cell => Vocabulary.Current.Statuses.IsLearned(cell)),
        ("check_box", cell => cell.Contains('■', StringComparison.Ordinal) && cell.Contains('□', StringComparison.Ordinal)),
        ("heading", cell => Heading().IsMatch(cell)),
        ("title", cell => Title().IsMatch(cell)),
        ("measured", cell => Measured().IsMatch(cell)),
        ("relisted", cell => cell.Contains("再掲", StringComparison.Ordinal)),
        ("reason", cell => Reason().IsMatch(cell)),
        ("one_character", cell => cell.Length == 1),
        ("short", cell => cell.Length <= 4),
        ("long", cell => cell.Length > LongCell),
        ("several_lines", cell => cell.Contains('\n', StringComparison.Ordinal)),
    ];

    /// <summary>
    /// The names of the features that describe contents, in the order of <see cref="Compute"/>; the header's slots follow them.
    /// </summary>
    public static ImmutableArray<string> ContentNames { get; } =
    [
        "empty", "blank", "mean_length", "length_spread", "distinct", "few_values", "digits", "rising", "position", "width", "shared",
        "no_header", "header_year",
        .. CellTests.Select(test => test.Name),
    ];

    /// <summary>Number of features.</summary>
    public static int FeatureCount => ContentNames.Length + HeaderSlots;

    /// <param name="headerCells">Header cells above each other, folded, without white space.</param>
    /// <param name="contents">What stands below.</param>
    public static float[] Compute(IReadOnlyList<string> headerCells, ColumnContents contents)
    {
        var features = new float[FeatureCount];
        Describe(headerCells, contents).CopyTo(features, 0);
        foreach (var slot in Slots(headerCells))
        {
            features[ContentNames.Length + slot] = HeaderWeight;
        }

        return features;
    }

    private static float[] Describe(IReadOnlyList<string> headerCells, ColumnContents contents)
    {
        var cells = contents.Cells.Where(cell => !CellText.IsBlankText(cell)).Select(cell => cell.Trim()).ToList();
        var lengths = cells.ConvertAll(cell => Math.Log(1 + cell.Length));
        var mean = lengths.Count > 0 ? lengths.Average() : 0;
        double[] values =
        [
            cells.Count == 0 ? 1 : 0,
            contents.Cells.IsEmpty ? 0 : 1 - (double)cells.Count / contents.Cells.Length,
            mean / 4,
            lengths.Count > 0 ? Math.Sqrt(lengths.Average(length => (length - mean) * (length - mean))) : 0,
            cells.Count > 0 ? (double)cells.Distinct().Count() / cells.Count : 0,
            cells.Count >= 4 && 2 * cells.Distinct().Count() <= cells.Count && mean < Math.Log(16) ? 1 : 0,
            cells.Count > 0 ? cells.Average(cell => (double)cell.Count(char.IsAsciiDigit) / cell.Length) : 0,
            Rising(cells),
            contents.Position,
            contents.Width,
            contents.Shared,
            headerCells.Count == 0 ? 1 : 0,
            headerCells.Any(cell => HeaderText.Parse(cell).HasYear) ? 1 : 0,
            .. CellTests.Select(test => cells.Count > 0 ? (double)cells.Count(test.Holds) / cells.Count : 0),
        ];
        return Array.ConvertAll(values, value => (float)value);
    }

    /// <summary>Whether a number with a common counter stands anywhere.</summary>
    private static bool HasCount(string cell)
    {
        for (var i = 1; i < cell.Length; i++)
        {
            if (char.IsDigit(cell[i - 1]) && Vocabulary.Current.Counters.StartsAt(cell, i, CounterUses.ColumnCount))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the whole cell is a common unit, in brackets or without.</summary>
    private static bool IsUnit(string cell)
    {
        var word = cell.StartsWith('(') ? cell[1..] : cell;
        return Counters.Find(word.EndsWith(')') ? word[..^1] : word)?.May(CounterUses.ColumnUnit) is true;
    }

    /// <summary>Share of the cells whose first number is larger than that of the cell above.</summary>
    private static double Rising(List<string> cells)
    {
        var numbers = cells
            .Select(cell => Digits().Match(cell))
            .Where(match => match.Success)
            .Select(match => double.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture))
            .ToList();
        return cells.Count < 2 ? 0 : (double)numbers.Zip(numbers.Skip(1)).Count(pair => pair.Second > pair.First) / (cells.Count - 1);
    }

    /// <summary>The slots of the n-grams of each header cell; its ends count as characters.</summary>
    private static IEnumerable<int> Slots(IReadOnlyList<string> headerCells)
    {
        foreach (var cell in headerCells)
        {
            var words = HeaderText.Parse(cell);
            var text = $"^{words.Core}{string.Concat(words.Asides.Select(aside => $"({aside}"))}$";
            for (var length = 1; length <= 3; length++)
            {
                for (var start = 0; start + length <= text.Length; start++)
                {
                    yield return Slot(text.AsSpan(start, length));
                }
            }
        }
    }

    // FNV-1a: the same on every machine and run, unlike string.GetHashCode.
    private static int Slot(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return (int)((hash ^ (hash >> 16)) % HeaderSlots);
    }

    [GeneratedRegex(@"^[約▲△+\-]?\d[\d,]*(?:\.\d+)?$")]
    private static partial Regex Numeral();

    [GeneratedRegex(@"^(?:№|No\.?)?\d{1,6}(?:[-.][\d(①-⑳]+\)?|\(\d+\)|[①-⑳])*(?:[\n/・、,]\d{1,6})*$")]
    private static partial Regex PlanNumber();

    [GeneratedRegex(@"\d[%‰]")]
    private static partial Regex Percent();

    [GeneratedRegex("[千万億]?円")]
    private static partial Regex Money();

    [GeneratedRegex("^[・○●◎□■◇◆▲△＊*①-⑳]\\s*\\S{2,}")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"(?:した|った|いた|られた|された|きた)(?:[。\n)]|$)")]
    private static partial Regex Past();

    [GeneratedRegex(@"(?:ます|する|行う|図る|める|ける|える|いく|目指す|つなげる)(?:[。\n)]|$)")]
    private static partial Regex Present();

    [GeneratedRegex("引き続き|今後|次年度|来年度|予定|検討|継続|いく|努め|図っ?て?い|目指|強化|拡充|拡大|充実")]
    private static partial Regex Ahead();

    [GeneratedRegex("課題|必要|不足|困難|難し|少な|問題|求められ|十分|できていない|懸念|伸び悩|固定化|高齢化|減少|低い|負担|把握でき|偏")]
    private static partial Regex Lack();

    [GeneratedRegex(@"^(?:[A-Za-zⅠ-Ⅴ]|[1-9]|[IV]{1,3}|[◎○〇●△▲×☆★□■-]{1,4})(?:$|[:：.\s]\s*\D)")]
    private static partial Regex Code();

    [GeneratedRegex(@"^(?:(?:基本|重点)?(?:目標|方針|施策|課題|方向)|第?[\dⅠ-Ⅹ]{1,2}[章節]?|[IVX]{1,4}|\(\d+\)|\d{1,2}[-.]\d{1,2})[\s　]*[^\d\s.,()%]\D{3,}")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^[^。\d]{5,40}(?:事業|推進|充実|実施|開催|支援|整備|強化|育成|啓発|運営|設置|相談|教室|講座|研修|促進|活用|向上|普及|活動|訓練|連携|派遣|配置|配布|大会|会)$")]
    private static partial Regex Title();

    [GeneratedRegex(@"(?:数|率|割合|件数|人数|回数|額|度|量|面積)(?:\(.*\))?$")]
    private static partial Regex Measured();

    [GeneratedRegex("(?:ため|から|による)。?$")]
    private static partial Regex Reason();

    [GeneratedRegex("[0-9]{1,6}")]
    private static partial Regex Digits();
}
