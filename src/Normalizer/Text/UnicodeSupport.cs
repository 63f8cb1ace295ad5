using System.Text;

namespace PlanIngest.Normalizer.Text;

/// <summary>Whether this process can fold text at all.</summary>
public static class UnicodeSupport
{
    /// <summary>Fails where the runtime has no Unicode data; to be called once at start-up.</summary>
    /// <exception cref="InvalidOperationException">
    /// Globalization-invariant mode is on: <see cref="string.Normalize(NormalizationForm)"/> then returns full-width digits unchanged
    /// and every count written with them would be lost without a word.
    /// </exception>
    public static void Require()
    {
        if ("１ｶﾞ".Normalize(NormalizationForm.FormKC) != "1ガ")
        {
            throw new InvalidOperationException(
                "Unicode normalisation does nothing: globalization-invariant mode must be off and ICU present.");
        }
    }
}
