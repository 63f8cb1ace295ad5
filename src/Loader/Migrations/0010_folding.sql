-- What normalising changed in the text as drawn: nothing is repaired in silence.

CREATE TABLE planingest.fold (
    edition_id  bigint NOT NULL REFERENCES planingest.edition ON DELETE CASCADE,
    position    integer NOT NULL CHECK (position >= 1),
    drawn       text NOT NULL,
    code_points text NOT NULL,
    folded      text NOT NULL,
    reason      text NOT NULL CHECK (reason IN (
        'compatibility', 'radical', 'look_alike', 'kana_defect', 'letter_spacing', 'doubled_letter', 'invisible', 'invalid_unicode')),
    count       integer NOT NULL CHECK (count >= 1),
    PRIMARY KEY (edition_id, position)
);

CREATE VIEW analysis.folding AS
SELECT f.edition_id, p.municipality, p.plan, e.fiscal_year, e.version, e.is_current, d.file_name, f.drawn, f.code_points, f.folded, f.reason, f.count
FROM planingest.fold f
JOIN planingest.edition e USING (edition_id)
JOIN planingest.plan p USING (plan_id)
JOIN planingest.document d USING (document_id);

COMMENT ON VIEW analysis.folding IS 'Characters that normalising changed, one row per edition, character and reason, all versions. The text as drawn is in analysis.source_cell.';
COMMENT ON COLUMN analysis.folding.edition_id IS 'The edition.';
COMMENT ON COLUMN analysis.folding.municipality IS 'Municipality of the plan.';
COMMENT ON COLUMN analysis.folding.plan IS 'Name of the plan.';
COMMENT ON COLUMN analysis.folding.fiscal_year IS 'Fiscal year of the edition.';
COMMENT ON COLUMN analysis.folding.version IS 'Version of the edition.';
COMMENT ON COLUMN analysis.folding.is_current IS 'Whether no later version replaces it.';
COMMENT ON COLUMN analysis.folding.file_name IS 'The file it was read from.';
COMMENT ON COLUMN analysis.folding.drawn IS 'The character as drawn, or several that belong together; U+FFFD stands for one that a database cannot hold.';
COMMENT ON COLUMN analysis.folding.code_points IS 'Its code points (U+2F83), since many look like what they are folded to.';
COMMENT ON COLUMN analysis.folding.folded IS 'What stands in the normalised text instead; empty where nothing does.';
COMMENT ON COLUMN analysis.folding.reason IS 'Why: compatibility (width, presentation form, ligature), radical, look_alike, kana_defect, letter_spacing, doubled_letter, invisible or invalid_unicode.';
COMMENT ON COLUMN analysis.folding.count IS 'How often in the document''s cells and lines.';
