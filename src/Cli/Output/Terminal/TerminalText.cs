using System.Globalization;
using System.Text;

namespace PlanIngest.Cli.Output.Terminal;

/// <summary>Text from files, made safe to print on a terminal.</summary>
internal static class TerminalText
{
    /// <summary>
    /// The text on one line: white space and line breaks become single spaces; control and format characters, with which a
    /// document could steer the terminal or turn the reading direction, are dropped.
    /// </summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))
            {
                line.Append(rune);
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>The text as it is, line breaks and tabs kept; other control characters are shown as U+FFFD.</summary>
    /// <remarks>For data that may go to a file and may go to a terminal: what a document draws need not be a letter.</remarks>
    public static string Visible(string text) => text.Any(IsSteering)
        ? string.Concat(text.Select(c => IsSteering(c) ? (char)Rune.ReplacementChar.Value : c))
        : text;

    private static bool IsSteering(char c) => char.IsControl(c) && c is not ('\t' or '\n' or '\r');
}
