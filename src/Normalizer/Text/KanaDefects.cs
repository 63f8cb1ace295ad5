namespace PlanIngest.Normalizer.Text;

/// <summary>Rare kana that broken text layers put in the place of marks that look the same in print.</summary>
internal static class KanaDefects
{
    /// <summary>The kana va, where ・ is meant.</summary>
    public const char Va = 'ヷ';

    /// <summary>The kana vi, where ー is meant.</summary>
    public const char Vi = 'ヸ';

    /// <summary>What <see cref="Va"/> stands for.</summary>
    public const char MiddleDot = '・';

    /// <summary>What <see cref="Vi"/> stands for.</summary>
    public const char LongVowel = 'ー';

    /// <summary>The text with all of them replaced, for comparing; <see cref="LetterRepair"/> looks at what stands beside them.</summary>
    public static string Replace(string text) => text.Replace(Vi, LongVowel).Replace(Va, MiddleDot);
}
