namespace PlanIngest.Normalizer.Text;

/// <summary>Kinds of Japanese letters, and words at a place of a text.</summary>
internal static class Letters
{
    public static bool IsHiragana(char c) => c is >= 'ぁ' and <= 'ゖ';

    public static bool IsKanji(char c) => c is (>= '\u4E00' and <= '\u9FFF') or '々';

    /// <summary>Whether a word stands at <paramref name="at"/>, which may be the end of the text.</summary>
    public static bool StandsAt(string text, int at, string word) =>
        at <= text.Length && string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    /// <summary>Whether one of the words stands at <paramref name="at"/>.</summary>
    public static bool AnyStandsAt(string text, int at, string[] words)
    {
        foreach (var word in words)
        {
            if (StandsAt(text, at, word))
            {
                return true;
            }
        }

        return false;
    }
}
