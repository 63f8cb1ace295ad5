using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace PlanIngest.FaultSeeder.Seeding;

/// <summary>
/// How a fault is compiled beside the original: text is put around an expression, which itself stays as it is and may hold
/// other faults.
/// </summary>
/// <param name="Host">The expression.</param>
/// <param name="Before">Stands before it; <see cref="Condition"/> is replaced by whether the fault is in force.</param>
/// <param name="After">Stands after it.</param>
/// <param name="Also">Further changes, whether or not the fault is in force.</param>
internal sealed record Schema(TextSpan Host, string Before, string After, ImmutableArray<TextChange> Also)
{
    /// <summary>Stands for the condition; no C# text holds it.</summary>
    public const string Condition = "\0";

    /// <summary>What stands before the expression for the fault of a number.</summary>
    public string Open(int id) => Before.Replace(Condition, $"{FaultSwitch.FullName}.Is({id})", StringComparison.Ordinal);
}
