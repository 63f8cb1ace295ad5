using System.Collections.Immutable;

namespace PlanIngest.Loader;

/// <summary>A view of the schema <c>analysis</c> as its COMMENTs describe it.</summary>
/// <param name="Name">Without schema.</param>
/// <param name="Comment">What a row is.</param>
/// <param name="Columns">In the view's order.</param>
public sealed record DescribedView(string Name, string Comment, ImmutableArray<DescribedColumn> Columns);

/// <summary>A column of a view.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">SQL type, e.g. <c>numeric</c> or <c>text[]</c>.</param>
/// <param name="Comment">What it holds.</param>
public sealed record DescribedColumn(string Name, string Type, string Comment);
