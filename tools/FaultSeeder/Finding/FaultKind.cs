namespace PlanIngest.FaultSeeder.Finding;

/// <summary>What is changed.</summary>
internal enum FaultKind
{
    /// <summary>
    /// A comparison says the opposite: <c>&lt;</c> and <c>&gt;=</c>, <c>&lt;=</c> and <c>&gt;</c>, <c>==</c> and <c>!=</c>.
    /// </summary>
    Comparison,

    /// <summary>A number is another: an integer one more or less, a fraction half or one and a half times as much.</summary>
    Constant,

    /// <summary>An operand of <c>&amp;&amp;</c> or <c>||</c> is left out, or the condition of an <c>if</c> always or never holds.</summary>
    Condition,
}
