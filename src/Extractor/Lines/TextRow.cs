using System.Collections.Immutable;
using PlanIngest.Model;

namespace PlanIngest.Extractor.Lines;

/// <summary>Glyphs set close together on one baseline: a Latin word, or a run of Japanese.</summary>
/// <param name="Text">Without white space.</param>
/// <param name="Box">Around its glyphs.</param>
/// <param name="FontSize">Of its first glyph, in points.</param>
internal readonly record struct Word(string Text, BoundingBox Box, double FontSize)
{
    /// <summary>A run of dots that leads the eye from a label to its value; it counts as white between the two.</summary>
    public bool IsLeader => Text.Length >= TextRows.MinLeader && Text.All(TextRows.IsLeaderDot);

    /// <summary>Whether it is set without spaces between words: Japanese and Chinese.</summary>
    public bool IsEastAsian => TextRows.IsEastAsian(Text[0]) || TextRows.IsEastAsian(Text[^1]);
}

/// <summary>The words that stand on one baseline.</summary>
/// <param name="Words">From left to right, at least one.</param>
/// <param name="Box">Around them.</param>
/// <param name="FontSize">The largest of theirs, in points.</param>
internal sealed record TextRow(ImmutableArray<Word> Words, BoundingBox Box, double FontSize)
{
    /// <summary>Whether most of it is set without spaces between words, so that any white parts something.</summary>
    public bool IsEastAsian { get; } = Words.Count(word => word.IsEastAsian) * 2 > Words.Length;
}
