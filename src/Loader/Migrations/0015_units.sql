-- What units are compared in is stored beside the values; the program's lexicon says it instead of patterns in the views.

-- The program writes its units here whenever it brings the schema up to date. Of dimension's unit, one of unit is scale.
CREATE TABLE planingest.unit (
    unit      text PRIMARY KEY,
    dimension text NOT NULL,
    scale     numeric NOT NULL CHECK (scale > 0)
);

-- Until then, and for units that no program knows: each its own dimension.
ALTER TABLE planingest.stated_value
    ADD COLUMN unit_dimension text,
    ADD COLUMN unit_scale     numeric NOT NULL DEFAULT 1;

UPDATE planingest.stated_value SET unit_dimension = unit WHERE unit IS NOT NULL;

-- As in 0013, with the two columns.
CREATE OR REPLACE FUNCTION planingest.restate(plan bigint) RETURNS void
LANGUAGE plpgsql
-- Compiling takes longer than running.
SET jit = off
AS $$
BEGIN
    DELETE FROM planingest.stated_value WHERE plan_id = plan;
    INSERT INTO planingest.stated_value
    SELECT f.figure_id, plan, e.edition_id, e.fiscal_year, f.fiscal_year, l.ordinal, f.position, k.measure_id, i.indicator_id, l.name, f.label,
           coalesce(x.value, f.value), f.unit, f.qualifier, f.approx, f.bound,
           CASE WHEN x.figure_id IS NOT NULL THEN concat('corrected: printed ' || f.value, ' (' || x.reason || ')') END,
           coalesce(u.dimension, f.unit), coalesce(u.scale, 1)
    FROM planingest.edition e
    JOIN planingest.listing l USING (edition_id)
    JOIN planingest.figure f USING (listing_id)
    JOIN planingest.listing_link k USING (listing_id)
    JOIN planingest.figure_link i USING (figure_id)
    LEFT JOIN planingest.correction x USING (figure_id)
    LEFT JOIN planingest.unit u ON u.unit = f.unit
    WHERE e.plan_id = plan AND e.is_current AND f.role = 'actual' AND NOT l.relisted AND f.fiscal_year IS NOT NULL
      AND coalesce(f.qualifier, '') NOT IN ('前年度', '従前', '増減', '前年度比', '母数')
    ORDER BY i.indicator_id, f.fiscal_year, e.fiscal_year;
    -- Only current versions are linked over the years: an earlier one's value belongs where its only like in the current one does.
    INSERT INTO planingest.stated_value
    SELECT f.figure_id, plan, e.edition_id, e.fiscal_year, f.fiscal_year, l.ordinal, f.position, c.measure_id, c.indicator_id, l.name, f.label,
           f.value, f.unit, f.qualifier, f.approx, f.bound, NULL, coalesce(u.dimension, f.unit), coalesce(u.scale, 1)
    FROM planingest.edition e
    JOIN planingest.listing l USING (edition_id)
    JOIN planingest.figure f USING (listing_id)
    LEFT JOIN planingest.unit u ON u.unit = f.unit
    CROSS JOIN LATERAL (
        SELECT min(s.measure_id) AS measure_id, min(s.indicator_id) AS indicator_id
        FROM planingest.stated_value s
        JOIN planingest.figure g USING (figure_id)
        WHERE s.plan_id = plan AND s.edition_fiscal_year = e.fiscal_year AND s.measure_name = l.name AND s.label = f.label
          AND (s.unit, s.qualifier, s.fiscal_year, g.parent_label) IS NOT DISTINCT FROM (f.unit, f.qualifier, f.fiscal_year, f.parent_label)
        HAVING count(DISTINCT s.indicator_id) = 1) c
    WHERE e.plan_id = plan AND NOT e.is_current AND f.role = 'actual' AND NOT l.relisted;
END
$$;

-- As in 0011, comparing the two columns.
-- The setting planingest.as_of shows what was known at a time: of each edition the newest version loaded by then.
CREATE OR REPLACE VIEW analysis.year_over_year AS
SELECT p.municipality, p.plan, y.measure_id, y.measure_name, y.indicator_id, y.label, y.unit, y.qualifier, y.fiscal_year, y.value,
       y.previous_fiscal_year, y.previous_value, y.change, round(y.change / nullif(abs(y.previous_value), 0), 4) AS change_ratio, y.note
