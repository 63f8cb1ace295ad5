-- The stable interface for analysts: what the documents state. Views without a version in their name show the current
-- version of every edition only, so that nobody counts a corrected re-publication twice.

CREATE SCHEMA analysis;

CREATE VIEW analysis.plan AS
SELECT plan_id, municipality, plan
FROM planingest.plan;

CREATE VIEW analysis.edition AS
SELECT e.edition_id, e.plan_id, p.municipality, p.plan, e.fiscal_year, e.version, d.file_name, d.sha256,
       (SELECT count(*)::integer FROM planingest.listing l WHERE l.edition_id = e.edition_id) AS listings,
       (SELECT count(*)::integer FROM planingest.listing l JOIN planingest.figure f USING (listing_id)
        WHERE l.edition_id = e.edition_id) AS figures,
       (SELECT count(*)::integer FROM planingest.diagnostic g WHERE g.edition_id = e.edition_id) AS diagnostics,
       e.glyphs_in_cells + e.glyphs_in_text_blocks + e.glyphs_unplaced AS glyphs,
       e.glyphs_unplaced, d.loaded_at
FROM planingest.edition e
JOIN planingest.plan p USING (plan_id)
JOIN planingest.document d USING (document_id);

CREATE VIEW analysis.listing_version AS
SELECT l.listing_id, l.edition_id, p.municipality, p.plan, e.fiscal_year, e.version, e.is_current, d.file_name, l.ordinal,
       l.section, l.numbers, l.name, l.relisted, k.primary_listing_id, k.measure_id, l.overview,
       (SELECT CASE WHEN count(*) = 1 THEN min(r.text)
               ELSE string_agg(coalesce('【' || r.fiscal_year || '年度】' || E'\n', '') || r.text, E'\n' ORDER BY r.position) END
        FROM planingest.result r WHERE r.listing_id = l.listing_id) AS results,
       l.status_code, l.status_label, l.status_direction AS direction, l.issues, l.next_steps,
       ARRAY(SELECT t.name FROM planingest.department t WHERE t.listing_id = l.listing_id ORDER BY t.position) AS departments,
       l.pages, coalesce(k.changes, '{}') AS changes, k.probability AS link_probability, k.reason AS link_reason
FROM planingest.listing l
JOIN planingest.edition e USING (edition_id)
JOIN planingest.plan p USING (plan_id)
JOIN planingest.document d USING (document_id)
LEFT JOIN planingest.listing_link k USING (listing_id);

CREATE VIEW analysis.listing AS
SELECT listing_id, edition_id, municipality, plan, fiscal_year, file_name, ordinal, section, numbers, name, relisted,
       primary_listing_id, measure_id, overview, results, status_code, status_label, direction, issues, next_steps,
       departments, pages
FROM analysis.listing_version
WHERE is_current;

CREATE VIEW analysis.figure_version AS
SELECT f.figure_id, f.listing_id, l.edition_id, k.measure_id, i.indicator_id, p.municipality, p.plan,
       e.fiscal_year AS edition_fiscal_year, e.version, e.is_current, f.fiscal_year, d.file_name, l.ordinal, f.position,
       l.name AS measure_name, l.relisted, f.label, f.value, f.unit, f.qualifier, f.approx, f.bound, f.parent_label,
       f.role, f.dates, f.text,
       (SELECT min(o.page) FROM planingest.figure_place o WHERE o.figure_id = f.figure_id) AS page,
       (SELECT ARRAY[round(min(o.x0)::numeric, 2), round(min(o.top)::numeric, 2),
                     round(max(o.x1)::numeric, 2), round(max(o.bottom)::numeric, 2)]
        FROM planingest.figure_place o WHERE o.figure_id = f.figure_id
        GROUP BY o.page ORDER BY o.page LIMIT 1) AS box,
       i.probability AS link_probability, i.reason AS link_reason
FROM planingest.figure f
JOIN planingest.listing l USING (listing_id)
JOIN planingest.edition e USING (edition_id)
JOIN planingest.plan p USING (plan_id)
JOIN planingest.document d USING (document_id)
LEFT JOIN planingest.listing_link k USING (listing_id)
LEFT JOIN planingest.figure_link i USING (figure_id);

