using System.Collections.Immutable;

namespace PlanIngest.Normalizer.Sections;

/// <summary>The headings a row stands under, outermost first.</summary>
/// <remarks>A heading closes those of its own depth and deeper: numbering tells the depth, a larger type size overrules it.</remarks>
internal sealed record SectionPath(ImmutableArray<Heading> Headings)
{
    public static readonly SectionPath Empty = new([]);

    public ImmutableArray<string> Texts => [.. Headings.Select(heading => heading.Text)];

    /// <summary>The path after one more heading.</summary>
    public SectionPath Enter(Heading heading)
    {
        if (heading.IsContinued && Headings.Any(open => open.Text == heading.Text))
        {
            return this;
        }

        var open = Headings.Length;
        while (open > 0 && heading.Closes(Headings[open - 1]))
        {
            open--;
        }

        return new SectionPath(Headings[..open].Add(heading));
    }
}
