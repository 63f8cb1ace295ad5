-- The stable interface for analysts: text that is copied from year to year, and where each figure stands in print.

CREATE VIEW analysis.boilerplate AS
WITH edition AS (
    SELECT plan_id, edition_id, fiscal_year, row_number() OVER (PARTITION BY plan_id ORDER BY fiscal_year) AS position
    FROM planingest.edition
    WHERE is_current
), stated AS (
    -- What is compared is the text without its spaces: line breaks move where nothing was rewritten.
    SELECT e.plan_id, e.fiscal_year, e.position, k.measure_id, l.listing_id, t.field, t.text, regexp_replace(t.text, '\s', '', 'g') AS words
    FROM edition e
    JOIN planingest.listing l USING (edition_id)
    JOIN planingest.listing_link k USING (listing_id)
    CROSS JOIN LATERAL (
        SELECT 'results' AS field, string_agg(r.text, E'\n' ORDER BY r.position) AS text
        FROM planingest.result r
        -- The column of the edition's own year: an earlier year's is copied rightly.
        WHERE r.listing_id = l.listing_id AND coalesce(r.fiscal_year, e.fiscal_year) = e.fiscal_year
        UNION ALL VALUES ('issues', l.issues), ('next_steps', l.next_steps)) t
    WHERE NOT l.relisted AND t.text <> ''
), run AS (
    -- Editions running in which a measure states the same words share the difference of the edition's and the text's positions.
    SELECT DISTINCT plan_id, measure_id, field, words, fiscal_year, position,
           position - dense_rank() OVER (PARTITION BY plan_id, measure_id, field, words ORDER BY position) AS start
    FROM stated
), counted AS (
    SELECT run.*, row_number() OVER same AS years, min(fiscal_year) OVER same AS since
    FROM run
    WINDOW same AS (PARTITION BY plan_id, measure_id, field, words, start ORDER BY position)
)
SELECT p.municipality, p.plan, s.fiscal_year, s.measure_id, s.listing_id, l.numbers, l.name, s.field, c.years::integer AS boilerplate_years,
       c.since AS since_fiscal_year, s.text
FROM stated s
JOIN counted c USING (plan_id, measure_id, field, words, position)
JOIN planingest.listing l USING (listing_id)
JOIN planingest.plan p ON p.plan_id = s.plan_id
WHERE c.years > 1;

COMMENT ON VIEW analysis.boilerplate IS 'Texts left unchanged since the edition before: one row per listing and field (results, issues, next_steps), current versions only. Spaces and line breaks do not count as changes; an edition in which the measure is not listed, or says something else, begins the count anew; years without an edition are not counted.';
COMMENT ON COLUMN analysis.boilerplate.municipality IS 'Municipality of the plan.';
COMMENT ON COLUMN analysis.boilerplate.plan IS 'Name of the plan.';
COMMENT ON COLUMN analysis.boilerplate.fiscal_year IS 'Fiscal year of the edition.';
COMMENT ON COLUMN analysis.boilerplate.measure_id IS 'The measure.';
COMMENT ON COLUMN analysis.boilerplate.listing_id IS 'The listing.';
COMMENT ON COLUMN analysis.boilerplate.numbers IS 'Its numbers (事業№).';
COMMENT ON COLUMN analysis.boilerplate.name IS 'Its name.';
COMMENT ON COLUMN analysis.boilerplate.field IS 'results (of the edition''s own year), issues or next_steps.';
COMMENT ON COLUMN analysis.boilerplate.boilerplate_years IS 'How many editions running state the same text, this one included: 2 or more.';
COMMENT ON COLUMN analysis.boilerplate.since_fiscal_year IS 'Fiscal year of the first of them.';
COMMENT ON COLUMN analysis.boilerplate.text IS 'The text.';

CREATE VIEW analysis.citation AS
SELECT figure_id, municipality, plan, edition_fiscal_year, version, is_current, file_name, sha256, ordinal, measure_name, label, value, unit,
       fiscal_year, page, box, text,
       municipality || plan || '（' || edition_fiscal_year || '年度）' || CASE WHEN version > 1 THEN '第' || version || '版' ELSE '' END
           || coalesce('、' || page || '頁', '') || '、' || measure_name || '「' || text || '」（' || file_name || '、SHA-256 ' || sha256 || '）' AS citation
FROM analysis.figure_version
JOIN (SELECT edition_id, sha256 FROM planingest.edition JOIN planingest.document USING (document_id)) d USING (edition_id);

COMMENT ON VIEW analysis.citation IS 'Where each figure stands in print, one row per figure of every version, baselines and targets too.';
COMMENT ON COLUMN analysis.citation.figure_id IS 'The figure.';
COMMENT ON COLUMN analysis.citation.municipality IS 'Municipality of the plan.';
COMMENT ON COLUMN analysis.citation.plan IS 'Name of the plan.';
COMMENT ON COLUMN analysis.citation.edition_fiscal_year IS 'Fiscal year of the edition.';
COMMENT ON COLUMN analysis.citation.version IS '1, or more for a corrected re-publication (差し替え).';
COMMENT ON COLUMN analysis.citation.is_current IS 'Whether it is the version that is counted.';
COMMENT ON COLUMN analysis.citation.file_name IS 'The document.';
COMMENT ON COLUMN analysis.citation.sha256 IS 'The hash of its bytes.';
COMMENT ON COLUMN analysis.citation.ordinal IS 'Position of the listing in the document, from 1.';
COMMENT ON COLUMN analysis.citation.measure_name IS 'Name of the listing.';
COMMENT ON COLUMN analysis.citation.label IS 'What was counted.';
COMMENT ON COLUMN analysis.citation.value IS 'The number; where a reviewer corrected it, the corrected one.';
COMMENT ON COLUMN analysis.citation.unit IS 'The counter (件, 回, 人, 千円 …).';
COMMENT ON COLUMN analysis.citation.fiscal_year IS 'The year it is for.';
COMMENT ON COLUMN analysis.citation.page IS 'The page, from 1.';
COMMENT ON COLUMN analysis.citation.box IS 'Left, top, right and bottom in points from the page''s top left corner.';
COMMENT ON COLUMN analysis.citation.text IS 'The words in which it is printed.';
COMMENT ON COLUMN analysis.citation.citation IS 'All of it in one line, to quote.';
