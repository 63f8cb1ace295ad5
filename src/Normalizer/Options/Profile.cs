using System.Collections.Immutable;
using PlanIngest.Model;

namespace PlanIngest.Normalizer.Options;

/// <summary>What one kind of document is known to hold, where the guess is wrong; null and absent parts are left to the document.</summary>
/// <param name="Municipality">E.g. 北九州市.</param>
/// <param name="Plan">E.g. 自殺対策計画.</param>
/// <param name="FiscalYear">Western year.</param>
/// <param name="Columns">Columns whose roles are pinned.</param>
/// <param name="StatusCodes">The status codes and their meanings in place of the document's legend; null leaves the legend.</param>
public sealed record Profile(
    string? Municipality,
    string? Plan,
    int? FiscalYear,
    ImmutableArray<PinnedColumn> Columns,
    ImmutableArray<Status>? StatusCodes);

/// <summary>A column whose role is given.</summary>
/// <param name="Header">Its header cells from top to bottom, normalised, without white space, joined by a slash.</param>
/// <param name="Occurrence">Which of a table's columns with this header, from 1 on the left; null for all of them.</param>
/// <param name="Role">What it holds.</param>
/// <param name="FiscalYear">Its 年度, or null where the header tells.</param>
/// <param name="Confidence">How sure the guess was, 0 to 1, in a written profile; ignored in a given one.</param>
public sealed record PinnedColumn(string Header, int? Occurrence, ColumnRole Role, int? FiscalYear, double? Confidence = null);
