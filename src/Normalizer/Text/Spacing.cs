namespace PlanIngest.Normalizer.Text;

/// <summary>White space as a matter of layout.</summary>
internal static class Spacing
{
    /// <summary>The text without any white space.</summary>
    public static string Remove(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
