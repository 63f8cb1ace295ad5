using System.Collections.Concurrent;

namespace PlanIngest.Normalizer.Text;

/// <summary>The answers of a function that is asked the same again and again: documents of a batch share their headers.</summary>
/// <param name="answer">The function: of its argument alone.</param>
internal sealed class BoundedCache<TKey, TValue>(Func<TKey, TValue> answer)
    where TKey : notnull
{
    /// <summary>Memory stays bounded over any number of documents.</summary>
    private const int Capacity = 4096;

    private readonly ConcurrentDictionary<TKey, TValue> _answers = new();

    // The dictionary counts under all of its locks.
    private int _count;

    /// <summary>What the function answers.</summary>
    public TValue Get(TKey key)
    {
        if (_answers.TryGetValue(key, out var known))
        {
            return known;
        }

        var value = answer(key);
        if (Interlocked.Increment(ref _count) > Capacity)
        {
            Interlocked.Exchange(ref _count, 0);
            _answers.Clear();
        }

        _answers[key] = value;
        return value;
    }
}
