using System.Globalization;
using System.Text;
using PlanIngest.FaultSeeder.Finding;

namespace PlanIngest.FaultSeeder.Measuring;

/// <summary>The results as Markdown.</summary>
internal static class FaultReport
{
    /// <summary>Where the faults lie and what they change.</summary>
    public static string Drawn(IEnumerable<Fault> faults)
    {
        var text = new StringBuilder("| id | place | kind | before | after |\n|---|---|---|---|---|\n");
        foreach (var fault in faults)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {fault.Id} | {PlaceOf(fault)} | {fault.Candidate.Kind} | {Code(fault.Candidate.Before)} | {Code(fault.Candidate.After)} |\n");
        }

        return text.ToString();
    }

    /// <summary>How many faults of each kind and folder were noticed, then each fault.</summary>
    public static string Measured(IReadOnlyList<Verdict> verdicts, string test)
    {
        var text = new StringBuilder("# Seeded faults\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{Share(verdicts)} noticed by\n\n```\n{test}\n```\n\n");
        AppendShares(text, verdicts);
        text.Append("\n| id | place | kind | before | after | outcome | by |\n|---|---|---|---|---|---|---|\n");
        foreach (var (fault, outcome, by, _) in verdicts)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {fault.Id} | {PlaceOf(fault)} | {fault.Candidate.Kind} | {Code(fault.Candidate.Before)} | {Code(fault.Candidate.After)} | {outcome} | {by.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }

        return text.ToString();
    }

    /// <summary>One fault's outcome as a line.</summary>
    public static string Line(Verdict verdict) => string.Create(
        CultureInfo.InvariantCulture,
        $"{verdict.Fault.Id,4} {verdict.Outcome,-14} {verdict.Time.TotalSeconds,5:F0} s  {verdict.Fault.Place}  {verdict.By}");

    private static void AppendShares(StringBuilder text, IReadOnlyList<Verdict> verdicts)
    {
        var kinds = Enum.GetValues<FaultKind>();
        text.Append(CultureInfo.InvariantCulture, $"| folder | {string.Join(" | ", kinds)} | all |\n|---|{string.Concat(kinds.Select(_ => "---|"))}---|\n");
        foreach (var folder in verdicts.GroupBy(verdict => verdict.Fault.Candidate.File.Folder))
        {
            var shares = kinds.Select(kind => Share(folder.Where(verdict => verdict.Fault.Candidate.Kind == kind)));
            text.Append(CultureInfo.InvariantCulture, $"| {folder.Key} | {string.Join(" | ", shares)} | {Share(folder)} |\n");
        }
    }

    private static string Share(IEnumerable<Verdict> verdicts)
    {
        var counted = verdicts.Where(verdict => verdict.Counts).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{counted.Count(verdict => verdict.Outcome == Outcome.Noticed)} of {counted.Count}");
    }

    private static string PlaceOf(Fault fault) => $"{fault.Place} {fault.Candidate.Member}";

    private static string Code(string text) => $"`{text.Replace("|", "\\|", StringComparison.Ordinal)}`";
}
