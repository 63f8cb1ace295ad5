namespace PlanIngest.Model;

/// <summary>A unit of figures and what it is compared in over the years.</summary>
/// <param name="Unit">As figures state it: 名, 千円.</param>
/// <param name="Dimension">The unit that stands for all that can be compared: 人, 円.</param>
/// <param name="Scale">How many of the dimension's unit one is: 1, 1000.</param>
public sealed record UnitMeasure(string Unit, string Dimension, decimal Scale);
