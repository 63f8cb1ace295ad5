using Spectre.Console;

namespace PlanIngest.Cli.Output.Terminal;

/// <summary>Tables for reading.</summary>
internal static class TerminalTable
{
    /// <summary>Wide enough that a table written to a file or pipe is never folded.</summary>
    private const int UnfoldedWidth = 10_000;

    private static readonly StringWriter Paper = new();

    // To find out what a console can do takes as long as to write a table to it.
    private static readonly Lazy<IAnsiConsole> Unfolded = new(() =>
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(Paper) });
        console.Profile.Width = UnfoldedWidth;
        return console;
    });

    /// <summary>An empty table.</summary>
    /// <param name="columns">Headers, and whether the column is right-aligned.</param>
    public static Table Create(IEnumerable<(string Header, bool Right)> columns)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var (header, right) in columns)
        {
            table.AddColumn(new TableColumn(new Text(TerminalText.OneLine(header))) { Alignment = right ? Justify.Right : Justify.Left });
        }

        return table;
    }

    /// <summary>Adds a row of plain texts, each on one line and harmless to the terminal.</summary>
    public static void AddRow(Table table, IEnumerable<string> cells) => AddRow(table, cells.Select(cell => (cell, Color.Default)));

    /// <summary>As above, with the colour each text has on a terminal that shows colours.</summary>
    public static void AddRow(Table table, IEnumerable<(string Text, Color Color)> cells) =>
        table.Rows.Add(cells.Select(cell => new Text(TerminalText.OneLine(cell.Text), new Style(cell.Color))));

    /// <summary>Writes a table to the standard output: fitted to a terminal, else unfolded and without the blanks around it.</summary>
    public static void Write(Table table)
    {
        if (!Console.IsOutputRedirected)
        {
            AnsiConsole.Write(table);
            return;
        }

        Paper.GetStringBuilder().Clear();
        Unfolded.Value.Write(table);
        var lines = Paper.ToString().Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0);
        Console.Write(string.Concat(lines.Select(line => line + Environment.NewLine)));
    }
}
