using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PlanIngest.Cli.Tests.Fuzzing;

/// <summary>Breaks PDFs in the ways in which files of unknown origin are broken; the same seed breaks a file in the same way.</summary>
internal sealed partial class PdfMutator
{
    private static readonly string[] Numbers =
    [
        "-1", "0", "1", "2", "255", "65536", "2147483647", "-2147483648", "4294967296", "99999999999999999999", "1e308", "NaN",
        "0.00000001",
        "-0.5", "1000000", "--3", "4.5.6",
    ];

    private static readonly string[] Intrusions = [
        "[", "<<", "(", "q ", "BT ", "<", ")", ">> ", "] ", "/", "q 1 0 0 1 0 0 cm ", "0 0 m 9 9 l S ", "9 0 obj ", "%"
    ];

    private static readonly Action<PdfMutator>[] Ways =
    [
        m => m.ChangeStream(m.Noise), m => m.ChangeStream(m.Noise), m => m.ChangeStream(m.OddNumber), m => m.ChangeStream(m.OddNumber),
        m => m.ChangeStream(m.Cut), m => m.ChangeStream(m.Repeat), m => m.ChangeStream(m.Intrude), m => m.ChangeStream(m.Shuffle),
        m => m.ChangeValue(m.OddNumber), m => m.ChangeValue(m.OddNumber), m => m.ChangeValue(m.Noise), m => m.ChangeValue(m.Cut),
        m => m.ChangeValue(m.Intrude), m => m.ChangeValue(m.Redirect), m => m.ChangeValue(m.Redirect), m => m.ChangeValue(m.Rename),
        m => m.ChangeTree(), m => m.ChangeTree(), m => m.Exchange(), m => m.Lose(), m => m.ChangeLength(),
    ];

    private readonly Random _random;
    private readonly PdfParts _pdf;

    private PdfMutator(byte[] pdf, int seed) => (_random, _pdf) = (new Random(seed), PdfParts.Read(pdf));

    /// <summary>One to three changes to objects, streams, page tree or cross-references, or to the bytes of the whole file.</summary>
    public static byte[] Mutate(byte[] pdf, int seed)
    {
        var mutator = new PdfMutator(pdf, seed);
        if (mutator._random.Next(5) == 0)
        {
            return mutator.ChangeBytes(pdf);
        }

        for (var changes = mutator._random.Next(1, 4); changes > 0; changes--)
        {
            mutator.Pick(Ways)(mutator);
        }

        var mutant = mutator._pdf.Write();
        return mutator._random.Next(8) == 0 ? mutator.ChangeReferences(mutant) : mutant;
    }

    private byte[] ChangeBytes(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        return Encoding.Latin1.GetBytes(_random.Next(6) switch
        {
            0 => Noise(text),
            1 => text[.._random.Next(text.Length)],
            2 => text[_random.Next(Math.Min(text.Length, 2048))..],
            3 => Cut(text),
            4 => Repeat(text),
            _ => OddNumber(text),
        });
    }

    /// <summary>Cross-references that lead elsewhere, or in a circle.</summary>
    private byte[] ChangeReferences(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var table = text.LastIndexOf("\nxref\n", StringComparison.Ordinal) + 1;
        var (before, references) = (text[..table], text[table..]);
        return Encoding.Latin1.GetBytes(before + _random.Next(4) switch
        {
            0 => references.Replace("/Root", Invariant($"/Prev {table} /Root"), StringComparison.Ordinal),
            1 => references.Replace("startxref\n", Invariant($"startxref\n{_random.Next(100)}"), StringComparison.Ordinal),
            2 => Noise(references),
            _ => OddNumber(references),
        });
    }

    private void ChangeStream(Func<string, string> change)
    {
        if (_pdf.Objects.Where(part => part.Stream is not null).ToList() is { Count: > 0 } streams)
        {
            var part = Pick(streams);
            part.Encode(change(part.Decoded()));
        }
    }

    private void ChangeValue(Func<string, string> change)
    {
        var part = Pick(_pdf.Objects);
        part.Value = change(part.Value);
    }

