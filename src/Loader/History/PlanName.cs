using PlanIngest.Model;

namespace PlanIngest.Loader.History;

/// <summary>What identifies a plan.</summary>
/// <param name="Municipality">E.g. 北九州市.</param>
/// <param name="Plan">E.g. 自殺対策計画.</param>
public sealed record PlanName(string Municipality, string Plan)
{
    internal long Id => StableId.Of("plan", Municipality, Plan);
}
