using System.Collections.Immutable;
using PlanIngest.Model;
using PlanIngest.Normalizer.Lexicon;
using PlanIngest.Normalizer.Text;

namespace PlanIngest.Normalizer.Cells;

/// <summary>Reads 担当所管課: one or more departments, each split into bureau and division where the name tells.</summary>
internal static class DepartmentCell
{
    /// <param name="text">The cell's folded text, departments on paragraphs of their own or behind commas; null for none.</param>
    public static ImmutableArray<Department> Read(string? text) => [.. Names(text).Select(ToDepartment)];

    /// <summary>
    /// Reads columns that state bureaus and divisions apart: one bureau heads all divisions, several head one division each; where
    /// the cells do not correspond, all are departments of their own.
    /// </summary>
    /// <param name="bureaus">The folded text of the bureau columns, outermost first.</param>
    /// <param name="divisions">The folded text of the division column.</param>
    public static ImmutableArray<Department> Read(IEnumerable<string?> bureaus, string? divisions)
    {
        var outer = bureaus.Select(Names).Aggregate(new List<string>(), Under);
        var inner = Names(divisions);
        if (outer.Count == 0 || inner.Count == 0 || (outer.Count > 1 && outer.Count != inner.Count))
        {
            return [.. outer.Concat(inner).Select(ToDepartment)];
        }

        return [.. inner
            .Select((division, i) => (Bureau: outer[outer.Count == 1 ? 0 : i], Division: division))
            .Select(pair => new Department(pair.Bureau + pair.Division, pair.Bureau, pair.Division))];
    }

    /// <summary>Takes a department in brackets off the end of a name: 広報の充実【総務部秘書課】.</summary>
    /// <returns>The name, and the department or null.</returns>
    public static (string Name, Department? Department) TakeOff(string name) =>
        Vocabulary.Current.Departments.TakeOff(name) is (var plain, { } department) ? (plain, ToDepartment(department)) : (name, null);

    private static List<string> Under(List<string> outer, List<string> inner) =>
        inner.Count == 0 || (outer.Count > 0 && outer.Count != inner.Count) ? outer
            : outer.Count == 0 ? inner
            : [.. outer.Zip(inner, string.Concat)];

    private static List<string> Names(string? text) => text is null
        ? []
        : Vocabulary.Current.Departments.Split(text)
            .Select(name => Vocabulary.Current.Departments.WithoutMarks(Spacing.Remove(name)))
            .Where(name => !CellText.IsBlankText(name))
            .ToList();

    private static Department ToDepartment(string name) =>
        Vocabulary.Current.Departments.Part(name) is var (bureau, division)
            ? new Department(name, bureau, division)
            : new Department(name, null, null);
}
