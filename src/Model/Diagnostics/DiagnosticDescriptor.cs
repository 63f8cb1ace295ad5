using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PlanIngest.Model.Diagnostics;

/// <summary>
/// What a diagnostic says wherever it is raised: the tables <see cref="FileDiagnostics"/>, <see cref="EditionDiagnostics"/> and
/// <see cref="DatabaseDiagnostics"/> hold them all. Where it is raised only the arguments of its <c>{placeholders}</c> are given.
/// </summary>
/// <param name="Code">Stable; several descriptors share one where the same thing is noticed in several ways.</param>
/// <param name="Severity">Its weight.</param>
/// <param name="Text">One sentence a user can act on.</param>
/// <param name="Found">What stood there, if that helps.</param>
/// <param name="Expected">What was expected instead, if that helps.</param>
public sealed partial record DiagnosticDescriptor(
    string Code,
    Severity Severity,
    string Text,
    string? Found = null,
    string? Expected = null)
{
    /// <summary>The names of the arguments that must be given, whichever of the three texts they stand in.</summary>
    public ImmutableSortedSet<string> Arguments { get; } =
        Placeholder().Matches($"{Text}\n{Found}\n{Expected}").Select(match => match.Groups[1].Value).ToImmutableSortedSet();

    /// <summary>The diagnostic, about the whole document or about none.</summary>
    /// <param name="arguments">By name, each of <see cref="Arguments"/> once; a null is an empty text.</param>
    /// <exception cref="ArgumentException">An argument is missing, given twice or not known.</exception>
    public Diagnostic Create(params (string Name, object? Value)[] arguments) => Fill(null, null, arguments);

    /// <summary>The diagnostic, about a page. For the rest see <see cref="Create"/>.</summary>
    public Diagnostic At(int page, params (string Name, object? Value)[] arguments) => Fill(page, null, arguments);

    /// <summary>The diagnostic, about a place on a page. For the rest see <see cref="Create"/>.</summary>
    public Diagnostic At(int page, BoundingBox? box, params (string Name, object? Value)[] arguments) => Fill(page, box, arguments);

    private Diagnostic Fill(int? page, BoundingBox? box, (string Name, object? Value)[] arguments)
    {
        if (arguments.Length != Arguments.Count || !Arguments.SetEquals(arguments.Select(argument => argument.Name)))
        {
            var given = string.Join(", ", arguments.Select(argument => argument.Name));
            throw new ArgumentException($"{Code} takes ({string.Join(", ", Arguments)}), not ({given}): {Text}", nameof(arguments));
        }

        var values = arguments.ToDictionary(
            argument => argument.Name,
            argument => argument.Value is null ? null : Convert.ToString(argument.Value, CultureInfo.InvariantCulture));
        return new Diagnostic(Code, Severity, Fill(Text, values) ?? "", page, box, Fill(Found, values), Fill(Expected, values));
    }

    /// <summary>Null for a text that is nothing but an argument, and the argument is null.</summary>
    private static string? Fill(string? text, Dictionary<string, string?> values) =>
        text is null || (text.StartsWith('{') && text.EndsWith('}') && values.TryGetValue(text[1..^1], out var only) && only is null)
            ? null
            : Placeholder().Replace(text, match => values[match.Groups[1].Value] ?? "");

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
