using System.Globalization;
using System.Text.Json.Serialization;
using PlanIngest.Model;

namespace PlanIngest.Loader.Review;

/// <summary>What a person decided.</summary>
public enum Verdict
{
    /// <summary>
    /// It is right: both listings are one measure, both figures one indicator, the value is as printed, the diagnostic is known.
    /// </summary>
    Accept,

    /// <summary>It is wrong: the two listings are different measures, the two figures different indicators.</summary>
    Reject,

    /// <summary>The value is another one.</summary>
    Correct,
}

/// <summary>A listing, named by what stays the same when its document is read again.</summary>
/// <param name="FiscalYear">Of its edition.</param>
/// <param name="Numbers">Joined by commas, in printed order.</param>
/// <param name="Name">As printed.</param>
/// <param name="Relisted">Whether it is a re-listing.</param>
/// <param name="Occurrence">From 1, among listings of the edition that agree in all of the above.</param>
public sealed record ListingKey(int FiscalYear, string Numbers, string Name, bool Relisted, int Occurrence);

/// <summary>A figure of a listing, named in the same way; the fields are those of <see cref="Figure"/>.</summary>
/// <param name="Label">What was counted.</param>
/// <param name="Role">actual, baseline or target.</param>
/// <param name="Occurrence">From 1, among figures of the listing that agree in all else.</param>
/// <param name="Unit">The counter.</param>
/// <param name="Qualifier">延べ, 実 …</param>
/// <param name="ParentLabel">Of the total it is a part of.</param>
/// <param name="FiscalYear">The year it is for.</param>
public sealed record FigureKey(
    string Label,
    string Role,
    int Occurrence,
    string? Unit = null,
    string? Qualifier = null,
    string? ParentLabel = null,
    int? FiscalYear = null);

/// <summary>What a decision is about.</summary>
/// <param name="Municipality">Of the plan.</param>
/// <param name="Plan">Its name.</param>
/// <param name="Listing">The listing, or null for a diagnostic of a whole document.</param>
/// <param name="Earlier">For a link: the listing of another year that may be the same measure.</param>
/// <param name="Figure">For a value, and for the link of an indicator: the figure of the listing.</param>
/// <param name="Diagnostic">For a diagnostic: its code and message.</param>
/// <param name="EarlierFigure">For the link of an indicator: the figure of the earlier listing that may belong to it.</param>
public sealed record ReviewSubject(
    string Municipality,
    string Plan,
    ListingKey? Listing = null,
    ListingKey? Earlier = null,
    FigureKey? Figure = null,
    string? Diagnostic = null,
    FigureKey? EarlierFigure = null)
{
    /// <summary>The same for the same subject, whatever is loaded.</summary>
    [JsonIgnore]
    public long Id => StableId.Of(
    [
        "review", Municipality, Plan, .. Parts(Listing), .. Parts(Earlier), .. Parts(Figure), Diagnostic ?? "",
        .. EarlierFigure is null ? [] : Parts(EarlierFigure),
    ]);

    /// <summary>link (of measures), indicator (a link of indicators), value or diagnostic.</summary>
    [JsonIgnore]
    public string Kind => this switch
    {
        { EarlierFigure: not null } => "indicator",
        { Earlier: not null } => "link",
        { Figure: not null } => "value",
        _ => "diagnostic",
    };

    private static string[] Parts(ListingKey? key) => key is null
        ? ["", "", "", "", ""]
        : [Text(key.FiscalYear), key.Numbers, key.Name, key.Relisted ? "relisted" : "", Text(key.Occurrence)];

    private static string[] Parts(FigureKey? key) =>
    [
        key?.Label ?? "", key?.Unit ?? "", key?.Qualifier ?? "", key?.ParentLabel ?? "", key?.Role ?? "", Text(key?.FiscalYear),
        Text(key?.Occurrence),
    ];

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}

/// <summary>A decision, as it is stored and exported.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Verdict">What was decided.</param>
/// <param name="Source">SHA-256 over what the decision rests on, as it was read when it was made.</param>
/// <param name="Value">For a correction: the right value.</param>
/// <param name="Reason">Why, in the reviewer's words.</param>
public sealed record Decision(ReviewSubject Subject, Verdict Verdict, string Source, decimal? Value = null, string? Reason = null);

/// <summary>Something a person may decide, or has decided.</summary>
/// <param name="Id">What <c>review accept</c>, <c>reject</c> and <c>correct</c> take.</param>
/// <param name="State">open, decided, asked again (the source changed since), or not found (nothing loaded is what the decision
/// names).</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Question">What is in doubt, in words.</param>
/// <param name="Probability">Of a link, 0 to 1.</param>
/// <param name="Decision">What was decided, or null.</param>
public sealed record ReviewItem(
    long Id, string State, ReviewSubject Subject, string Question, double? Probability, Decision? Decision)
{
    /// <summary>
    /// How many rows of <c>analysis.year_over_year</c> compare the year of the listing, or of the indicator, with an earlier one.
    /// </summary>
    public int Effect { get; init; }
}