CREATE VIEW analysis.figure AS
SELECT figure_id, listing_id, measure_id, indicator_id, municipality, plan, edition_fiscal_year, fiscal_year, file_name,
       ordinal, measure_name, label, value, unit, qualifier, approx, bound, parent_label, dates, page, box
FROM analysis.figure_version
WHERE is_current AND role = 'actual';

CREATE VIEW analysis.source_cell AS
SELECT c.listing_id, l.edition_id, c.position, c.role, c.header, c.fiscal_year, c.raw_text, o.page,
       ARRAY[round(o.x0::numeric, 2), round(o.top::numeric, 2), round(o.x1::numeric, 2), round(o.bottom::numeric, 2)] AS box
FROM planingest.source_cell c
JOIN planingest.listing l USING (listing_id)
LEFT JOIN planingest.source_cell_place o ON o.listing_id = c.listing_id AND o.cell_position = c.position;

CREATE VIEW analysis.extra AS
SELECT x.listing_id, l.edition_id, x.position, x.header, x.text
FROM planingest.extra x
JOIN planingest.listing l USING (listing_id);

CREATE VIEW analysis.note AS
SELECT edition_id, position, text, page,
       ARRAY[round(x0::numeric, 2), round(top::numeric, 2), round(x1::numeric, 2), round(bottom::numeric, 2)] AS box
FROM planingest.note;

CREATE VIEW analysis.legend AS
SELECT edition_id, position, code, label, direction
FROM planingest.legend;

CREATE VIEW analysis.diagnostic AS
SELECT g.edition_id, g.code, g.severity, g.message, g.page,
       CASE WHEN g.x0 IS NOT NULL THEN
           ARRAY[round(g.x0::numeric, 2), round(g.top::numeric, 2), round(g.x1::numeric, 2), round(g.bottom::numeric, 2)] END AS box,
       g.listing_id
FROM (SELECT edition_id, code, severity, message, page, x0, top, x1, bottom, listing_id FROM planingest.diagnostic
      UNION ALL
      SELECT edition_id, code, severity, message, page, x0, top, x1, bottom, listing_id FROM planingest.link_diagnostic) g
LEFT JOIN planingest.edition e USING (edition_id)
WHERE e.is_current IS NOT FALSE;

COMMENT ON SCHEMA analysis IS 'Stable views for analysts. Years are fiscal years (年度), named by the western year in which April lies.';

COMMENT ON VIEW analysis.plan IS 'One row per plan (計画) of a municipality.';
COMMENT ON COLUMN analysis.plan.plan_id IS 'Id, derived from municipality and plan.';
COMMENT ON COLUMN analysis.plan.municipality IS 'Municipality, e.g. 北九州市.';
COMMENT ON COLUMN analysis.plan.plan IS 'Name of the plan, e.g. 自殺対策計画.';

COMMENT ON VIEW analysis.edition IS 'One row per version of an edition (年度版): one plan''s progress table for one fiscal year as one file states it. All versions are shown; of one plan and fiscal year the highest version is the current one, and the other views show that one only.';
COMMENT ON COLUMN analysis.edition.edition_id IS 'Id, derived from the file''s hash, plan and fiscal year.';
COMMENT ON COLUMN analysis.edition.plan_id IS 'The plan, see analysis.plan.';
COMMENT ON COLUMN analysis.edition.municipality IS 'Municipality of the plan.';
COMMENT ON COLUMN analysis.edition.plan IS 'Name of the plan.';
COMMENT ON COLUMN analysis.edition.fiscal_year IS 'Fiscal year the table reports on.';
COMMENT ON COLUMN analysis.edition.version IS '1 for the first file loaded for this plan and fiscal year, 2 for the next (差し替え), and so on.';
COMMENT ON COLUMN analysis.edition.file_name IS 'Name of the PDF, without folder.';
COMMENT ON COLUMN analysis.edition.sha256 IS 'SHA-256 of the PDF, 64 hexadecimal digits.';
COMMENT ON COLUMN analysis.edition.listings IS 'Number of listings, re-listings included.';
COMMENT ON COLUMN analysis.edition.figures IS 'Number of figures, baselines and targets included.';
COMMENT ON COLUMN analysis.edition.diagnostics IS 'Number of diagnostics of this document; those over the years are not counted.';
COMMENT ON COLUMN analysis.edition.glyphs IS 'Number of visible characters on all pages, those drawn twice counted once.';
COMMENT ON COLUMN analysis.edition.glyphs_unplaced IS 'Number of visible characters that stand in no cell and no text block; 0 when nothing was left over.';
COMMENT ON COLUMN analysis.edition.loaded_at IS 'When this reading of the file was loaded.';

