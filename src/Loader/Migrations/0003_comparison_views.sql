-- The stable interface for analysts: the same measure and the same indicator over the years.

-- The word by which a result says that nothing took place, or null.
CREATE FUNCTION planingest.not_held(results text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT substring(results FROM '中止|延期|見送|見合わせ|休止(?!した日|日)|未実施|未開催|実績なし|実施なし|開催なし|(?:実施|開催)せず|(?:実施|開催)(?:しな|できな)かった') $$;

-- Whether a change between two values says anything: the same unit (persons have two counters) and the same way of counting.
-- A qualifier that is stated in one year only is taken for the same, except for running totals and means.
CREATE FUNCTION planingest.comparable(unit_a text, qualifier_a text, unit_b text, qualifier_b text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
SELECT (unit_a IS NOT DISTINCT FROM unit_b OR (unit_a IN ('人', '名') AND unit_b IN ('人', '名')))
   AND (qualifier_a IS NOT DISTINCT FROM qualifier_b
        OR ((qualifier_a IS NULL OR qualifier_b IS NULL) AND coalesce(qualifier_a, qualifier_b) NOT IN ('累計', '平均')))
$$;

CREATE VIEW analysis.year_over_year AS
WITH stated AS (
    -- A second value of a year in the same edition is told, not counted.
    SELECT municipality, plan, measure_id, measure_name, indicator_id, label, unit, qualifier, approx, bound, fiscal_year,
           edition_fiscal_year, value,
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

CREATE VIEW analysis.measure_history AS
SELECT DISTINCT ON (measure_id, municipality, plan, fiscal_year)
       measure_id, municipality, plan, fiscal_year, numbers, name, departments, status_code, changes
FROM analysis.listing_version
WHERE is_current AND measure_id IS NOT NULL
ORDER BY measure_id, municipality, plan, fiscal_year, relisted, ordinal;

CREATE VIEW analysis.relisting AS
SELECT r.listing_id, r.primary_listing_id, r.measure_id, r.fiscal_year, r.numbers, r.name,
       nullif(concat_ws('; ',
           CASE WHEN r.primary_listing_id IS NULL THEN 'points to no listing' END,
           'departments differ: ' || (
               SELECT string_agg('row ' || o.ordinal || ' names ' || array_to_string(o.departments, '、'), ', ' ORDER BY o.ordinal)
               FROM analysis.listing_version o
               WHERE o.edition_id = r.edition_id AND o.listing_id <> r.listing_id
                 AND (o.relisted OR o.listing_id = r.primary_listing_id)
                 AND (o.measure_id = r.measure_id OR o.numbers && r.numbers)
                 AND o.departments <> '{}' AND r.departments <> '{}'
                 AND NOT (o.departments @> r.departments AND o.departments <@ r.departments))), '') AS problem
FROM analysis.listing_version r
WHERE r.is_current AND r.relisted;

COMMENT ON VIEW analysis.year_over_year IS 'One row per indicator and fiscal year, beside the last earlier year with a value. A figure that several editions state counts once: the edition of its own fiscal year wins, else the first one after it. No re-listing, baseline, target, previous-year value, difference, ratio or denominator is counted.';
COMMENT ON COLUMN analysis.year_over_year.municipality IS 'Municipality of the plan.';
COMMENT ON COLUMN analysis.year_over_year.plan IS 'Name of the plan.';
COMMENT ON COLUMN analysis.year_over_year.measure_id IS 'The measure that states the value.';
COMMENT ON COLUMN analysis.year_over_year.measure_name IS 'Its name as printed where the value stands.';
COMMENT ON COLUMN analysis.year_over_year.indicator_id IS 'The series over the years (指標).';
COMMENT ON COLUMN analysis.year_over_year.label IS 'What was counted, as printed where the value stands.';
COMMENT ON COLUMN analysis.year_over_year.unit IS 'The counter (件, 回, 人, 千円 …).';
COMMENT ON COLUMN analysis.year_over_year.qualifier IS '延べ, 実, 累計, 合計, 平均, or null.';
COMMENT ON COLUMN analysis.year_over_year.fiscal_year IS 'Fiscal year of the value.';
COMMENT ON COLUMN analysis.year_over_year.value IS 'The value of the year.';
COMMENT ON COLUMN analysis.year_over_year.previous_fiscal_year IS 'The last earlier fiscal year with a value; note tells why years between are skipped.';
COMMENT ON COLUMN analysis.year_over_year.previous_value IS 'The value of that year.';
COMMENT ON COLUMN analysis.year_over_year.change IS 'value − previous_value; null where the two are not comparable (other unit, other way of counting).';
COMMENT ON COLUMN analysis.year_over_year.change_ratio IS 'change ÷ |previous_value|, rounded to 4 digits; null where previous_value is 0.';
COMMENT ON COLUMN analysis.year_over_year.note IS 'What to know before using the row: stated in another year''s edition, stated more than once in one edition, restated (another edition says otherwise), approximate, bound, unit changed, qualifier changed, not comparable, not held (with the word that says so), missing (no edition, not listed, no value).';

COMMENT ON VIEW analysis.measure_history IS 'One row per measure (事業) and fiscal year, current versions only: its first listing of the year, a re-listing only where nothing else is printed.';
COMMENT ON COLUMN analysis.measure_history.measure_id IS 'The measure.';
COMMENT ON COLUMN analysis.measure_history.municipality IS 'Municipality of the plan.';
COMMENT ON COLUMN analysis.measure_history.plan IS 'Name of the plan.';
COMMENT ON COLUMN analysis.measure_history.fiscal_year IS 'Fiscal year of the edition.';
COMMENT ON COLUMN analysis.measure_history.numbers IS 'Its numbers (事業№) in that year.';
COMMENT ON COLUMN analysis.measure_history.name IS 'Its name in that year.';
COMMENT ON COLUMN analysis.measure_history.departments IS 'The departments in charge in that year.';
COMMENT ON COLUMN analysis.measure_history.status_code IS 'Its status code in that year.';
COMMENT ON COLUMN analysis.measure_history.changes IS 'Against the edition before: renamed, renumbered, moved, split, merged, new, resumed; dropped in the last year it stood.';

COMMENT ON VIEW analysis.relisting IS 'One row per re-listing (再掲), current versions only.';
COMMENT ON COLUMN analysis.relisting.listing_id IS 'The re-listing.';
COMMENT ON COLUMN analysis.relisting.primary_listing_id IS 'The listing it points to, or null where none was found.';
COMMENT ON COLUMN analysis.relisting.measure_id IS 'The measure; null until the plan is linked.';
COMMENT ON COLUMN analysis.relisting.fiscal_year IS 'Fiscal year of the edition.';
COMMENT ON COLUMN analysis.relisting.numbers IS 'Its numbers (事業№).';
COMMENT ON COLUMN analysis.relisting.name IS 'Its name.';
COMMENT ON COLUMN analysis.relisting.problem IS 'Null, or what is wrong: it points to no listing, or other rows of the same measure in this document name other departments.';
