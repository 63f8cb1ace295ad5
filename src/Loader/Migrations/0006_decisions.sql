-- What people decided about links, values and diagnostics. A decision names what it is about by what stays the same when
-- documents are read again: it depends on no other row and survives the loss of all documents.

CREATE TABLE planingest.decision (
    decision_id  bigint PRIMARY KEY,
    municipality text NOT NULL,
    plan         text NOT NULL,
    verdict      text NOT NULL CHECK (verdict IN ('accept', 'reject', 'correct')),
    -- The listing (fiscal year, numbers, name …) and, as the decision is about one, the other listing, the figure or the diagnostic.
    subject      jsonb NOT NULL,
    -- Of what the decision rests on: where it differs from what is loaded now, the decision is asked again.
    source       text NOT NULL,
    value        numeric CHECK ((value IS NOT NULL) = (verdict = 'correct')),
    reason       text,
    decided_at   timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX decision_plan ON planingest.decision (municipality, plan);

-- The corrections in force, replaced with the plan's links.
CREATE TABLE planingest.correction (
    figure_id bigint PRIMARY KEY REFERENCES planingest.figure ON DELETE CASCADE,
    plan_id   bigint NOT NULL REFERENCES planingest.plan ON DELETE CASCADE,
    value     numeric NOT NULL,
    reason    text
);

CREATE INDEX correction_plan ON planingest.correction (plan_id);

-- The views of 0002 and 0003 with corrections taken in; columns are only added, at the end.

CREATE OR REPLACE VIEW analysis.figure_version AS
SELECT f.figure_id, f.listing_id, l.edition_id, k.measure_id, i.indicator_id, p.municipality, p.plan,
       e.fiscal_year AS edition_fiscal_year, e.version, e.is_current, f.fiscal_year, d.file_name, l.ordinal, f.position,
       l.name AS measure_name, l.relisted, f.label, coalesce(x.value, f.value) AS value, f.unit, f.qualifier, f.approx, f.bound, f.parent_label,
       f.role, f.dates, f.text,
       (SELECT min(o.page) FROM planingest.figure_place o WHERE o.figure_id = f.figure_id) AS page,
       (SELECT ARRAY[round(min(o.x0)::numeric, 2), round(min(o.top)::numeric, 2),
                     round(max(o.x1)::numeric, 2), round(max(o.bottom)::numeric, 2)]
        FROM planingest.figure_place o WHERE o.figure_id = f.figure_id
        GROUP BY o.page ORDER BY o.page LIMIT 1) AS box,
       i.probability AS link_probability, i.reason AS link_reason,
       f.value AS printed_value, CASE WHEN x.figure_id IS NOT NULL THEN concat('corrected: printed ' || f.value, ' (' || x.reason || ')') END AS correction
FROM planingest.figure f
JOIN planingest.listing l USING (listing_id)
JOIN planingest.edition e USING (edition_id)
JOIN planingest.plan p USING (plan_id)
JOIN planingest.document d USING (document_id)
LEFT JOIN planingest.listing_link k USING (listing_id)
LEFT JOIN planingest.figure_link i USING (figure_id)
LEFT JOIN planingest.correction x USING (figure_id);

CREATE OR REPLACE VIEW analysis.figure AS
SELECT figure_id, listing_id, measure_id, indicator_id, municipality, plan, edition_fiscal_year, fiscal_year, file_name,
       ordinal, measure_name, label, value, unit, qualifier, approx, bound, parent_label, dates, page, box, printed_value,
       correction
FROM analysis.figure_version
WHERE is_current AND role = 'actual';

CREATE OR REPLACE VIEW analysis.year_over_year AS
WITH stated AS (
    -- A second value of a year in the same edition is told, not counted.
    SELECT municipality, plan, measure_id, measure_name, indicator_id, label, unit, qualifier, approx, bound, fiscal_year,
           edition_fiscal_year, value, correction,
           row_number() OVER edition AS rank_in_edition,
           CASE WHEN count(*) OVER edition > 1 THEN string_agg(value::text, ', ') OVER edition END AS repeated
    FROM analysis.figure_version
    WHERE is_current AND role = 'actual' AND NOT relisted AND indicator_id IS NOT NULL AND fiscal_year IS NOT NULL
      AND coalesce(qualifier, '') NOT IN ('前年度', '従前', '増減', '前年度比', '母数')
    WINDOW edition AS (
        PARTITION BY municipality, plan, indicator_id, fiscal_year, edition_fiscal_year
        ORDER BY ordinal, position ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
), ranked AS (
    -- One row per indicator, fiscal year and edition: the edition of the figure's own year first, then the first one after it.
    SELECT stated.*, row_number() OVER preferred AS rank, first_value(value) OVER preferred AS counted
    FROM stated
    WHERE rank_in_edition = 1
    WINDOW preferred AS (
        PARTITION BY municipality, plan, indicator_id, fiscal_year
        ORDER BY edition_fiscal_year < fiscal_year, abs(edition_fiscal_year - fiscal_year))
), compared AS (
    SELECT ranked.*,
           string_agg(CASE WHEN value <> counted THEN edition_fiscal_year || ' edition says ' || value END, ', ') OVER (
               PARTITION BY municipality, plan, indicator_id, fiscal_year
               ORDER BY edition_fiscal_year ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS restated
    FROM ranked
), series AS (
    -- One row per indicator and fiscal year.
    SELECT compared.*,
           lag(fiscal_year) OVER before AS previous_fiscal_year,
           lag(value) OVER before AS previous_value,
           lag(unit) OVER before AS previous_unit,
           lag(qualifier) OVER before AS previous_qualifier
    FROM compared
    WHERE rank = 1
    WINDOW before AS (PARTITION BY municipality, plan, indicator_id ORDER BY fiscal_year)
)
SELECT s.municipality, s.plan, s.measure_id, s.measure_name, s.indicator_id, s.label, s.unit, s.qualifier, s.fiscal_year,
       s.value, s.previous_fiscal_year, s.previous_value, c.change,
       round(c.change / nullif(abs(s.previous_value), 0), 4) AS change_ratio,
       nullif(concat_ws('; ',
           s.correction,
           CASE WHEN s.edition_fiscal_year <> s.fiscal_year THEN 'stated in the ' || s.edition_fiscal_year || ' edition' END,
           'stated more than once: ' || s.repeated,
           'restated: ' || s.restated,
           CASE WHEN s.approx THEN 'approximate' END,
           'bound: ' || s.bound,
           CASE WHEN s.previous_fiscal_year IS NOT NULL AND s.unit IS DISTINCT FROM s.previous_unit
                THEN 'unit changed: ' || coalesce(s.previous_unit, 'none') || ' → ' || coalesce(s.unit, 'none') END,
           CASE WHEN s.previous_fiscal_year IS NOT NULL AND s.qualifier IS DISTINCT FROM s.previous_qualifier
                THEN 'qualifier changed: ' || coalesce(s.previous_qualifier, 'none') || ' → ' || coalesce(s.qualifier, 'none') END,
           CASE WHEN s.previous_value IS NOT NULL AND c.change IS NULL THEN 'not comparable' END,
           CASE WHEN s.previous_fiscal_year < s.fiscal_year - 1 THEN (
               SELECT string_agg(g.why || ': ' || g.years, '; ' ORDER BY g.first_year)
               FROM (
                   SELECT w.why, string_agg(w.year::text, ', ' ORDER BY w.year) AS years, min(w.year) AS first_year
                   FROM (
                       SELECT year, CASE WHEN count(e.edition_id) = 0 THEN 'missing (no edition)'
                                         WHEN count(l.listing_id) = 0 THEN 'missing (not listed)'
                                         ELSE coalesce('not held (' || min(planingest.not_held(r.text)) || ')', 'missing (no value)') END AS why
                       FROM generate_series(s.previous_fiscal_year + 1, s.fiscal_year - 1) year
                       LEFT JOIN planingest.plan p ON p.municipality = s.municipality AND p.plan = s.plan
                       LEFT JOIN planingest.edition e ON e.plan_id = p.plan_id AND e.fiscal_year = year AND e.is_current
                       LEFT JOIN (planingest.listing_link k JOIN planingest.listing l USING (listing_id))
                           ON k.measure_id = s.measure_id AND l.edition_id = e.edition_id
                       LEFT JOIN planingest.result r
                           ON r.listing_id = l.listing_id AND coalesce(r.fiscal_year, year) = year
                       GROUP BY year) w
                   GROUP BY w.why) g) END), '') AS note
FROM series s
CROSS JOIN LATERAL (
    SELECT CASE WHEN planingest.comparable(s.unit, s.qualifier, s.previous_unit, s.previous_qualifier)
                THEN s.value - s.previous_value END AS change) c;

COMMENT ON COLUMN analysis.figure_version.value IS 'The number; 万 and 億 expanded. Where a reviewer corrected it, the corrected one.';
COMMENT ON COLUMN analysis.figure_version.printed_value IS 'The number as read from the document, whatever a reviewer made of it.';
COMMENT ON COLUMN analysis.figure_version.correction IS 'Null, or that a reviewer corrected the number, what is printed, and why.';
COMMENT ON COLUMN analysis.figure.value IS 'The number; 万 and 億 expanded. Where a reviewer corrected it, the corrected one.';
COMMENT ON COLUMN analysis.figure.printed_value IS 'The number as read from the document, whatever a reviewer made of it.';
COMMENT ON COLUMN analysis.figure.correction IS 'Null, or that a reviewer corrected the number, what is printed, and why.';
COMMENT ON COLUMN analysis.year_over_year.note IS 'What to know before using the row: corrected by a reviewer, stated in another year''s edition, stated more than once in one edition, restated (another edition says otherwise), approximate, bound, unit changed, qualifier changed, not comparable, not held (with the word that says so), missing (no edition, not listed, no value).';
