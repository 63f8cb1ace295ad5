namespace PlanIngest.Model;

/// <summary>One change that normalising made to the text as drawn, and how often.</summary>
/// <param name="Drawn">What stood there: a character, or several that belong together.</param>
/// <param name="Folded">What stands in the normalised text instead; empty where nothing does.</param>
/// <param name="Reason">Why.</param>
/// <param name="Count">How often in the document.</param>
public sealed record FoldCount(string Drawn, string Folded, FoldReason Reason, int Count);

/// <summary>Why a character was folded.</summary>
public enum FoldReason
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
