-- What year_over_year compares, kept by plan: what it reads of one plan stands together instead of in six tables.

CREATE TABLE planingest.stated_value (
    figure_id           bigint PRIMARY KEY REFERENCES planingest.figure ON DELETE CASCADE,
    plan_id             bigint NOT NULL,
    edition_id          bigint NOT NULL,
    edition_fiscal_year integer NOT NULL,
    fiscal_year         integer NOT NULL,
    ordinal             integer NOT NULL,
    position            integer NOT NULL,
    measure_id          bigint NOT NULL,
    indicator_id        bigint NOT NULL,
    measure_name        text NOT NULL,
    label               text NOT NULL,
    value               numeric NOT NULL,
    unit                text,
    qualifier           text,
    approx              boolean NOT NULL,
    bound               text,
    correction          text
);

CREATE INDEX stated_value_plan ON planingest.stated_value (plan_id);
CREATE INDEX stated_value_indicator ON planingest.stated_value (indicator_id);

-- Replaces a plan's values, once its links and corrections are replaced.
CREATE FUNCTION planingest.restate(plan bigint) RETURNS void
LANGUAGE sql
-- Compiling takes longer than running.
SET jit = off
AS $$
DELETE FROM planingest.stated_value WHERE plan_id = plan;
INSERT INTO planingest.stated_value
SELECT f.figure_id, plan, e.edition_id, e.fiscal_year, f.fiscal_year, l.ordinal, f.position, k.measure_id, i.indicator_id, l.name, f.label,
       coalesce(x.value, f.value), f.unit, f.qualifier, f.approx, f.bound,
       CASE WHEN x.figure_id IS NOT NULL THEN concat('corrected: printed ' || f.value, ' (' || x.reason || ')') END
FROM planingest.edition e
JOIN planingest.listing l USING (edition_id)
JOIN planingest.figure f USING (listing_id)
JOIN planingest.listing_link k USING (listing_id)
JOIN planingest.figure_link i USING (figure_id)
LEFT JOIN planingest.correction x USING (figure_id)
WHERE e.plan_id = plan AND e.is_current AND f.role = 'actual' AND NOT l.relisted AND f.fiscal_year IS NOT NULL
  AND coalesce(f.qualifier, '') NOT IN ('前年度', '従前', '増減', '前年度比', '母数')
ORDER BY i.indicator_id, f.fiscal_year, e.fiscal_year;
-- Only current versions are linked over the years: an earlier one's value belongs where its only like in the current one does.
INSERT INTO planingest.stated_value
SELECT f.figure_id, plan, e.edition_id, e.fiscal_year, f.fiscal_year, l.ordinal, f.position, c.measure_id, c.indicator_id, l.name, f.label,
       f.value, f.unit, f.qualifier, f.approx, f.bound, NULL
FROM planingest.edition e
JOIN planingest.listing l USING (edition_id)
JOIN planingest.figure f USING (listing_id)
CROSS JOIN LATERAL (
    SELECT min(s.measure_id) AS measure_id, min(s.indicator_id) AS indicator_id
    FROM planingest.stated_value s
    JOIN planingest.figure g USING (figure_id)
    WHERE s.plan_id = plan AND s.edition_fiscal_year = e.fiscal_year AND s.measure_name = l.name AND s.label = f.label
      AND (s.unit, s.qualifier, s.fiscal_year, g.parent_label) IS NOT DISTINCT FROM (f.unit, f.qualifier, f.fiscal_year, f.parent_label)
    HAVING count(DISTINCT s.indicator_id) = 1) c
WHERE e.plan_id = plan AND NOT e.is_current AND f.role = 'actual' AND NOT l.relisted
$$;

SELECT planingest.restate(plan_id) FROM planingest.plan;

-- Whoever reads the views need not see this schema: the functions they call find each other when they are made, not when they run.

-- How many of its counter's base one is (千円: 1000), and that base; persons have two counters.
CREATE FUNCTION planingest.unit_scale(unit text) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE substring(unit FROM '^(百万|億|万|千).') WHEN '千' THEN 1000 WHEN '万' THEN 10000 WHEN '百万' THEN 1000000 WHEN '億' THEN 100000000 ELSE 1 END::numeric;

CREATE FUNCTION planingest.unit_base(unit text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN regexp_replace(regexp_replace(unit, '^(?:百万|億|万|千)(?=.)', ''), '^名$', '人');

-- By what a value in one unit is multiplied to stand in the other; null where they count different things.
CREATE FUNCTION planingest.unit_factor(unit text, other text) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN unit IS NOT DISTINCT FROM other THEN 1
            WHEN planingest.unit_base(unit) = planingest.unit_base(other) THEN planingest.unit_scale(unit) / planingest.unit_scale(other) END;

-- Whether both count in the same way. A qualifier that is stated in one year only is taken for the same, except for running totals and means.
CREATE FUNCTION planingest.same_way(qualifier text, other text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN qualifier IS NOT DISTINCT FROM other
    OR ((qualifier IS NULL OR other IS NULL) AND coalesce(qualifier, other) NOT IN ('累計', '平均'));

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
        SELECT stated.*, row_number() OVER preferred AS rank, first_value(value) OVER preferred AS counted, first_value(unit) OVER preferred AS counted_unit
        FROM stated
        WHERE rank_in_edition = 1
        WINDOW preferred AS (
            PARTITION BY indicator_id, fiscal_year
            ORDER BY edition_fiscal_year < fiscal_year, abs(edition_fiscal_year - fiscal_year))
    ), compared AS (
        SELECT ranked.*,
               string_agg(
                   CASE WHEN value * coalesce(planingest.unit_factor(unit, counted_unit), 1) <> counted
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
        FROM (SELECT CASE WHEN s.previous_fiscal_year IS NOT NULL THEN planingest.unit_factor(s.previous_unit, s.unit) END AS factor) f) c) y;

DROP FUNCTION planingest.comparable(text, text, text, text);

COMMENT ON VIEW analysis.year_over_year IS 'One row per indicator and fiscal year, beside the last earlier year with a value. A figure that several editions state counts once: the edition of its own fiscal year wins, else the first one after it. No re-listing, baseline, target, previous-year value, difference, ratio or denominator is counted. year_over_year_as_of(day) gives the same as it was known at a time.';
COMMENT ON COLUMN analysis.year_over_year.previous_value IS 'The value of that year, in the unit of this one: where a unit changed by a known factor (千円 → 円) it is converted, and note says so.';
COMMENT ON COLUMN analysis.year_over_year.note IS 'What to know before using the row: corrected by a reviewer, stated in another year''s edition, stated more than once in one edition, restated (another edition says otherwise), approximate, bound, unit changed (and the previous value converted), qualifier changed, not comparable, not held (with the word that says so), missing (no edition, not listed, no value).';

CREATE FUNCTION analysis.year_over_year_as_of(at timestamptz) RETURNS SETOF analysis.year_over_year
LANGUAGE plpgsql STABLE
AS $$
DECLARE
    before text := coalesce(current_setting('planingest.as_of', true), '');
BEGIN
    PERFORM set_config('planingest.as_of', at::text, true);
    RETURN QUERY SELECT * FROM analysis.year_over_year;
    PERFORM set_config('planingest.as_of', before, true);
END
$$;

COMMENT ON FUNCTION analysis.year_over_year_as_of(timestamptz) IS 'The comparison over the years by the versions that were the newest loaded at that time, as they are read today; corrections by reviewers are in. What an earlier version states counts where the current one states its like.';
