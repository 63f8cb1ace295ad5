using System.Text.RegularExpressions;

namespace PlanIngest.Normalizer.Lexicon.Offices;

/// <summary>Reads the names of departments by their endings. Immutable.</summary>
internal sealed class DepartmentReader
{
    private readonly Regex _separator;
    private readonly Regex _underBureau;
    private readonly Regex _behindName;
    private readonly Regex _bureau;
    private readonly Regex _learned;
    private readonly Regex _marks;

    /// <param name="rows">The endings.</param>
    /// <param name="prefixes">What may stand before a name.</param>
    public DepartmentReader(IReadOnlyCollection<DepartmentEndingRow> rows, IReadOnlyCollection<DepartmentPrefixRow> prefixes)
    {
        var divisions = Words(rows, row => row.Kind == OfficeKind.Division);
        var bureaus = rows.Where(row => row.Kind == OfficeKind.Bureau).ToList();
        var parting = Words(rows, row => row.Kind is not (OfficeKind.Team or OfficeKind.Ministry));
        var partingBySpace = Words(
            rows, row => row.Kind is OfficeKind.Branch or OfficeKind.Division or OfficeKind.Office or OfficeKind.Facility);

        // A middle dot parts two departments only where a department's ending stands before it: 安全・安心推進課 is one name. A space
        // does so only after a division, as it may also part a bureau from its division.
        _separator = new Regex($@"[\n、,，;/／]|(?<={parting})[・·](?=\S)|(?<={partingBySpace})\s+(?=\S)");

        // A line that names a bureau only stands over the division in the next one.
        _underBureau = new Regex(
            $@"(?<=(?:^|\n)(?:(?!{divisions})[^\n、,，・/]){{1,12}}{Words(bureaus, _ => true)})\n"
                + $@"(?=(?:(?!{Heads(bureaus)})[^\n、,，・/]){{1,16}}{divisions}[、,，]?(?:\n|$))");

        _behindName = new Regex(
            $@"(?:【\s*(?<department>[^【】()\s]{{2,}}{Words(rows, row => row.EndsNames)})\s*】"
                + $@"|\(\s*(?<department>[^()\s]{{2,}}{Words(rows, row => row.EndsNames && row.Kind == OfficeKind.Division)})\s*\))$");

        // The bureau reaches up to its last 局 or 部: 教育委員会事務局学校教育部｜学校教育課.
        var heads = Heads(rows.Where(row => row.Kind is OfficeKind.Bureau or OfficeKind.BureauWithin or OfficeKind.Branch));
        var below = Words(rows, row => row.Kind is not (OfficeKind.Bureau or OfficeKind.Ministry));
        _bureau = new Regex($@"^(?<bureau>.*{heads})(?<division>.{{2,}}{below}(?:\(.*\))?)$");
        _learned = new Regex($@"{Words(rows, row => row.Learned)}(?:\n|$)");
        _marks = Marks(prefixes);
    }

    /// <summary>Splits folded text into the names in it; what surrounds them is not taken off.</summary>
    public IEnumerable<string> Split(string text) => _separator.Split(_underBureau.Replace(text, ""));

    /// <summary>A name, white space removed, without bullets, prefixes, brackets around the whole and a telephone extension.</summary>
    public string WithoutMarks(string name) => _marks.Replace(name, "");

    /// <summary>Parts a name into bureau and division; null where it does not state both.</summary>
    public (string Bureau, string Division)? Part(string name) => _bureau.Match(name) is { Success: true } match
        ? (match.Groups["bureau"].Value, match.Groups["division"].Value)
        : null;

    /// <summary>Takes a department in brackets off the end of a measure's name.</summary>
    /// <returns>The name, and the department or null.</returns>
    public (string Name, string? Department) TakeOff(string name) =>
        _behindName.Match(name) is { Success: true } match && match.Index > 0
            ? (name[..match.Index].TrimEnd(), match.Groups["department"].Value)
            : (name, null);

    /// <summary>Whether a line of a cell ends like a department, as the model for column roles has learned it.</summary>
    public bool IsLearned(string cell) => _learned.IsMatch(cell);

    private static Regex Marks(IReadOnlyCollection<DepartmentPrefixRow> prefixes)
    {
        string Of(PrefixUse use) => string.Join('|', prefixes.Where(row => row.Use.HasFlag(use)).Select(row => Regex.Escape(row.Word)));
        return new Regex(
            $@"^[・○●◎■□]|^[【(\[](?:{Of(PrefixUse.Bracketed)})[】)\]](?=.)|^(?:{Of(PrefixUse.BeforeColon)})(?:部?署|課|室)?[:](?=.)"
                + @"|^[(（](?=[^()（）]+[)）]$)|(?<=^[(（][^()（）]+)[)）]$|\(?(?:内線|電話|TEL|℡)[:]?[\d\-ー]+\)?$");
    }

    private static string Words(IEnumerable<DepartmentEndingRow> rows, Func<DepartmentEndingRow, bool> use) =>
        $"(?:{string.Join('|', rows.Where(use).Select(row => Regex.Escape(row.Word)))})";

    private static string Heads(IEnumerable<DepartmentEndingRow> rows) => $"(?:{string.Join('|', rows.Select(row =>
        Regex.Escape(row.Word) + (row.NotBefore.Length > 0 ? $"(?!{row.NotBefore})" : "")))})";
}