COMMENT ON VIEW analysis.listing_version IS 'One row per listing of every version of every edition; superseded versions carry no links. For counting use analysis.listing.';
COMMENT ON COLUMN analysis.listing_version.listing_id IS 'Id, derived from edition and ordinal.';
COMMENT ON COLUMN analysis.listing_version.edition_id IS 'The edition, see analysis.edition.';
COMMENT ON COLUMN analysis.listing_version.municipality IS 'Municipality of the plan.';
COMMENT ON COLUMN analysis.listing_version.plan IS 'Name of the plan.';
COMMENT ON COLUMN analysis.listing_version.fiscal_year IS 'Fiscal year of the edition.';
COMMENT ON COLUMN analysis.listing_version.version IS 'Version of the edition.';
COMMENT ON COLUMN analysis.listing_version.is_current IS 'Whether this is the edition''s current version.';
COMMENT ON COLUMN analysis.listing_version.file_name IS 'Name of the PDF.';
COMMENT ON COLUMN analysis.listing_version.ordinal IS 'Position in the document, from 1.';
COMMENT ON COLUMN analysis.listing_version.section IS 'Headings the row stands under (施策体系), outermost first.';
COMMENT ON COLUMN analysis.listing_version.numbers IS 'The plan''s numbers (事業№) in printed order; 49/69 is two.';
COMMENT ON COLUMN analysis.listing_version.name IS 'Name of the measure as printed in this year, a re-listing mark taken off.';
COMMENT ON COLUMN analysis.listing_version.relisted IS 'Whether the row only points to the same measure listed elsewhere (再掲).';
COMMENT ON COLUMN analysis.listing_version.primary_listing_id IS 'For a re-listing: the listing it points to, or null where none was found.';
COMMENT ON COLUMN analysis.listing_version.measure_id IS 'The measure: same in every year and for its re-listings; null until the plan is linked.';
COMMENT ON COLUMN analysis.listing_version.overview IS 'What the measure is (事業概要).';
COMMENT ON COLUMN analysis.listing_version.results IS 'What was done (実績); several columns one below the other, each under 【year年度】. Null for a dash, a blank or a re-listing.';
COMMENT ON COLUMN analysis.listing_version.status_code IS 'Status code as printed; its meaning differs from document to document.';
COMMENT ON COLUMN analysis.listing_version.status_label IS 'What the status code means in this document.';
COMMENT ON COLUMN analysis.listing_version.direction IS 'Where the measure is going (事業の方向性).';
COMMENT ON COLUMN analysis.listing_version.issues IS 'Present issues (現状の課題).';
COMMENT ON COLUMN analysis.listing_version.next_steps IS 'Next steps (今後の取組).';
COMMENT ON COLUMN analysis.listing_version.departments IS 'Departments in charge (担当所管課), in printed order.';
COMMENT ON COLUMN analysis.listing_version.pages IS 'Pages the row stands on, from 1.';
COMMENT ON COLUMN analysis.listing_version.changes IS 'Against the edition before: renamed, renumbered, moved, split, merged, new, resumed; dropped in the last year it stood.';
COMMENT ON COLUMN analysis.listing_version.link_probability IS 'How sure the link to the edition before is, 0 to 1.';
COMMENT ON COLUMN analysis.listing_version.link_reason IS 'Why the listing was linked to its measure.';