FROM planingest.plan p
-- Plan by plan, so that a question about one plan does not work through all of them.
CROSS JOIN LATERAL (
    WITH edition AS (
        SELECT e.edition_id, e.fiscal_year
        FROM planingest.edition e
        CROSS JOIN (SELECT nullif(current_setting('planingest.as_of', true), '')::timestamptz AS day) at
        WHERE e.plan_id = p.plan_id AND CASE WHEN at.day IS NULL THEN e.is_current ELSE e.version = (
            SELECT max(o.version)
            FROM planingest.edition o
            JOIN planingest.document d USING (document_id)
            WHERE o.plan_id = p.plan_id AND o.fiscal_year = e.fiscal_year AND d.first_loaded_at <= at.day) END
    ), stated AS (
        -- A second value of a year in the same edition is told, not counted.
        SELECT s.*, row_number() OVER place AS rank_in_edition,
               CASE WHEN count(*) OVER place > 1 THEN string_agg(s.value::text, ', ') OVER place END AS repeated
        FROM planingest.stated_value s
        JOIN edition USING (edition_id)
        WHERE s.plan_id = p.plan_id
        WINDOW place AS (
            PARTITION BY s.indicator_id, s.fiscal_year, s.edition_fiscal_year
            ORDER BY s.ordinal, s.position ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
    ), ranked AS (
        -- One row per indicator, fiscal year and edition: the edition of the figure's own year first, then the first one after it.
        SELECT stated.*, row_number() OVER preferred AS rank, first_value(value) OVER preferred AS counted, first_value(unit) OVER preferred AS counted_unit,
               first_value(unit_dimension) OVER preferred AS counted_dimension, first_value(unit_scale) OVER preferred AS counted_scale
        FROM stated
        WHERE rank_in_edition = 1
        WINDOW preferred AS (
            PARTITION BY indicator_id, fiscal_year
            ORDER BY edition_fiscal_year < fiscal_year, abs(edition_fiscal_year - fiscal_year))
    ), compared AS (
        SELECT ranked.*,
               string_agg(
                   CASE WHEN value * CASE WHEN unit_dimension = counted_dimension THEN unit_scale / counted_scale ELSE 1 END <> counted
                        THEN edition_fiscal_year || ' edition says ' || value || CASE WHEN unit IS DISTINCT FROM counted_unit THEN coalesce(' ' || unit, '') ELSE '' END END,
                   ', ') OVER (
                   PARTITION BY indicator_id, fiscal_year
                   ORDER BY edition_fiscal_year ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS restated
        FROM ranked
    ), series AS (
        -- One row per indicator and fiscal year.
        SELECT compared.*,
               lag(fiscal_year) OVER before AS previous_fiscal_year,
               lag(value) OVER before AS previous_value,
               lag(unit) OVER before AS previous_unit,
               lag(unit_dimension) OVER before AS previous_dimension,
               lag(unit_scale) OVER before AS previous_scale,
               lag(qualifier) OVER before AS previous_qualifier
        FROM compared
        WHERE rank = 1
        WINDOW before AS (PARTITION BY indicator_id ORDER BY fiscal_year)
    )
    SELECT s.measure_id, s.measure_name, s.indicator_id, s.label, s.unit, s.qualifier, s.fiscal_year, s.value, s.previous_fiscal_year,
           c.previous_value, CASE WHEN c.is_comparable THEN s.value - c.previous_value END AS change,
           nullif(concat_ws('; ',
               s.correction,
               CASE WHEN s.edition_fiscal_year <> s.fiscal_year THEN 'stated in the ' || s.edition_fiscal_year || ' edition' END,
               'stated more than once: ' || s.repeated,
               'restated: ' || s.restated,
               CASE WHEN s.approx THEN 'approximate' END,
               'bound: ' || s.bound,
               CASE WHEN s.previous_fiscal_year IS NOT NULL AND s.unit IS DISTINCT FROM s.previous_unit
                    THEN 'unit changed: ' || coalesce(s.previous_unit, 'none') || ' → ' || coalesce(s.unit, 'none')
                         || CASE WHEN c.factor <> 1 THEN ', previous value converted from ' || s.previous_value ELSE '' END END,
               CASE WHEN s.previous_fiscal_year IS NOT NULL AND s.qualifier IS DISTINCT FROM s.previous_qualifier
                    THEN 'qualifier changed: ' || coalesce(s.previous_qualifier, 'none') || ' → ' || coalesce(s.qualifier, 'none') END,
               CASE WHEN s.previous_fiscal_year IS NOT NULL AND NOT c.is_comparable THEN 'not comparable' END,
               CASE WHEN s.previous_fiscal_year < s.fiscal_year - 1 THEN (
                   SELECT string_agg(g.why || ': ' || g.years, '; ' ORDER BY g.first_year)
                   FROM (
                       SELECT w.why, string_agg(w.year::text, ', ' ORDER BY w.year) AS years, min(w.year) AS first_year
                       FROM (
                           SELECT year, CASE WHEN count(e.edition_id) = 0 THEN 'missing (no edition)'
                                             WHEN count(l.listing_id) = 0 THEN 'missing (not listed)'
                                             ELSE coalesce('not held (' || min(planingest.not_held(r.text)) || ')', 'missing (no value)') END AS why
                           FROM generate_series(s.previous_fiscal_year + 1, s.fiscal_year - 1) year
                           LEFT JOIN edition e ON e.fiscal_year = year
                           -- Whichever version of the year is shown, listings are known from the current one.
                           LEFT JOIN (planingest.listing_link k JOIN planingest.listing l USING (listing_id) JOIN planingest.edition v USING (edition_id))
                               ON k.measure_id = s.measure_id AND v.is_current AND v.fiscal_year = e.fiscal_year
                           LEFT JOIN planingest.result r
                               ON r.listing_id = l.listing_id AND coalesce(r.fiscal_year, year) = year
                           GROUP BY year) w
                       GROUP BY w.why) g) END), '') AS note
    FROM series s
    CROSS JOIN LATERAL (
        SELECT f.factor, CASE WHEN f.factor <> 1 THEN trim_scale(s.previous_value * f.factor) ELSE s.previous_value END AS previous_value,
               f.factor IS NOT NULL AND planingest.same_way(s.qualifier, s.previous_qualifier) AS is_comparable
        FROM (SELECT CASE WHEN s.previous_fiscal_year IS NOT NULL AND s.previous_dimension IS NOT DISTINCT FROM s.unit_dimension
                          THEN s.previous_scale / s.unit_scale END AS factor) f) c) y;

DROP FUNCTION planingest.unit_factor(text, text);
DROP FUNCTION planingest.unit_base(text);
DROP FUNCTION planingest.unit_scale(text);
