-- The stable interface for analysts: what a corrected re-publication (差し替え) changed.

CREATE VIEW analysis.version_change AS
WITH pair AS (
    -- Each version beside the one before it.
    SELECT p.municipality, p.plan, b.fiscal_year, a.edition_id AS before_edition, b.edition_id AS after_edition,
           a.version AS from_version, b.version AS to_version
    FROM planingest.edition b
    JOIN planingest.plan p USING (plan_id)
    JOIN planingest.edition a ON a.plan_id = b.plan_id AND a.fiscal_year = b.fiscal_year AND a.version = (
        SELECT max(o.version) FROM planingest.edition o
        WHERE o.plan_id = b.plan_id AND o.fiscal_year = b.fiscal_year AND o.version < b.version)
), numbered AS (
    -- The same row may be printed twice: then their order tells them apart.
    SELECT l.*, row_number() OVER (PARTITION BY edition_id, numbers, name, relisted ORDER BY ordinal) AS occurrence
    FROM planingest.listing l
), exact AS (
    SELECT v.*, a.listing_id AS before_listing, b.listing_id AS after_listing
    FROM pair v
    JOIN numbered a ON a.edition_id = v.before_edition
    JOIN numbered b ON b.edition_id = v.after_edition
        AND b.numbers = a.numbers AND b.name = a.name AND b.relisted = a.relisted AND b.occurrence = a.occurrence
), alike AS (
    -- Else the number or the name alone, where that leaves no doubt.
    SELECT v.*, a.listing_id AS before_listing, b.listing_id AS after_listing,
           count(*) OVER (PARTITION BY v.after_edition, a.listing_id) AS candidates_before,
           count(*) OVER (PARTITION BY v.after_edition, b.listing_id) AS candidates_after
    FROM pair v
    JOIN numbered a ON a.edition_id = v.before_edition
    JOIN numbered b ON b.edition_id = v.after_edition AND b.relisted = a.relisted
        AND ((b.numbers = a.numbers AND a.numbers <> '{}') OR (b.name = a.name AND a.name <> ''))
    WHERE NOT EXISTS (SELECT FROM exact x WHERE x.after_edition = v.after_edition AND x.before_listing = a.listing_id)
      AND NOT EXISTS (SELECT FROM exact x WHERE x.after_edition = v.after_edition AND x.after_listing = b.listing_id)
), matched AS (
    SELECT * FROM exact
    UNION ALL
    SELECT municipality, plan, fiscal_year, before_edition, after_edition, from_version, to_version, before_listing, after_listing
    FROM alike
    WHERE candidates_before = 1 AND candidates_after = 1
), counted AS (
    SELECT f.*, row_number() OVER (
               PARTITION BY listing_id, label, unit, qualifier, parent_label, role, fiscal_year ORDER BY position) AS occurrence
    FROM planingest.figure f
), change AS (
    SELECT m.municipality, m.plan, m.fiscal_year, m.from_version, m.to_version, b.listing_id, b.ordinal, b.numbers, b.name,
           c.field, c.before, c.after
    FROM matched m
    JOIN analysis.listing_version a ON a.listing_id = m.before_listing
    JOIN analysis.listing_version b ON b.listing_id = m.after_listing
    CROSS JOIN LATERAL (VALUES
        ('section', array_to_string(a.section, ' > '), array_to_string(b.section, ' > ')),
        ('numbers', array_to_string(a.numbers, ', '), array_to_string(b.numbers, ', ')),
        ('name', a.name, b.name),
        ('overview', a.overview, b.overview),
        ('results', a.results, b.results),
        ('status_code', a.status_code, b.status_code),
        ('status_label', a.status_label, b.status_label),
        ('direction', a.direction, b.direction),
        ('issues', a.issues, b.issues),
        ('next_steps', a.next_steps, b.next_steps),
        ('departments', array_to_string(a.departments, '、'), array_to_string(b.departments, '、'))) c (field, before, after)
    WHERE c.before IS DISTINCT FROM c.after
    UNION ALL
    SELECT m.municipality, m.plan, m.fiscal_year, m.from_version, m.to_version, l.listing_id, l.ordinal, l.numbers, l.name,
           'figure ' || c.figure, c.before, c.after
    FROM matched m
    JOIN planingest.listing l ON l.listing_id = m.after_listing
    CROSS JOIN LATERAL (
        SELECT concat_ws(' ', coalesce(b.label, a.label), coalesce(b.qualifier, a.qualifier),
                         coalesce(b.fiscal_year, a.fiscal_year)::text) AS figure,
               concat_ws(' ', a.value::text, a.unit) AS before, concat_ws(' ', b.value::text, b.unit) AS after
        FROM (SELECT * FROM counted WHERE listing_id = m.before_listing) a
        FULL JOIN (SELECT * FROM counted WHERE listing_id = m.after_listing) b
            ON b.label = a.label AND b.role = a.role AND b.occurrence = a.occurrence
               AND coalesce(b.unit, '') = coalesce(a.unit, '') AND coalesce(b.qualifier, '') = coalesce(a.qualifier, '')
               AND coalesce(b.parent_label, '') = coalesce(a.parent_label, '')
               AND coalesce(b.fiscal_year, 0) = coalesce(a.fiscal_year, 0)
        WHERE a.value IS DISTINCT FROM b.value) c
    UNION ALL
    SELECT v.municipality, v.plan, v.fiscal_year, v.from_version, v.to_version, l.listing_id, l.ordinal, l.numbers, l.name,
           'listing', CASE WHEN l.edition_id = v.before_edition THEN l.name END, CASE WHEN l.edition_id = v.after_edition THEN l.name END
    FROM pair v
    JOIN planingest.listing l ON l.edition_id IN (v.before_edition, v.after_edition)
    WHERE NOT EXISTS (SELECT FROM matched m WHERE m.after_edition = v.after_edition AND l.listing_id IN (m.before_listing, m.after_listing))
)
SELECT municipality, plan, fiscal_year, from_version, to_version, listing_id, ordinal, numbers, name, field,
       nullif(before, '') AS before, nullif(after, '') AS after
FROM change;

COMMENT ON VIEW analysis.version_change IS 'What a later version of an edition (差し替え) states otherwise than the one before it: one row per listing and field. Rows are matched by numbers and name, else by one of the two where that leaves no doubt.';
COMMENT ON COLUMN analysis.version_change.municipality IS 'Municipality of the plan.';
COMMENT ON COLUMN analysis.version_change.plan IS 'Name of the plan.';
COMMENT ON COLUMN analysis.version_change.fiscal_year IS 'Fiscal year of the edition.';
COMMENT ON COLUMN analysis.version_change.from_version IS 'The earlier version.';
COMMENT ON COLUMN analysis.version_change.to_version IS 'The later version.';
COMMENT ON COLUMN analysis.version_change.listing_id IS 'The listing in the later version; in the earlier one where it was taken out.';
COMMENT ON COLUMN analysis.version_change.ordinal IS 'Its position in that version, from 1.';
COMMENT ON COLUMN analysis.version_change.numbers IS 'Its numbers (事業№) in that version.';
COMMENT ON COLUMN analysis.version_change.name IS 'Its name in that version.';
COMMENT ON COLUMN analysis.version_change.field IS 'What differs: a column of analysis.listing, figure with its label, qualifier and fiscal year, or listing for a row that was added or taken out.';
COMMENT ON COLUMN analysis.version_change.before IS 'What the earlier version states; null where it states nothing.';
COMMENT ON COLUMN analysis.version_change.after IS 'What the later version states; null where it states nothing.';