COMMENT ON VIEW analysis.listing IS 'One row per printed row of the table (行), current versions only; a row cut by a page break is one listing.';
COMMENT ON COLUMN analysis.listing.listing_id IS 'Id, derived from edition and ordinal.';
COMMENT ON COLUMN analysis.listing.edition_id IS 'The edition, see analysis.edition.';
COMMENT ON COLUMN analysis.listing.municipality IS 'Municipality of the plan.';
COMMENT ON COLUMN analysis.listing.plan IS 'Name of the plan.';
COMMENT ON COLUMN analysis.listing.fiscal_year IS 'Fiscal year of the edition.';
COMMENT ON COLUMN analysis.listing.file_name IS 'Name of the PDF.';
COMMENT ON COLUMN analysis.listing.ordinal IS 'Position in the document, from 1.';
COMMENT ON COLUMN analysis.listing.section IS 'Headings the row stands under (施策体系), outermost first.';
COMMENT ON COLUMN analysis.listing.numbers IS 'The plan''s numbers (事業№) in printed order; 49/69 is two.';
COMMENT ON COLUMN analysis.listing.name IS 'Name of the measure as printed in this year, a re-listing mark taken off.';
COMMENT ON COLUMN analysis.listing.relisted IS 'Whether the row only points to the same measure listed elsewhere (再掲).';
COMMENT ON COLUMN analysis.listing.primary_listing_id IS 'For a re-listing: the listing it points to, or null where none was found.';
COMMENT ON COLUMN analysis.listing.measure_id IS 'The measure: same in every year and for its re-listings; null until the plan is linked.';
COMMENT ON COLUMN analysis.listing.overview IS 'What the measure is (事業概要).';
COMMENT ON COLUMN analysis.listing.results IS 'What was done (実績); several columns one below the other, each under 【year年度】. Null for a dash, a blank or a re-listing.';
COMMENT ON COLUMN analysis.listing.status_code IS 'Status code as printed; its meaning differs from document to document.';
COMMENT ON COLUMN analysis.listing.status_label IS 'What the status code means in this document.';
COMMENT ON COLUMN analysis.listing.direction IS 'Where the measure is going (事業の方向性).';
COMMENT ON COLUMN analysis.listing.issues IS 'Present issues (現状の課題).';
COMMENT ON COLUMN analysis.listing.next_steps IS 'Next steps (今後の取組).';
COMMENT ON COLUMN analysis.listing.departments IS 'Departments in charge (担当所管課), in printed order.';
COMMENT ON COLUMN analysis.listing.pages IS 'Pages the row stands on, from 1.';

