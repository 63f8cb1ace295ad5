using System.Collections.Immutable;
using PlanIngest.Model;

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
internal readonly record struct Fold(int Start, string From, string To, FoldReason Reason);
