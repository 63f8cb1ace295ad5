-- The stable interface for analysts: what in the series deserves a look before it is used.

-- How many yen a counter of money stands for, or null.
CREATE FUNCTION planingest.yen(unit text) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT CASE unit WHEN '円' THEN 1 WHEN '千円' THEN 1000 WHEN '万円' THEN 10000 WHEN '百万円' THEN 1000000 WHEN '億円' THEN 100000000 END::numeric $$;

CREATE VIEW analysis.alert AS
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
        -- Growth as a logarithm, so that doubling and halving weigh the same; money in yen.
        SELECT y.measure_id, y.measure_name, y.indicator_id, y.label, y.unit, y.qualifier, y.fiscal_year, y.value, y.previous_fiscal_year,
               y.previous_value,
               ln(y.value * m.factor) - ln(y.previous_value * m.previous_factor) AS growth,
               -- What chance alone makes of a count, as a variance of its logarithm.
               1.0 / abs(y.value) + 1.0 / abs(y.previous_value) AS noise
        FROM (SELECT x.*, lag(x.unit) OVER (PARTITION BY x.indicator_id ORDER BY x.fiscal_year) AS previous_unit
              FROM analysis.year_over_year x
              WHERE x.municipality = p.municipality AND x.plan = p.plan) y
        CROSS JOIN LATERAL (
            SELECT coalesce(planingest.yen(y.unit), 1) AS factor, coalesce(planingest.yen(y.previous_unit), 1) AS previous_factor) m
        WHERE y.value > 0 AND y.previous_value > 0
          AND (y.change IS NOT NULL OR (planingest.yen(y.unit) IS NOT NULL AND planingest.yen(y.previous_unit) IS NOT NULL))
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

COMMENT ON VIEW analysis.alert IS 'Counts to look at before they are used: vanished (stated in two editions running, not in the next, although the measure is listed there and nothing says that it was not held), jump (growth far from what the plan and the series are used to) and scale (such a jump by about 10, 1,000 or 10,000: probably another unit). Growth is the logarithm of value ÷ previous_value; its surprise is the distance from the median growth of the plan, its spread 1.4826 × the median absolute deviation from it (at least 0.05; 0.33 where the plan has fewer than 10 pairs of years), a mean square of the plan''s (weight 4) and, from 3 pairs on, the series'' own (weight: its pairs), plus 1/value + 1/previous_value for chance. A surprise of more than 3.5 spreads is an alert.';
COMMENT ON COLUMN analysis.alert.municipality IS 'Municipality of the plan.';
COMMENT ON COLUMN analysis.alert.plan IS 'Name of the plan.';
COMMENT ON COLUMN analysis.alert.kind IS 'vanished, jump or scale.';
COMMENT ON COLUMN analysis.alert.measure_id IS 'The measure.';
COMMENT ON COLUMN analysis.alert.measure_name IS 'Its name as printed where the value stands; for vanished, the last one.';
COMMENT ON COLUMN analysis.alert.indicator_id IS 'The series over the years (指標).';
COMMENT ON COLUMN analysis.alert.label IS 'What was counted.';
COMMENT ON COLUMN analysis.alert.unit IS 'The counter (件, 回, 人, 千円 …).';
COMMENT ON COLUMN analysis.alert.qualifier IS '延べ, 実, 累計, 合計, 平均, or null.';
COMMENT ON COLUMN analysis.alert.fiscal_year IS 'The year to look at: for vanished, the first one without a value.';
COMMENT ON COLUMN analysis.alert.value IS 'The value of that year; null for vanished.';
COMMENT ON COLUMN analysis.alert.previous_fiscal_year IS 'The last year before it with a value.';
COMMENT ON COLUMN analysis.alert.previous_value IS 'The value of that year.';
COMMENT ON COLUMN analysis.alert.score IS 'How many spreads the growth lies from the usual; null for vanished.';
COMMENT ON COLUMN analysis.alert.message IS 'What is wrong, in words; for vanished also which counts of the measure are new in that year, and whether it is stated again later.';