COMMENT ON VIEW analysis.figure_version IS 'One row per figure of every version of every edition, baselines and targets included. For counting use analysis.figure or analysis.year_over_year.';
COMMENT ON COLUMN analysis.figure_version.figure_id IS 'Id, derived from listing and position.';
COMMENT ON COLUMN analysis.figure_version.listing_id IS 'The listing that states it.';
COMMENT ON COLUMN analysis.figure_version.edition_id IS 'The edition, see analysis.edition.';
COMMENT ON COLUMN analysis.figure_version.measure_id IS 'The measure of the listing; null until the plan is linked.';
COMMENT ON COLUMN analysis.figure_version.indicator_id IS 'The series over the years (指標) it belongs to; null until the plan is linked.';
COMMENT ON COLUMN analysis.figure_version.municipality IS 'Municipality of the plan.';
COMMENT ON COLUMN analysis.figure_version.plan IS 'Name of the plan.';
COMMENT ON COLUMN analysis.figure_version.edition_fiscal_year IS 'Fiscal year of the edition that states it.';
COMMENT ON COLUMN analysis.figure_version.version IS 'Version of the edition.';
COMMENT ON COLUMN analysis.figure_version.is_current IS 'Whether this is the edition''s current version.';
COMMENT ON COLUMN analysis.figure_version.fiscal_year IS 'Fiscal year the number is for; null where none is stated.';
COMMENT ON COLUMN analysis.figure_version.file_name IS 'Name of the PDF.';
COMMENT ON COLUMN analysis.figure_version.ordinal IS 'Position of the listing in the document, from 1.';
COMMENT ON COLUMN analysis.figure_version.position IS 'Position of the figure in the listing, from 1.';
COMMENT ON COLUMN analysis.figure_version.measure_name IS 'Name of the measure as printed in this edition.';
COMMENT ON COLUMN analysis.figure_version.relisted IS 'Whether the listing is a re-listing (再掲).';
COMMENT ON COLUMN analysis.figure_version.label IS 'What was counted.';
COMMENT ON COLUMN analysis.figure_version.value IS 'The number; 万 and 億 expanded.';
COMMENT ON COLUMN analysis.figure_version.unit IS 'The counter (件, 回, 人, 千円 …); null where none is written.';
COMMENT ON COLUMN analysis.figure_version.qualifier IS '延べ, 実, 累計, 合計, 平均; 前年度, 従前, 増減, 前年度比 and 母数 are not the year''s own value.';
COMMENT ON COLUMN analysis.figure_version.approx IS 'Whether the number is only about right (約, 程度).';
COMMENT ON COLUMN analysis.figure_version.bound IS '以上, 以下, 未満 or 超.';
COMMENT ON COLUMN analysis.figure_version.parent_label IS 'Label of the total this number is a part of (うち, 内訳); do not add it to that total.';
COMMENT ON COLUMN analysis.figure_version.role IS 'actual, or the baseline or target of an indicator.';
COMMENT ON COLUMN analysis.figure_version.dates IS 'Days of the counted events.';
COMMENT ON COLUMN analysis.figure_version.text IS 'The words the figure rests on.';
COMMENT ON COLUMN analysis.figure_version.page IS 'Page where those words begin, from 1.';
COMMENT ON COLUMN analysis.figure_version.box IS 'Where on that page: left, top, right, bottom in points from the top left corner.';
COMMENT ON COLUMN analysis.figure_version.link_probability IS 'How sure the link to the edition before is, 0 to 1.';
COMMENT ON COLUMN analysis.figure_version.link_reason IS 'Why the figure was linked to its indicator.';

COMMENT ON VIEW analysis.figure IS 'One row per count stated in a listing''s results (数値), current versions only; baselines and targets are in analysis.figure_version. A value that two editions state is two rows here and one in analysis.year_over_year.';
COMMENT ON COLUMN analysis.figure.figure_id IS 'Id, derived from listing and position.';
COMMENT ON COLUMN analysis.figure.listing_id IS 'The listing that states it.';
COMMENT ON COLUMN analysis.figure.measure_id IS 'The measure of the listing; null until the plan is linked.';
COMMENT ON COLUMN analysis.figure.indicator_id IS 'The series over the years (指標) it belongs to; null until the plan is linked.';
COMMENT ON COLUMN analysis.figure.municipality IS 'Municipality of the plan.';
COMMENT ON COLUMN analysis.figure.plan IS 'Name of the plan.';
COMMENT ON COLUMN analysis.figure.edition_fiscal_year IS 'Fiscal year of the edition that states it.';
COMMENT ON COLUMN analysis.figure.fiscal_year IS 'Fiscal year the number is for; null where none is stated.';
COMMENT ON COLUMN analysis.figure.file_name IS 'Name of the PDF.';
COMMENT ON COLUMN analysis.figure.ordinal IS 'Position of the listing in the document, from 1.';
COMMENT ON COLUMN analysis.figure.measure_name IS 'Name of the measure as printed in this edition.';
COMMENT ON COLUMN analysis.figure.label IS 'What was counted.';
COMMENT ON COLUMN analysis.figure.value IS 'The number; 万 and 億 expanded.';
COMMENT ON COLUMN analysis.figure.unit IS 'The counter (件, 回, 人, 千円 …); null where none is written.';
COMMENT ON COLUMN analysis.figure.qualifier IS '延べ, 実, 累計, 合計, 平均; 前年度, 従前, 増減, 前年度比 and 母数 are not the year''s own value.';
COMMENT ON COLUMN analysis.figure.approx IS 'Whether the number is only about right (約, 程度).';
COMMENT ON COLUMN analysis.figure.bound IS '以上, 以下, 未満 or 超.';
COMMENT ON COLUMN analysis.figure.parent_label IS 'Label of the total this number is a part of (うち, 内訳); do not add it to that total.';
COMMENT ON COLUMN analysis.figure.dates IS 'Days of the counted events.';
COMMENT ON COLUMN analysis.figure.page IS 'Page where the words it rests on begin, from 1.';
COMMENT ON COLUMN analysis.figure.box IS 'Where on that page: left, top, right, bottom in points from the top left corner.';

