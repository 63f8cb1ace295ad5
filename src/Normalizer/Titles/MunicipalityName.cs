using System.Text.RegularExpressions;

namespace PlanIngest.Normalizer.Titles;

/// <summary>Finds the municipality a title begins with: 北九州市自殺対策計画 → 北九州市.</summary>
internal static partial class MunicipalityName
{
    /// <summary>Municipalities whose names hold one of 市区町村 before their last character.</summary>
    private static readonly string[] InnerSuffix =
    [
        "四日市市", "廿日市市", "野々市市", "東村山市", "武蔵村山市", "羽村市", "田村市", "大村市", "村上市", "村山市", "村田町", "玉村町", "大町市", "大町町",
        "十日町市", "町田市", "余市町", "市貝町", "上市町", "下市町", "市川市", "市原市", "市川三郷町", "市川町",
    ];

    /// <summary>Common words that end like a name: 都市計画, 地区防災計画, 農村, 特別区. Two cities do end so.</summary>
    private static readonly string[] WordEndings = ["都市", "農村", "漁村", "町村", "地区", "学区", "校区", "街区", "別区", "政区"];

    private static readonly string[] NamesLikeWords = ["京都市", "西都市"];

    private static readonly string[] Words = ["中心市", "山村", "城下町", "港町", "下町", "見本市"];

    private static readonly string[] Prefectures =
    [
        "北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県", "福島県", "茨城県", "栃木県", "群馬県", "埼玉県", "千葉県", "東京都", "神奈川県", "新潟県", "富山県",
        "石川県", "福井県", "山梨県", "長野県", "岐阜県", "静岡県", "愛知県", "三重県", "滋賀県", "京都府", "大阪府", "兵庫県", "奈良県", "和歌山県", "鳥取県", "島根県",
        "岡山県", "広島県", "山口県", "徳島県", "香川県", "愛媛県", "高知県", "福岡県", "佐賀県", "長崎県", "熊本県", "大分県", "宮崎県", "鹿児島県", "沖縄県",
    ];

    /// <summary>Where the name stands in a folded text; null where there is none. 福岡県北九州市 gives 北九州市.</summary>
    public static (string Name, int End)? Find(string text)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || char.IsAsciiDigit(text[start])))
        {
            start++;
        }

        var prefecture = Prefectures.FirstOrDefault(name => text.AsSpan(start).StartsWith(name));
        if (prefecture is not null)
        {
            var rest = start + prefecture.Length;
            return CityAt(text, rest) ?? (prefecture, rest);
        }

        return CityAt(text, start);
    }

    private static (string Name, int End)? CityAt(string text, int start)
    {
        var known = InnerSuffix.FirstOrDefault(name => text.AsSpan(start).StartsWith(name));
        if (known is not null)
        {
            return (known, start + known.Length);
        }

        var match = City().Match(text, start);
        return match.Success && match.Index == start && !IsWord(match.Value) ? (match.Value, start + match.Length) : null;
    }

    private static bool IsWord(string name) =>
        Words.Contains(name)
            || (WordEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)) && !NamesLikeWords.Contains(name));

    [GeneratedRegex(@"\G[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}々ヶケ]{1,7}?[市区町村](?![場民営立内町村長])")]
    private static partial Regex City();
}
