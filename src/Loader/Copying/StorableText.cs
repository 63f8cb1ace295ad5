using System.Text;

namespace PlanIngest.Loader.Copying;

/// <summary>Makes texts storable: PostgreSQL holds neither U+0000 nor a lone surrogate, both of which PDFs contain.</summary>
internal sealed class StorableText
{
    /// <summary>How many characters were replaced by U+FFFD so far.</summary>
    public int Replaced { get; private set; }

    /// <summary>The text with U+FFFD in place of each character that cannot be stored.</summary>
    public string Storable(string text)
    {
        var storable = true;
        foreach (var unit in text)
        {
            storable &= unit != '\0' && !char.IsSurrogate(unit);
        }

        if (storable)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            var valid = Rune.DecodeFromUtf16(rest, out var rune, out var length) == System.Buffers.OperationStatus.Done && rune.Value != 0;
            result.Append(valid ? rune.ToString() : Rune.ReplacementChar.ToString());
            Replaced += valid ? 0 : 1;
            rest = rest[length..];
        }

        return result.ToString();
    }
}
