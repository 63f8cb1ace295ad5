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
            text.Append(CultureInfo.InvariantCulture, $"{Row(fault)}\n");
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
            text.Append(CultureInfo.InvariantCulture, $"{Row(fault)} {outcome} | {Escape(by)} |\n");
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
        text.Append(CultureInfo.InvariantCulture, $"| folder | {string.Join(" | ", kinds)} | all |\n");
        text.Append(CultureInfo.InvariantCulture, $"|---|{string.Concat(kinds.Select(_ => "---|"))}---|\n");
        foreach (var folder in verdicts.GroupBy(verdict => verdict.Fault.Candidate.File.Folder))
        {
            var shares = kinds.Select(kind => Share(folder.Where(verdict => verdict.Fault.Candidate.Kind == kind)));
            text.Append(CultureInfo.InvariantCulture, $"| {folder.Key} | {string.Join(" | ", shares)} | {Share(folder)} |\n");
        }
    }

    private static string Share(IEnumerable<Verdict> verdicts)
    {
        var counted = verdicts.Where(verdict => verdict.Counts).ToList();
        return $"{counted.Count(verdict => verdict.Outcome == Outcome.Noticed)} of {counted.Count}";
    }

    private static string Row(Fault fault)
    {
        var candidate = fault.Candidate;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {fault.Id} | {fault.Place} {candidate.Member} | {candidate.Kind} | {Code(candidate.Before)} | {Code(candidate.After)} |");
    }

    private static string Code(string text) => $"`{Escape(text)}`";

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