COMMENT ON VIEW analysis.source_cell IS 'The raw cells a listing rests on, all versions: one row per cell and page it stands on.';
COMMENT ON COLUMN analysis.source_cell.listing_id IS 'The listing.';
COMMENT ON COLUMN analysis.source_cell.edition_id IS 'The edition, see analysis.edition.';
COMMENT ON COLUMN analysis.source_cell.position IS 'Position of the cell among those of the listing, from 1.';
COMMENT ON COLUMN analysis.source_cell.role IS 'What its column holds: number, name, overview, results, status, …, or unknown.';
COMMENT ON COLUMN analysis.source_cell.header IS 'Header of the column as printed, normalised.';
COMMENT ON COLUMN analysis.source_cell.fiscal_year IS 'Fiscal year of the column, if it has one.';
COMMENT ON COLUMN analysis.source_cell.raw_text IS 'The text as drawn, nothing folded; parts on several pages one below the other.';
COMMENT ON COLUMN analysis.source_cell.page IS 'Page, from 1.';
COMMENT ON COLUMN analysis.source_cell.box IS 'The cell on that page: left, top, right, bottom in points from the top left corner.';

COMMENT ON VIEW analysis.extra IS 'Cells of columns whose meaning was not recognised, under their header, all versions.';
COMMENT ON COLUMN analysis.extra.listing_id IS 'The listing.';
COMMENT ON COLUMN analysis.extra.edition_id IS 'The edition, see analysis.edition.';
COMMENT ON COLUMN analysis.extra.position IS 'Position among those of the listing, from 1.';
COMMENT ON COLUMN analysis.extra.header IS 'Header of the column as printed, normalised.';
COMMENT ON COLUMN analysis.extra.text IS 'Text of the cell, normalised.';

COMMENT ON VIEW analysis.note IS 'Text outside the tables that is neither title nor heading, all versions.';
COMMENT ON COLUMN analysis.note.edition_id IS 'The edition, see analysis.edition.';
COMMENT ON COLUMN analysis.note.position IS 'Position in the document, from 1.';
COMMENT ON COLUMN analysis.note.text IS 'The text as drawn.';
COMMENT ON COLUMN analysis.note.page IS 'Page, from 1.';
COMMENT ON COLUMN analysis.note.box IS 'Where on that page: left, top, right, bottom in points from the top left corner.';

COMMENT ON VIEW analysis.legend IS 'The status codes that a document explains, all versions.';
COMMENT ON COLUMN analysis.legend.edition_id IS 'The edition, see analysis.edition.';
COMMENT ON COLUMN analysis.legend.position IS 'Position in the legend, from 1.';
COMMENT ON COLUMN analysis.legend.code IS 'The code as printed.';
COMMENT ON COLUMN analysis.legend.label IS 'What it means.';
COMMENT ON COLUMN analysis.legend.direction IS 'The direction it implies, if stated.';

COMMENT ON VIEW analysis.diagnostic IS 'What was noticed about a document or over the years, current versions only. Codes are explained in docs/diagnostics.md.';
COMMENT ON COLUMN analysis.diagnostic.edition_id IS 'The edition; null where it concerns a plan over several years.';
COMMENT ON COLUMN analysis.diagnostic.code IS 'Stable code, PI….';
COMMENT ON COLUMN analysis.diagnostic.severity IS 'info, warning or error.';
COMMENT ON COLUMN analysis.diagnostic.message IS 'What was found and what can be done.';
COMMENT ON COLUMN analysis.diagnostic.page IS 'Page, from 1, if it concerns one.';
COMMENT ON COLUMN analysis.diagnostic.box IS 'Where on that page: left, top, right, bottom in points from the top left corner.';
COMMENT ON COLUMN analysis.diagnostic.listing_id IS 'The listing, if it concerns one.';
