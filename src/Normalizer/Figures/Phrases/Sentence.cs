using System.Text;

namespace PlanIngest.Normalizer.Figures.Phrases;

/// <summary>A sentence with its numbers, brackets and dates taken out; commas are 、.</summary>
internal sealed class Sentence
{
    /// <summary>Stands for a number.</summary>
    public const char NumberMark = '\uFFFC';

    /// <summary>Stands where a key ends.</summary>
    public const char KeyMark = ':';

    /// <summary>Nothing farther away than this many characters says anything about a number.</summary>
    private const int ContextWindow = 160;

    private readonly StringBuilder _words = new();
    private string? _whole;

    public int Length => _words.Length;

    private string Whole => _whole ??= _words.ToString();

    public Sentence Append(string text)
    {
        _words.Append(text);
        _whole = null;
        return this;
    }

    public Sentence Append(char mark)
    {
        _words.Append(mark);
        _whole = null;
        return this;
    }

    /// <summary>The words before the number at <paramref name="position"/>, from <paramref name="from"/> on.</summary>
    public string Before(int position, int from = 0)
    {
        var start = Math.Min(Math.Max(from, position - ContextWindow), position);
        return Whole[start..position];
    }

    /// <summary>The words behind the number at <paramref name="position"/>.</summary>
    public string Behind(int position) => Whole.Substring(position + 1, Math.Min(ContextWindow, Whole.Length - position - 1));
}
