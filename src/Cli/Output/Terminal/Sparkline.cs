namespace PlanIngest.Cli.Output.Terminal;

/// <summary>A series as a line of bars, one character a year.</summary>
internal static class Sparkline
{
    private const string Bars = "▁▂▃▄▅▆▇█";
    private const char Missing = '·';

    /// <summary>Bars from the least value to the greatest; a point where there is no value.</summary>
    public static string Draw(IReadOnlyCollection<decimal?> values)
    {
        var (least, greatest) = (values.Min(), values.Max());
        return string.Concat(values.Select(value => value is { } number ? Bar(number) : Missing));

        // A series that never changes is neither low nor high.
        char Bar(decimal value) => greatest == least
            ? Bars[(Bars.Length / 2) - 1]
            : Bars[(int)Math.Round(((double)value - (double)least!) / ((double)greatest! - (double)least) * (Bars.Length - 1))];
    }
}
