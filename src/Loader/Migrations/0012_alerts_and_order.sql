-- The views of 0007 and 0006 again: previous values now come in the year's own unit, and rows in the order in which they are printed.

CREATE OR REPLACE VIEW analysis.alert AS
SELECT p.municipality, p.plan, a.kind, a.measure_id, a.measure_name, a.indicator_id, a.label, a.unit, a.qualifier, a.fiscal_year, a.value,
       a.previous_fiscal_year, a.previous_value, a.score, a.message
FROM planingest.plan p
-- Plan by plan, so that a question about one plan does not work through all of them.
CROSS JOIN LATERAL (
    WITH edition AS (
        SELECT edition_id, fiscal_year, row_number() OVER (ORDER BY fiscal_year) AS position
        FROM planingest.edition
        WHERE plan_id = p.plan_id AND is_current
    ), listed AS (
        SELECT k.measure_id, e.fiscal_year, e.position, min(planingest.not_held(r.text)) AS not_held
        FROM edition e
        JOIN planingest.listing l USING (edition_id)
        JOIN planingest.listing_link k USING (listing_id)
        LEFT JOIN planingest.result r ON r.listing_id = l.listing_id AND coalesce(r.fiscal_year, e.fiscal_year) = e.fiscal_year
        WHERE NOT l.relisted
        GROUP BY k.measure_id, e.fiscal_year, e.position
    ), stated AS (
        SELECT y.*, e.position, lead(e.position) OVER series AS next_position, lag(e.position) OVER series AS previous_position,
               first_value(y.fiscal_year) OVER series AS first_year
        FROM analysis.year_over_year y
        JOIN edition e USING (fiscal_year)
        WHERE y.municipality = p.municipality AND y.plan = p.plan
        WINDOW series AS (PARTITION BY y.indicator_id ORDER BY y.fiscal_year)
    ), vanished AS (
        SELECT s.*, l.fiscal_year AS gone, EXISTS (SELECT FROM stated x WHERE x.indicator_id = s.indicator_id AND x.fiscal_year > l.fiscal_year) AS is_back,
               (SELECT string_agg(DISTINCT x.label, '、' ORDER BY x.label) FROM stated x
                WHERE x.measure_id = s.measure_id AND x.fiscal_year = l.fiscal_year AND x.first_year = l.fiscal_year) AS fresh
        FROM stated s
        JOIN listed l ON l.measure_id = s.measure_id AND l.position = s.position + 1
        WHERE s.previous_position = s.position - 1 AND s.next_position IS DISTINCT FROM l.position AND l.not_held IS NULL
    ), step AS (
        -- Growth as a logarithm, so that doubling and halving weigh the same.
        SELECT y.measure_id, y.measure_name, y.indicator_id, y.label, y.unit, y.qualifier, y.fiscal_year, y.value, y.previous_fiscal_year,
               y.previous_value, ln(y.value) - ln(y.previous_value) AS growth,
               -- What chance alone makes of a count, as a variance of its logarithm.
               1.0 / abs(y.value) + 1.0 / abs(y.previous_value) AS noise
        FROM analysis.year_over_year y
        WHERE y.municipality = p.municipality AND y.plan = p.plan AND y.value > 0 AND y.previous_value > 0 AND y.change IS NOT NULL
    ), plan_middle AS (
        SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY growth) AS middle, count(*) AS steps FROM step
    ), plan_spread AS (
        -- 1.4826 makes a median deviation comparable to a standard deviation. Too few steps say nothing: a third is taken then.
        SELECT m.middle, CASE WHEN m.steps < 10 THEN 0.33
                              ELSE greatest(0.05, 1.4826 * percentile_disc(0.5) WITHIN GROUP (ORDER BY abs(s.growth - m.middle))) END AS spread
        FROM step s CROSS JOIN plan_middle m
        GROUP BY m.middle, m.steps
    ), series_spread AS (
        SELECT s.indicator_id, count(*) AS steps, 1.4826 * percentile_disc(0.5) WITHIN GROUP (ORDER BY abs(s.growth - m.middle)) AS spread
        FROM step s CROSS JOIN plan_middle m
        GROUP BY s.indicator_id
        HAVING count(*) >= 3
    ), judged AS (
        -- The longer a series, the more its own spread counts against the plan's.
        SELECT s.*, s.growth - o.middle AS surprise,
               sqrt((4 * o.spread ^ 2 + coalesce(x.steps * x.spread ^ 2, 0)) / (4 + coalesce(x.steps, 0)) + s.noise) AS spread
        FROM step s
        CROSS JOIN plan_spread o
        LEFT JOIN series_spread x USING (indicator_id)
    ), jump AS (
        SELECT j.*, (
            SELECT power FROM (VALUES (1), (-1), (3), (-3), (4), (-4)) slip (power)
            WHERE abs(j.surprise - power * ln(10.0)) <= least(ln(2.0), 1.5 * j.spread)
            ORDER BY abs(j.surprise - power * ln(10.0)) LIMIT 1) AS power
        FROM judged j
        WHERE abs(j.surprise) > 3.5 * j.spread
    )
    SELECT 'vanished' AS kind, measure_id, measure_name, indicator_id, label, unit, qualifier, gone AS fiscal_year, NULL::numeric AS value,
           fiscal_year AS previous_fiscal_year, value AS previous_value, NULL::numeric AS score,
           concat_ws('; ', 'no longer stated although the measure is listed', CASE WHEN is_back THEN 'stated again later' END,
                     'new in that year: ' || fresh) AS message
    FROM vanished
    UNION ALL
    SELECT CASE WHEN power IS NULL THEN 'jump' ELSE 'scale' END, measure_id, measure_name, indicator_id, label, unit, qualifier, fiscal_year, value,
           previous_fiscal_year, previous_value, round((abs(surprise) / spread)::numeric, 1),
           CASE WHEN power > 0 THEN 'about ' || round(10.0 ^ power) || ' times the value before: another unit?'
                WHEN power < 0 THEN 'about one ' || round(10.0 ^ -power) || 'th of the value before: another unit?'
                ELSE round(exp(abs(growth))::numeric, 1) || CASE WHEN growth > 0 THEN ' times the value before' ELSE ' times less than the value before' END END
    FROM jump) a;

DROP FUNCTION planingest.yen(text);

COMMENT ON COLUMN analysis.alert.previous_value IS 'The value of that year, in the unit of this one.';

CREATE OR REPLACE VIEW analysis.listing AS
SELECT listing_id, edition_id, municipality, plan, fiscal_year, file_name, ordinal, section, numbers, name, relisted,
       primary_listing_id, measure_id, overview, results, status_code, status_label, direction, issues, next_steps,
       departments, pages
FROM analysis.listing_version
WHERE is_current
ORDER BY municipality, plan, fiscal_year, ordinal;

CREATE OR REPLACE VIEW analysis.figure AS
SELECT figure_id, listing_id, measure_id, indicator_id, municipality, plan, edition_fiscal_year, fiscal_year, file_name,
       ordinal, measure_name, label, value, unit, qualifier, approx, bound, parent_label, dates, page, box, printed_value,
       correction
FROM analysis.figure_version
WHERE is_current AND role = 'actual'
ORDER BY municipality, plan, edition_fiscal_year, ordinal, position;
