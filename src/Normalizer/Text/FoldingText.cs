using System.Collections.Immutable;
using System.Text;
using PlanIngest.Model;

namespace PlanIngest.Normalizer.Text;

/// <summary>The text while it is being folded: what has been read so far, where it came from and what was changed.</summary>
internal sealed class FoldingText(string raw)
{
    private readonly StringBuilder _value = new(raw.Length);
    private readonly List<int> _origins = new(raw.Length);
    private readonly List<Fold> _folds = [];
    private bool _atLineStart = true;

    public string Raw { get; } = raw;

    public int Length => _value.Length;

    /// <summary>Whether nothing but space has been read of the line so far.</summary>
    public bool AtLineStart => _atLineStart;

    public char this[int index] => _value[index];

    public void Keep(int start) => Append(Raw[start], start);

    public void KeepAll(int start, int length)
    {
        for (var i = start; i < start + length; i++)
            Append(Raw[i], i);
    }

    public void Replace(int start, int length, string folded, FoldReason reason)
    {
        foreach (var c in folded)
            Append(c, start);
        _folds.Add(new Fold(start, Raw.Substring(start, length), folded, reason));
    }

    /// <summary>Replaces one character of the text read so far.</summary>
    public void ReplaceAt(int index, char meant, FoldReason reason)
    {
        _folds.Add(new Fold(_origins[index], _value[index].ToString(), meant.ToString(), reason));
        _value[index] = meant;
    }

    /// <summary>Takes characters out of the text read so far.</summary>
    /// <param name="indices">Ascending.</param>
    /// <param name="reason">Why.</param>
    public void RemoveAt(IReadOnlyList<int> indices, FoldReason reason)
    {
        if (indices.Count == 0)
            return;
        var (next, kept) = (0, 0);
        for (var i = 0; i < _value.Length; i++)
        {
            if (next < indices.Count && indices[next] == i)
            {
                _folds.Add(new Fold(_origins[i], _value[i].ToString(), "", reason));
                next++;
                continue;
            }
            (_value[kept], _origins[kept]) = (_value[i], _origins[i]);
            kept++;
        }
        _value.Length = kept;
        _origins.RemoveRange(kept, _origins.Count - kept);
    }

    /// <summary>The lines of the text read so far, without their line feeds.</summary>
    public List<Range> Lines()
    {
        var lines = new List<Range>();
        var start = 0;
        for (var i = 0; i <= _value.Length; i++)
        {
            if (i < _value.Length && _value[i] != '\n')
                continue;
            lines.Add(start..i);
            start = i + 1;
        }
        return lines;
    }

    public FoldedText ToFoldedText() =>
        new(_value.ToString(), [.. _origins], [.. _folds.OrderBy(fold => fold.Start)]);

    private void Append(char c, int origin)
    {
        _value.Append(c);
        _origins.Add(origin);
        _atLineStart = c == '\n' || (_atLineStart && char.IsWhiteSpace(c));
    }
}
