using System.Collections.Immutable;
using PlanIngest.Normalizer.Lexicon.Contrasts;

namespace PlanIngest.Normalizer.Identity.Texts;

/// <summary>
/// Words of which a name or label holds one and not another: whom a measure is for, by which way, which act is counted. Two texts
/// that differ in such a word speak of different things, however alike they look.
/// </summary>
internal readonly record struct ContrastAnswers
{
    private static readonly ImmutableArray<ImmutableArray<string[]>> Alternatives =
        [.. ContrastRows.Rows.Select(row => row.Answers.Select(answer => answer.Split('|')).ToImmutableArray())];

    private readonly ImmutableArray<int> _answers;

    private ContrastAnswers(ImmutableArray<int> answers) => _answers = answers;

    /// <summary>Finds the words in a folded text.</summary>
    public static ContrastAnswers In(string folded) => new([.. Alternatives.Select(answers => Given(answers, folded))]);

    /// <summary>How the texts differ in these words.</summary>
    public Contrast With(ContrastAnswers other)
    {
        var worst = Contrast.None;
        for (var i = 0; i < _answers.Length; i++)
        {
            var (mine, theirs) = (_answers[i], other._answers[i]);
            if (mine == theirs)
            {
                continue;
            }

            if (mine != 0 && theirs != 0 && (mine & theirs) == 0)
            {
                return Contrast.Opposed;
            }

            worst = Contrast.Partial;
        }

        return worst;
    }

    private static int Given(ImmutableArray<string[]> answers, string folded)
    {
        var given = 0;
        for (var i = 0; i < answers.Length; i++)
        {
            if (Array.Exists(answers[i], word => folded.Contains(word, StringComparison.Ordinal)))
            {
                given |= 1 << i;
            }
        }

        return given;
    }
}

/// <summary>How two texts differ in contrasting words.</summary>
internal enum Contrast
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>One says more than the other.</summary>
    Partial,

    /// <summary>They answer one question differently.</summary>
    Opposed,
}
