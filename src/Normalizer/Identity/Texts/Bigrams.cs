using System.Numerics;

namespace PlanIngest.Normalizer.Identity.Texts;

/// <summary>The pairs of neighbouring characters of a text: a cheap measure of how much two texts share.</summary>
internal sealed class Bigrams
{
    // 1024 bits; a hash keeps its uppermost 10.
    private const int SignatureWords = 16;
    private const int HashShift = 22;
    private const uint HashFactor = 2654435769;

    private readonly int[] _sorted;

    // One bit per bigram, by hash: most pairs of texts are told apart without looking at their bigrams.
    private readonly ulong[] _signature = new ulong[SignatureWords];

    // Bigrams beyond the bits that are set, because they repeat or share one.
    private readonly int _hidden;

    /// <summary>Takes the bigrams of a folded text; a text of one character counts as one bigram.</summary>
    public Bigrams(string folded)
    {
        _sorted = folded.Length == 1 ? [folded[0]] : new int[Math.Max(0, folded.Length - 1)];
        for (var i = 0; i + 1 < folded.Length; i++)
        {
            _sorted[i] = (folded[i] << 16) | folded[i + 1];
        }

        Array.Sort(_sorted);
        foreach (var bigram in _sorted)
        {
            var bit = ((uint)bigram * HashFactor) >> HashShift;
            _signature[bit / 64] |= 1UL << (int)(bit % 64);
        }

        _hidden = _sorted.Length - _signature.Sum(BitOperations.PopCount);
    }

    /// <summary>Whether the text had no characters.</summary>
    public bool IsEmpty => _sorted.Length == 0;

    /// <summary>Sørensen–Dice coefficient, 0 to 1; 0 when one is empty.</summary>
    public double Similarity(Bigrams other) =>
        IsEmpty || other.IsEmpty ? 0 : 2.0 * Shared(other) / (_sorted.Length + other._sorted.Length);

    /// <summary>How much of the shorter text stands in the longer one, 0 to 1; 0 when one is empty.</summary>
    public double Overlap(Bigrams other) =>
        IsEmpty || other.IsEmpty ? 0 : (double)Shared(other) / Math.Min(_sorted.Length, other._sorted.Length);

    /// <summary>How much of this text stands in <paramref name="other"/>, 0 to 1; 0 when one is empty.</summary>
    public double ContainedIn(Bigrams other) => IsEmpty || other.IsEmpty ? 0 : (double)Shared(other) / _sorted.Length;

    /// <summary>Whether <see cref="Similarity"/> is at least <paramref name="floor"/>; quicker where it is not.</summary>
    public bool IsSimilar(Bigrams other, double floor)
    {
        if (IsEmpty || other.IsEmpty)
        {
            return false;
        }

        var needed = (int)Math.Ceiling(floor * (_sorted.Length + other._sorted.Length) / 2);
        return SharedAtMost(other) >= needed && Shared(other, needed) >= needed;
    }

    private int SharedAtMost(Bigrams other)
    {
        var common = Math.Min(_hidden, other._hidden);
        for (var i = 0; i < SignatureWords; i++)
        {
            common += BitOperations.PopCount(_signature[i] & other._signature[i]);
        }

        return common;
    }

    // Both are sorted. Gives up once even a complete match of what is left would not reach what is needed.
    private int Shared(Bigrams other, int needed = 0)
    {
        int shared = 0, i = 0, j = 0;
        while (i < _sorted.Length && j < other._sorted.Length)
        {
            if (shared + Math.Min(_sorted.Length - i, other._sorted.Length - j) < needed)
            {
                break;
            }

            if (_sorted[i] == other._sorted[j])
            {
                shared++;
                i++;
                j++;
            }
            else if (_sorted[i] < other._sorted[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return shared;
    }
}
