-- Where a cell or a figure stands, in its own row instead of in rows of another table. Over two fifths of the rows that a load wrote were
-- places, nearly always the only one of their cell.

ALTER TABLE planingest.source_cell
    -- Pages, and for each of them left, top, right and bottom.
    ADD COLUMN pages integer[] NOT NULL DEFAULT '{}' CHECK (1 <= ALL (pages)),
    ADD COLUMN boxes double precision[] NOT NULL DEFAULT '{}',
    ADD CHECK (cardinality(boxes) = 4 * cardinality(pages));
ALTER TABLE planingest.figure
    ADD COLUMN pages integer[] NOT NULL DEFAULT '{}' CHECK (1 <= ALL (pages)),
    ADD COLUMN boxes double precision[] NOT NULL DEFAULT '{}',
    ADD CHECK (cardinality(boxes) = 4 * cardinality(pages));

UPDATE planingest.source_cell c
SET pages = o.pages, boxes = o.boxes
FROM (SELECT listing_id, cell_position, array_agg(page ORDER BY position, side) FILTER (WHERE side = 1) AS pages, array_agg(edge ORDER BY position, side) AS boxes
      FROM planingest.source_cell_place, unnest(ARRAY[x0, top, x1, bottom]) WITH ORDINALITY AS edges (edge, side)
      GROUP BY listing_id, cell_position) o
WHERE o.listing_id = c.listing_id AND o.cell_position = c.position;
UPDATE planingest.figure f
SET pages = o.pages, boxes = o.boxes
FROM (SELECT figure_id, array_agg(page ORDER BY position, side) FILTER (WHERE side = 1) AS pages, array_agg(edge ORDER BY position, side) AS boxes
      FROM planingest.figure_place, unnest(ARRAY[x0, top, x1, bottom]) WITH ORDINALITY AS edges (edge, side)
      GROUP BY figure_id) o
WHERE o.figure_id = f.figure_id;

ALTER TABLE planingest.source_cell ALTER COLUMN pages DROP DEFAULT, ALTER COLUMN boxes DROP DEFAULT;
ALTER TABLE planingest.figure ALTER COLUMN pages DROP DEFAULT, ALTER COLUMN boxes DROP DEFAULT;

-- The views of 0002 and 0006 over these columns.

CREATE OR REPLACE VIEW analysis.source_cell AS
SELECT c.listing_id, l.edition_id, c.position, c.role, c.header, c.fiscal_year, c.raw_text, o.page,
       ARRAY[round(c.boxes[4 * o.n - 3]::numeric, 2), round(c.boxes[4 * o.n - 2]::numeric, 2),
             round(c.boxes[4 * o.n - 1]::numeric, 2), round(c.boxes[4 * o.n]::numeric, 2)] AS box
FROM planingest.source_cell c
JOIN planingest.listing l USING (listing_id)
LEFT JOIN LATERAL unnest(c.pages) WITH ORDINALITY AS o (page, n) ON true;

CREATE OR REPLACE VIEW analysis.figure_version AS
SELECT f.figure_id, f.listing_id, l.edition_id, k.measure_id, i.indicator_id, p.municipality, p.plan,
       e.fiscal_year AS edition_fiscal_year, e.version, e.is_current, f.fiscal_year, d.file_name, l.ordinal, f.position,
       l.name AS measure_name, l.relisted, f.label, coalesce(x.value, f.value) AS value, f.unit, f.qualifier, f.approx, f.bound, f.parent_label,
       f.role, f.dates, f.text,
       (SELECT min(o.page) FROM unnest(f.pages) AS o (page)) AS page,
       (SELECT ARRAY[round(min(f.boxes[4 * o.n - 3])::numeric, 2), round(min(f.boxes[4 * o.n - 2])::numeric, 2),
                     round(max(f.boxes[4 * o.n - 1])::numeric, 2), round(max(f.boxes[4 * o.n])::numeric, 2)]
        FROM unnest(f.pages) WITH ORDINALITY AS o (page, n)
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

DROP TABLE planingest.source_cell_place;
DROP TABLE planingest.figure_place;
