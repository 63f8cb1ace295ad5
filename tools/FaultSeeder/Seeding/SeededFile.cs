using System.Text;
using Microsoft.CodeAnalysis.Text;
using PlanIngest.FaultSeeder.Finding;

namespace PlanIngest.FaultSeeder.Seeding;

/// <summary>The text of a file with several faults, each of which has a schema, and where each came to lie.</summary>
internal sealed record SeededFile(string Text, IReadOnlyDictionary<Fault, TextSpan> Places)
{
    /// <summary>Puts all faults into the file that they belong to.</summary>
    public static SeededFile Seed(SourceFile file, IEnumerable<Fault> faults)
    {
        var text = new StringBuilder();
        var starts = new Dictionary<Fault, int>();
        var places = new Dictionary<Fault, TextSpan>();
        var at = 0;
        foreach (var edit in Edits(faults))
        {
            text.Append(file.Text, at, edit.At.Start - at);
            at = edit.At.End;
            if (edit.Opened is { } opened)
            {
                starts[opened] = text.Length;
            }

            text.Append(edit.Text);
            if (edit.Closed is { } closed)
            {
                places[closed] = TextSpan.FromBounds(starts[closed], text.Length);
            }
        }

        return new SeededFile(text.Append(file.Text, at, file.Text.Length - at).ToString(), places);
    }

    /// <summary>The faults whose text holds a place.</summary>
    /// <param name="line">From 1.</param>
    /// <param name="column">From 1.</param>
    public IEnumerable<Fault> At(int line, int column)
    {
        var position = SourceText.From(Text).Lines[line - 1].Start + column - 1;
        return Places.Where(place => place.Value.Contains(position)).Select(place => place.Key);
    }

    /// <summary>In the order of the text; at one position the outer expression opens first and closes last.</summary>
    private static IEnumerable<Edit> Edits(IEnumerable<Fault> faults)
    {
        var nested = faults
            .Select(fault => (Fault: fault, Schema: fault.Candidate.Schema!))
            .OrderByDescending(outer => outer.Schema.Host.Length)
            .ThenBy(outer => outer.Fault.Id)
            .ToList();
        var opening = nested
            .Select(outer => new Edit(new TextSpan(outer.Schema.Host.Start, 0), outer.Schema.Open(outer.Fault.Id), outer.Fault, null));
        var closing = nested.AsEnumerable().Reverse()
            .Select(inner => new Edit(new TextSpan(inner.Schema.Host.End, 0), inner.Schema.After, null, inner.Fault));
        var further = nested.SelectMany(seeded => seeded.Schema.Also).Distinct()
            .Select(change => new Edit(change.Span, change.NewText!, null, null));
        return closing.Concat(opening).Concat(further).OrderBy(edit => edit.At.Start);
    }

    private sealed record Edit(TextSpan At, string Text, Fault? Opened, Fault? Closed);
}