    /// <summary>A page tree that is deeper or wider than it says, or leads back to itself.</summary>
    private void ChangeTree()
    {
        var nodes = _pdf.Objects
            .Where(part => part.Value.Contains("/Kids", StringComparison.Ordinal)
                || part.Value.Contains("/Parent", StringComparison.Ordinal))
            .ToList();
        if (nodes.Count == 0)
        {
            return;
        }

        var (node, other) = (Pick(nodes), Pick(nodes));
        node.Value = _random.Next(5) switch
        {
            0 => KidsPattern().Replace(node.Value, Invariant($"/Kids [{node.Number} 0 R ")),
            1 => KidsPattern().Replace(node.Value, Invariant($"/Kids [{other.Number} 0 R ")),
            2 =>
                KidsPattern().Replace(
                    node.Value,
                    "/Kids [" + string.Concat(Enumerable.Repeat(Invariant($"{other.Number} 0 R "), 1 << _random.Next(12)))),
            3 => ParentPattern().Replace(node.Value, Invariant($"/Parent {other.Number} 0 R")),
            _ => CountPattern().Replace(node.Value, "/Count " + Pick(Numbers)),
        };
    }

    private void Exchange()
    {
        var (one, other) = (Pick(_pdf.Objects), Pick(_pdf.Objects));
        (one.Value, other.Value) = (other.Value, one.Value);
    }

    private void Lose() => _pdf.Objects.RemoveAt(_random.Next(_pdf.Objects.Count));

    private void ChangeLength()
    {
        var part = Pick(_pdf.Objects);
        part.Value = LengthPattern().Replace(part.Value, "/Length " + Pick(Numbers));
    }

    private string Noise(string text)
    {
        var noisy = text.ToCharArray();
        for (var i = _random.Next(1, 16); i > 0 && noisy.Length > 0; i--)
        {
            noisy[_random.Next(noisy.Length)] = (char)_random.Next(256);
        }

        return new string(noisy);
    }

    private string Cut(string text)
    {
        var from = _random.Next(text.Length + 1);
        return text.Remove(from, _random.Next(Math.Min(text.Length - from, 4096) + 1));
    }

    /// <summary>A piece a few times over, up to some hundred kilobytes.</summary>
    private string Repeat(string text)
    {
        var from = _random.Next(text.Length + 1);
        var piece = text.Substring(from, _random.Next(Math.Min(text.Length - from, 256) + 1));
        return text.Insert(from, string.Concat(Enumerable.Repeat(piece, 1 << _random.Next(11))));
    }

    private string Intrude(string text) =>
        text.Insert(_random.Next(text.Length + 1), string.Concat(Enumerable.Repeat(Pick(Intrusions), 1 << _random.Next(16))));

    private string Shuffle(string text)
    {
        var lines = text.Split('\n');
        for (var i = _random.Next(1, 8); i > 0; i--)
        {
            var (one, other) = (_random.Next(lines.Length), _random.Next(lines.Length));
            (lines[one], lines[other]) = (lines[other], lines[one]);
        }

        return string.Join('\n', lines);
    }

    private string OddNumber(string text) => Replace(text, NumberPattern(), _ => Pick(Numbers));

    /// <summary>A reference to another object.</summary>
    private string Redirect(string text) => Replace(text, ReferencePattern(), _ => Invariant($"{Pick(_pdf.Objects).Number} 0 R"));

    private string Rename(string text)
    {
        var names = _pdf.Objects.Take(64).SelectMany(part => NamePattern().Matches(part.Value)).Select(match => match.Value).ToList();
        return names.Count > 0 ? Replace(text, NamePattern(), _ => Pick(names)) : text;
    }

    private string Replace(string text, Regex pattern, MatchEvaluator replacement)
    {
        // From anywhere in the text, not among all matches: streams have very many.
        var match = pattern.Match(text, _random.Next(text.Length + 1));
        match = match.Success ? match : pattern.Match(text);
        return match.Success
            ? string.Concat(text.AsSpan(0, match.Index), replacement(match), text.AsSpan(match.Index + match.Length))
            : text;
    }

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\w.-])-?\d+(\.\d+)?")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"\d+ 0 R")]
    private static partial Regex ReferencePattern();

    [GeneratedRegex(@"/\w+")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"/Kids\s*\[")]
    private static partial Regex KidsPattern();

    [GeneratedRegex(@"/Parent\s+\d+ 0 R")]
    private static partial Regex ParentPattern();

    [GeneratedRegex(@"/Count\s+-?\d+")]
    private static partial Regex CountPattern();

    [GeneratedRegex(@"/Length\s+\d+( 0 R)?")]
    private static partial Regex LengthPattern();
}
