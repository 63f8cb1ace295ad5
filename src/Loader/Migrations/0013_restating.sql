-- planingest.restate as before, in a language whose statements the server plans once a session instead of once a plan.

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
    WHERE e.plan_id = plan AND NOT e.is_current AND f.role = 'actual' AND NOT l.relisted;
END
$$;
