using System.Globalization;
using PlanIngest.Normalizer.Figures;
using PlanIngest.Normalizer.Figures.Numbers;

namespace PlanIngest.Normalizer.Tests.Figures;

/// <summary>Amounts and figures in one line of text, so that a row of a table of data can say all of one.</summary>
internal static class FigureText
{
    /// <summary>Without zeros behind the point.</summary>
    public static string Number(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>
    /// Value and unit, then qualifier, 約, bound; part, all, counted where words before it say so; what it is instead of a figure.
    /// </summary>
    public static string Of(Amount amount) => string.Join(' ', new[]
    {
        Number(amount.Value) + amount.Counter?.Unit,
        amount.Qualifier,
        amount.Approx ? "約" : null,
        amount.Bound,
        amount.IsPart ? "part" : null,
        amount.IsAll ? "all" : null,
        amount.IsCounted ? "counted" : null,
        amount.Rejection?.ToString(),
    }.OfType<string>());

    /// <summary>The figures of a raw text, in order.</summary>
    public static string Parse(string text) => string.Join(" ; ", FigureParser.ParseRaw(text).Select(Of));

    /// <summary>Label, value and unit, then qualifier, 約, bound, 年度, days, and the label of the total behind &lt;.</summary>
    private static string Of(ParsedFigure figure) => string.Join(' ', new[]
    {
        figure.Label.Length > 0 ? figure.Label : "-",
        Number(figure.Value) + figure.Unit,
        figure.Qualifier,
        figure.Approx ? "約" : null,
        figure.Bound,
        figure.FiscalYear?.ToString(CultureInfo.InvariantCulture),
        figure.Dates.IsEmpty ? null : string.Join(',', figure.Dates.Select(day => $"{day.Month}/{day.Day}")),
        figure.ParentLabel is { } parent ? $"<{parent}" : null,
    }.OfType<string>());
}
