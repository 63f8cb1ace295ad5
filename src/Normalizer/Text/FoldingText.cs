using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PlanIngest.Model;

namespace PlanIngest.Normalizer.Text;

/// <summary>The text while it is being folded: what has been read so far, where it came from and what was changed.</summary>
internal sealed class FoldingText(string raw)
{
    private readonly List<Fold> _folds = [];
    private char[] _value = new char[raw.Length];
    private int[] _origins = new int[raw.Length];
    private int _length;

    public string Raw { get; } = raw;

    public int Length => _length;

    /// <summary>The text read so far.</summary>
    public ReadOnlySpan<char> Value => _value.AsSpan(0, _length);

    /// <summary>Whether nothing but space has been read of the line so far.</summary>
    public bool AtLineStart { get; private set; } = true;

    public char this[int index] => _value[index];

    public void Keep(int start) => Append(Raw[start], start);

    public void KeepAll(int start, int length)
    {
        for (var i = start; i < start + length; i++)
        {
            Append(Raw[i], i);
        }
    }

    /// <param name="start">Index in the raw text of the first UTF-16 unit concerned.</param>
    /// <param name="drawn">What stands there.</param>
    /// <param name="folded">What is to stand instead.</param>
    /// <param name="reason">Why.</param>
    public void Replace(int start, string drawn, string folded, FoldReason reason)
    {
        foreach (var c in folded)
        {
            Append(c, start);
        }

        _folds.Add(new Fold(start, drawn, folded, reason));
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
    public void RemoveAt(List<int> indices, FoldReason reason)
    {
        if (indices.Count == 0)
        {
            return;
        }

        var (next, kept) = (0, 0);
        for (var i = 0; i < _length; i++)
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
        _length = kept;
    }

    /// <summary>The end of the line that begins at an index: its line feed, or the end of the text read so far.</summary>
    public int EndOfLine(int start)
    {
        var length = Value[start..].IndexOf('\n');
        return length < 0 ? _length : start + length;
    }

    /// <summary>What was changed so far, by position in the raw text.</summary>
    public ImmutableArray<Fold> Folds()
    {
        // Only repairs, which come after the characters were folded, can stand out of order; the sort keeps what has one place in order.
        for (var i = 1; i < _folds.Count; i++)
        {
            if (_folds[i].Start < _folds[i - 1].Start)
            {
                return [.. _folds.OrderBy(fold => fold.Start)];
            }
        }
        return [.. _folds];
    }

    public FoldedText ToFoldedText()
    {
        var origins = _length == _origins.Length
            ? ImmutableCollectionsMarshal.AsImmutableArray(_origins)
            : [.. _origins.AsSpan(0, _length)];
        return new FoldedText(_folds.Count == 0 ? Raw : new string(Value), origins, Folds());
    }

    private void Append(char c, int origin)
    {
        if (_length == _value.Length)
        {
            Array.Resize(ref _value, 2 * _length);
            Array.Resize(ref _origins, 2 * _length);
        }
        (_value[_length], _origins[_length]) = (c, origin);
        _length++;
        AtLineStart = c == '\n' || (AtLineStart && char.IsWhiteSpace(c));
    }
}
