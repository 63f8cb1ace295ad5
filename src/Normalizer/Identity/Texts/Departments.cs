using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PlanIngest.Normalizer.Lexicon;

namespace PlanIngest.Normalizer.Identity.Texts;

/// <summary>The departments in charge of a listing, for comparing; order and separators play no part.</summary>
internal sealed partial class Departments
{
    private readonly ImmutableArray<Department> _all;

    private Departments(ImmutableArray<Department> all) => _all = all;

    /// <summary>Whether no department is named.</summary>
    public bool IsEmpty => _all.IsEmpty;

    /// <summary>Reads the departments of one or several cells.</summary>
    public static Departments Parse(IEnumerable<string> cells) => new(
    [
        .. cells.SelectMany(Names).Select(ComparableText.Fold).Where(name => name.Length > 0)
            .Distinct().Order(StringComparer.Ordinal).Select(Department.Parse),
    ]);

    /// <summary>How alike the departments are, 0 to 1: each of the shorter list against its best counterpart.</summary>
    public double Similarity(Departments other)
    {
        if (IsEmpty || other.IsEmpty)
        {
            return 0;
        }

        if (_all.Length == other._all.Length)
        {
            return (FoundIn(other) + other.FoundIn(this)) / 2;
        }

        return _all.Length < other._all.Length ? FoundIn(other) : other.FoundIn(this);
    }

    /// <summary>Whether both name the same departments.</summary>
    public bool SameAs(Departments other) => _all.Select(one => one.Name).SequenceEqual(other._all.Select(one => one.Name));

    /// <summary>Whether all departments of one also stand in the other.</summary>
    public bool Agrees(Departments other)
    {
        var (few, many) = _all.Length <= other._all.Length ? (_all, other._all) : (other._all, _all);
        return few.All(one => many.Any(two => two.Name == one.Name));
    }

    private double FoundIn(Departments other) => _all.Average(one => other._all.Max(one.Similarity));

    // What brackets hold is a name of its own here.
    private static IEnumerable<string> Names(string cell) =>
        Vocabulary.Current.Departments.Split(Bracket().Replace(ComparableText.Compatible(cell.Replace('\n', '、')), "、"));

    [GeneratedRegex(@"[()\[\]【】]")]
    private static partial Regex Bracket();

    private sealed record Department(string Name, string Bureau, string Division)
    {
        private readonly Bigrams _bureau = new(Bureau);
        private readonly Bigrams _division = new(Division);

        public static Department Parse(string name) => Vocabulary.Current.Departments.Part(name) is var (bureau, division)
            ? new Department(name, bureau, division)
            : new Department(name, "", name);

        // The division says more than the bureau: bureaus are reorganised, divisions move with their work.
        public double Similarity(Department other)
        {
            if (Name == other.Name)
            {
                return 1;
            }

            var division = _division.Similarity(other._division);
            return _bureau.IsEmpty || other._bureau.IsEmpty ? division : 0.7 * division + 0.3 * _bureau.Similarity(other._bureau);
        }
    }
}
