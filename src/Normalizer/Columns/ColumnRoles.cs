using System.Collections.Immutable;
using PlanIngest.Model;
using PlanIngest.Normalizer.Headers;
using PlanIngest.Normalizer.Rows;

namespace PlanIngest.Normalizer.Columns;

/// <summary>Decides what each column holds, by the words of its header and by what stands below it.</summary>
/// <remarks>
/// Words that name one role are believed. Where they name several, the contents choose among them; where they are unknown, the
/// contents name a role only if they leave hardly a doubt, since a value under the wrong role looks right.
/// </remarks>
internal static class ColumnRoles
{
    /// <summary>How sure the model must be to name a role where the header's words are unknown.</summary>
    private const double MinRoleProbability = 0.9;

    /// <summary>A usual meaning is kept unless another one is this much likelier.</summary>
    private const double UsualRoleBonus = 1.5;

    /// <summary>The same items, their columns decided; columns under the same header are decided together.</summary>
    /// <param name="items">The document.</param>
    /// <param name="reported">The fiscal year the document reports on, where its title or the caller states it.</param>
    public static List<FlowItem> Decide(IReadOnlyList<FlowItem> items, int? reported)
    {
        var decided = items.OfType<RowItem>()
            .GroupBy(item => item.Row.Columns.Header, item => item.Row)
            .ToDictionary(rows => rows.Key, rows => Decide([.. rows], reported));
        return RowColumns.Replace(items, columns => Apply(decided[columns.Header], columns));
    }

    /// <summary>Decides one column.</summary>
    /// <param name="column">As its header describes it.</param>
    /// <param name="probabilities">Of every role, by words and contents together.</param>
    public static Column Decide(Column column, ImmutableDictionary<ColumnRole, double> probabilities)
    {
        double Likely(ColumnRole role) => probabilities.GetValueOrDefault(role);

        if (column.Roles.IsEmpty)
        {
            var (best, probability) = probabilities.MaxBy(pair => pair.Value);
            return column with
            {
                Role = probability >= MinRoleProbability ? best : ColumnRole.Unknown,
                Confidence = probability >= MinRoleProbability ? probability : 1 - probability
            };
        }

        var chosen = column.Roles.MaxBy(role => Likely(role) * (role == column.Roles[0] ? UsualRoleBonus : 1));
        var among = column.IsCertain ? Likely(chosen) : Likely(chosen) / Math.Max(column.Roles.Sum(Likely), 1e-9);
        return column with { Role = chosen, Confidence = Math.Max(among, Likely(chosen)) };
    }

    private static ImmutableArray<Column> Decide(List<PrintedRow> rows, int? reported)
    {
        var columns = rows[0].Columns.Columns.Select((column, i) =>
        {
            var contents = ColumnContents.Read(rows, i);
            return contents.IsBlank
                ? column
                : Decide(column, ColumnModel.Embedded.Score(ColumnFeatures.Compute(column.HeaderCells, contents)));
        });
        return RoleConflicts.Settle(ColumnYears.Resolve([.. columns], reported));
    }

    private static ColumnSet Apply(ImmutableArray<Column> decided, ColumnSet columns) =>
        new(
            [.. columns.Columns.Zip(
                decided,
                (column, role) => column with { Role = role.Role, FiscalYear = role.FiscalYear, Confidence = role.Confidence })]);
}
