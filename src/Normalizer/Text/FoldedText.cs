using System.Collections.Immutable;

namespace PlanIngest.Normalizer.Text;

/// <summary>Text after folding, with the way back to the text as drawn.</summary>
/// <param name="Value">The folded text.</param>
/// <param name="Origins">
/// For each UTF-16 unit of <paramref name="Value"/> the index in the raw text of the character it came from; never descending.
/// </param>
/// <param name="Folds">What was changed and why, by position in the raw text.</param>
internal sealed record FoldedText(string Value, ImmutableArray<int> Origins, ImmutableArray<Fold> Folds);

/// <summary>One change that folding made.</summary>
/// <param name="Start">Index in the raw text of the first UTF-16 unit concerned.</param>
/// <param name="From">What stood there.</param>
/// <param name="To">What stands in the folded text instead; empty where nothing does.</param>
/// <param name="Reason">Why.</param>
internal sealed record Fold(int Start, string From, string To, FoldReason Reason);

/// <summary>Why a character was folded.</summary>
internal enum FoldReason
{
    /// <summary>Unicode's compatibility mapping (NFKC): widths, presentation forms, ligatures.</summary>
    Compatibility,

    /// <summary>A radical that stands for the ideograph.</summary>
    Radical,

    /// <summary>A character that only looks like the one meant: middle dots, colons, minus signs, wave dashes.</summary>
    LookAlike,

    /// <summary>A kana that a broken text layer put in the place of ・ or ー.</summary>
    KanaDefect,

    /// <summary>A space that a broken text layer put after every character.</summary>
    LetterSpacing,

    /// <summary>A letter drawn twice for fake bold.</summary>
    DoubledLetter,

    /// <summary>An invisible character: controls, zero-width spaces, soft hyphens.</summary>
    Invisible,

    /// <summary>Half of a surrogate pair.</summary>
    InvalidUnicode,
}
