namespace PlanIngest.Normalizer.Identity;

/// <summary>The pairs of neighbouring characters of a text: a cheap measure of how much two texts share.</summary>
internal sealed class Bigrams
{
    private readonly int[] _sorted;

    /// <summary>Takes the bigrams of a folded text; a text of one character counts as one bigram.</summary>
    public Bigrams(string folded)
    {
        _sorted = folded.Length == 1 ? [folded[0]] : new int[Math.Max(0, folded.Length - 1)];
        for (var i = 0; i + 1 < folded.Length; i++)
            _sorted[i] = (folded[i] << 16) | folded[i + 1];
        Array.Sort(_sorted);
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

    private int Shared(Bigrams other)
    {
        int shared = 0, i = 0, j = 0;
        while (i < _sorted.Length && j < other._sorted.Length)
        {
            var order = _sorted[i].CompareTo(other._sorted[j]);
            if (order == 0)
                shared++;
            if (order <= 0)
                i++;
            if (order >= 0)
                j++;
        }

        return shared;
    }
}
