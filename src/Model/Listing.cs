using System.Collections.Immutable;

namespace PlanIngest.Model;

/// <summary>One row of the printed table, whole, even when a page break cut it.</summary>
/// <param name="Ordinal">Position in the document, from 1.</param>
/// <param name="Section">The headings the row stands under, outermost first.</param>
/// <param name="Numbers">The plan's numbers in printed order, normalised; two stacked numbers are two entries.</param>
/// <param name="Name">The measure's name, a re-listing mark taken off.</param>
/// <param name="Relisted">Whether the row only points to the same measure listed elsewhere (再掲).</param>
/// <param name="Overview">事業概要, or null for a dash, blank or re-listing.</param>
/// <param name="Results">One entry per fiscal-year column; empty in a re-listing.</param>
/// <param name="Status">取組状況, or null.</param>
/// <param name="Issues">現状の課題, or null.</param>
/// <param name="NextSteps">今後の取組, or null.</param>
/// <param name="Departments">The departments in charge, in printed order.</param>
/// <param name="Figures">The counts stated in the results; empty in a re-listing.</param>
/// <param name="Extra">Columns without a known role, under their headers.</param>
/// <param name="Pages">The pages the row stands on, ascending.</param>
/// <param name="Sources">The raw cells every value rests on.</param>
/// <param name="Diagnostics">What was noticed about this row.</param>
public sealed record Listing(
    int Ordinal,
    ImmutableArray<string> Section,
    ImmutableArray<string> Numbers,
    string Name,
    bool Relisted,
    string? Overview,
    ImmutableArray<ResultEntry> Results,
    Status? Status,
    string? Issues,
    string? NextSteps,
    ImmutableArray<Department> Departments,
    ImmutableArray<Figure> Figures,
    ImmutableArray<ExtraEntry> Extra,
    ImmutableArray<int> Pages,
    ImmutableArray<SourceCell> Sources,
    ImmutableArray<Diagnostic> Diagnostics);

/// <summary>What a results column says for one fiscal year.</summary>
/// <param name="FiscalYear">Western year of the 年度, or null where neither header nor title state one.</param>
/// <param name="Text">Normalised text; paragraphs and bullets separated by line feeds.</param>
public sealed record ResultEntry(int? FiscalYear, string Text);

/// <summary>取組状況: how far a measure is.</summary>
/// <param name="Code">As printed (b, B, ◎, 順調), or null where the cell has words but no code.</param>
/// <param name="Label">What the code means, from the cell or this document's legend.</param>
/// <param name="Direction">事業の方向性, if stated.</param>
public sealed record Status(string? Code, string? Label, string? Direction);

/// <summary>担当所管課: one department in charge.</summary>
/// <param name="Text">The whole name.</param>
/// <param name="Bureau">局・部 part where the name can be split.</param>
/// <param name="Division">課・室・センター part where the name can be split.</param>
public sealed record Department(string Text, string? Bureau, string? Division);

/// <summary>A cell under a header without a known role.</summary>
/// <param name="Header">The header as printed, normalised.</param>
/// <param name="Text">Normalised text.</param>
public sealed record ExtraEntry(string Header, string Text);

/// <summary>The raw cell a value of a listing rests on.</summary>
/// <param name="Role">The column's role.</param>
/// <param name="Header">The column's header as printed, normalised.</param>
/// <param name="FiscalYear">The fiscal year of the column, if it has one.</param>
/// <param name="RawText">As drawn, nothing folded, line breaks kept; parts on several pages one below the other.</param>
/// <param name="Places">The cell's boxes, one per page it stands on.</param>
public sealed record SourceCell(ColumnRole Role, string Header, int? FiscalYear, string RawText, ImmutableArray<PageBox> Places);

/// <summary>What a column of the table holds.</summary>
public enum ColumnRole
{
    /// <summary>Not recognised; kept under its header.</summary>
    Unknown,

    /// <summary>事業№.</summary>
    Number,

    /// <summary>事業名.</summary>
    Name,

    /// <summary>事業概要.</summary>
    Overview,

    /// <summary>実績 of one fiscal year.</summary>
    Results,

    /// <summary>取組状況, 評価.</summary>
    Status,

    /// <summary>現状の課題.</summary>
    Issues,

    /// <summary>今後の取組.</summary>
    NextSteps,

    /// <summary>担当所管課.</summary>
    Department,

    /// <summary>施策体系 beside the rows.</summary>
    Section,

    /// <summary>再掲 mark in a column of its own.</summary>
    Relisted,

    /// <summary>指標: the name of what a line counts.</summary>
    Indicator,

    /// <summary>単位 of an indicator.</summary>
    Unit,

    /// <summary>基準値 of an indicator.</summary>
    Baseline,

    /// <summary>目標値 of an indicator.</summary>
    Target,
}
