namespace PlanIngest.Normalizer.Identity.Texts;

/// <summary>Levenshtein distance.</summary>
internal static class EditDistance
{
    /// <summary>1 for equal texts, 0 when every character of the longer one must be changed.</summary>
    public static double Similarity(string a, string b)
    {
        var longer = Math.Max(a.Length, b.Length);
        return longer == 0 ? 1 : 1 - (double)Between(a, b) / longer;
    }

    private static int Between(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                var substituted = a[i - 1] == b[j - 1] ? diagonal : diagonal + 1;
                row[j] = Math.Min(substituted, Math.Min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
