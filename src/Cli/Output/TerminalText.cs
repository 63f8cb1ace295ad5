using System.Globalization;
using System.Text;

namespace PlanIngest.Cli.Output;

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
}
