-- The stable interface for analysts: what was known at a time. Reading a document anew does not make it known later.

ALTER TABLE planingest.document ADD COLUMN first_loaded_at timestamptz NOT NULL DEFAULT now();
UPDATE planingest.document SET first_loaded_at = loaded_at;

CREATE OR REPLACE VIEW analysis.edition AS
SELECT e.edition_id, e.plan_id, p.municipality, p.plan, e.fiscal_year, e.version, d.file_name, d.sha256,
       (SELECT count(*)::integer FROM planingest.listing l WHERE l.edition_id = e.edition_id) AS listings,
       (SELECT count(*)::integer FROM planingest.listing l JOIN planingest.figure f USING (listing_id)
        WHERE l.edition_id = e.edition_id) AS figures,
       (SELECT count(*)::integer FROM planingest.diagnostic g WHERE g.edition_id = e.edition_id) AS diagnostics,
       e.glyphs_in_cells + e.glyphs_in_text_blocks + e.glyphs_unplaced AS glyphs,
       e.glyphs_unplaced, d.loaded_at, d.first_loaded_at
FROM planingest.edition e
JOIN planingest.plan p USING (plan_id)
JOIN planingest.document d USING (document_id);

CREATE FUNCTION analysis.figures_as_of(at timestamptz)
RETURNS TABLE (
    figure_id bigint, listing_id bigint, edition_id bigint, measure_id bigint, indicator_id bigint, municipality text, plan text,
    edition_fiscal_year integer, version integer, fiscal_year integer, file_name text, ordinal integer, measure_name text, label text,
    value numeric, unit text, qualifier text, page integer, box numeric[])
LANGUAGE sql STABLE PARALLEL SAFE
AS $$
SELECT f.figure_id, f.listing_id, f.edition_id, coalesce(f.measure_id, k.measure_id), coalesce(f.indicator_id, k.indicator_id), f.municipality,
       f.plan, f.edition_fiscal_year, f.version, f.fiscal_year, f.file_name, f.ordinal, f.measure_name, f.label, f.value, f.unit, f.qualifier,
       f.page, f.box
FROM analysis.figure_version f
-- Only current versions are linked over the years: an earlier one's figure belongs where its only like in the current one does.
LEFT JOIN LATERAL (
    SELECT min(c.measure_id) AS measure_id, min(c.indicator_id) AS indicator_id
    FROM analysis.figure_version c
    WHERE NOT f.is_current AND c.is_current AND c.municipality = f.municipality AND c.plan = f.plan
      AND c.edition_fiscal_year = f.edition_fiscal_year AND c.measure_name = f.measure_name AND c.relisted = f.relisted AND c.role = f.role
      AND c.label = f.label AND (c.unit, c.qualifier, c.parent_label, c.fiscal_year)
          IS NOT DISTINCT FROM (f.unit, f.qualifier, f.parent_label, f.fiscal_year)
    HAVING count(DISTINCT c.indicator_id) = 1) k ON true
WHERE f.role = 'actual' AND f.edition_id IN (
    SELECT DISTINCT ON (e.plan_id, e.fiscal_year) e.edition_id
    FROM analysis.edition e
    WHERE e.first_loaded_at <= at
    ORDER BY e.plan_id, e.fiscal_year, e.version DESC)
$$;

COMMENT ON COLUMN analysis.edition.loaded_at IS 'When the document was loaded as it is now; reading it anew with another version of the program renews it.';
COMMENT ON COLUMN analysis.edition.first_loaded_at IS 'When the document was first loaded.';
COMMENT ON FUNCTION analysis.figures_as_of(timestamptz) IS 'The figures of the versions that were the newest loaded at that time, as they are read today; corrections by reviewers are in.';
