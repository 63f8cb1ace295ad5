using PlanIngest.Model;
using PlanIngest.Normalizer.Cells;

namespace PlanIngest.Normalizer.Rows;

/// <summary>What a document holds, in reading order.</summary>
internal abstract record FlowItem(int Page);

/// <summary>A line of text outside tables.</summary>
internal sealed record TextItem(int Page, TextLine Line, bool InParagraph) : FlowItem(Page);

/// <summary>A row of a plan table.</summary>
internal sealed record RowItem(int Page, PrintedRow Row) : FlowItem(Page);

/// <summary>A row that adds up others.</summary>
internal sealed record TotalItem(int Page, PrintedRow Row) : FlowItem(Page);

/// <summary>A row that holds one text across the table: a heading inside it.</summary>
internal sealed record BannerItem(CellPart Part) : FlowItem(Part.Page);

/// <summary>A table whose columns are not those of a plan table.</summary>
internal sealed record OtherTable(int Page, Table Table) : FlowItem(Page);
