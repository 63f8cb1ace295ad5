namespace PlanIngest.Normalizer.Text;

/// <summary>Characters that fonts and input methods put in the place of others that look the same and that NFKC leaves apart.</summary>
internal static class LookAlikes
{
    /// <summary>The character meant, or null.</summary>
    /// <remarks>
    /// Hyphens and long dashes stay: whether they are a minus, a range, a blank or ー depends on what stands around them.
    /// </remarks>
    public static char? Meant(char c) => c switch
    {
        '\u2027' or '\uFF65' or '\u22C5' or '\u2219' => '・',
        '\uFE13' or '\uFE55' or '\uFF1A' or '\u2236' or '\uA789' or '\uFE30' => ':',
        '\u301C' or '\u223C' or '\u223E' or '\uFF5E' => '~',
        '\u2212' or '\uFE63' or '\uFF0D' => '-',
        '\u2215' or '\u2044' => '/',
        _ => null,
    };
}
