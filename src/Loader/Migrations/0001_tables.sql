-- What the documents state, one transaction per document. Ids are derived from content, never from a sequence,
-- so that any order of loading gives the same rows.

CREATE SCHEMA IF NOT EXISTS planingest;

CREATE TABLE planingest.plan (
    plan_id      bigint PRIMARY KEY,
    municipality text NOT NULL,
    plan         text NOT NULL,
    -- Set by every load, cleared when the plan's links are replaced.
    links_stale  boolean NOT NULL,
    UNIQUE (municipality, plan)
);

CREATE TABLE planingest.document (
    document_id bigint PRIMARY KEY,
    sha256      text NOT NULL UNIQUE CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    file_name   text NOT NULL,
    loaded_at   timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE planingest.edition (
    edition_id            bigint PRIMARY KEY,
    plan_id               bigint NOT NULL REFERENCES planingest.plan,
    document_id           bigint NOT NULL UNIQUE REFERENCES planingest.document,
    fiscal_year           integer NOT NULL CHECK (fiscal_year BETWEEN 1868 AND 2200),
    version               integer NOT NULL CHECK (version >= 1),
    is_current            boolean NOT NULL,
    title                 text NOT NULL,
    -- SHA-256 of what was read from the document: another reading of the same file replaces the one held.
    reading               text NOT NULL CHECK (reading ~ '^[0-9a-f]{64}$'),
    glyphs_in_cells       integer NOT NULL CHECK (glyphs_in_cells >= 0),
    glyphs_in_text_blocks integer NOT NULL CHECK (glyphs_in_text_blocks >= 0),
    glyphs_unplaced       integer NOT NULL CHECK (glyphs_unplaced >= 0),
    glyphs_duplicate      integer NOT NULL CHECK (glyphs_duplicate >= 0),
    glyphs_invisible      integer NOT NULL CHECK (glyphs_invisible >= 0),
    UNIQUE (plan_id, fiscal_year, version)
);

CREATE UNIQUE INDEX edition_one_current ON planingest.edition (plan_id, fiscal_year) WHERE is_current;

CREATE TABLE planingest.legend (
    edition_id bigint NOT NULL REFERENCES planingest.edition ON DELETE CASCADE,
    position   integer NOT NULL CHECK (position >= 1),
    code       text,
    label      text,
    direction  text,
    PRIMARY KEY (edition_id, position)
);

CREATE TABLE planingest.note (
    edition_id bigint NOT NULL REFERENCES planingest.edition ON DELETE CASCADE,
    position   integer NOT NULL CHECK (position >= 1),
    text       text NOT NULL,
    page       integer NOT NULL CHECK (page >= 1),
    x0         double precision NOT NULL,
    top        double precision NOT NULL,
    x1         double precision NOT NULL,
    bottom     double precision NOT NULL,
    PRIMARY KEY (edition_id, position)
);

CREATE TABLE planingest.listing (
    listing_id       bigint PRIMARY KEY,
    edition_id       bigint NOT NULL REFERENCES planingest.edition ON DELETE CASCADE,
    ordinal          integer NOT NULL CHECK (ordinal >= 1),
    section          text[] NOT NULL,
    numbers          text[] NOT NULL,
    name             text NOT NULL,
    relisted         boolean NOT NULL,
    overview         text,
    status_code      text,
    status_label     text,
    status_direction text,
    issues           text,
    next_steps       text,
    pages            integer[] NOT NULL,
    UNIQUE (edition_id, ordinal)
);

CREATE TABLE planingest.result (
    listing_id  bigint NOT NULL REFERENCES planingest.listing ON DELETE CASCADE,
    position    integer NOT NULL CHECK (position >= 1),
    fiscal_year integer,
    text        text NOT NULL,
    PRIMARY KEY (listing_id, position)
);

CREATE TABLE planingest.department (
    listing_id bigint NOT NULL REFERENCES planingest.listing ON DELETE CASCADE,
    position   integer NOT NULL CHECK (position >= 1),
    name       text NOT NULL,
    bureau     text,
    division   text,
    PRIMARY KEY (listing_id, position)
);

CREATE TABLE planingest.extra (
    listing_id bigint NOT NULL REFERENCES planingest.listing ON DELETE CASCADE,
    position   integer NOT NULL CHECK (position >= 1),
    header     text NOT NULL,
    text       text NOT NULL,
    PRIMARY KEY (listing_id, position)
);

CREATE TABLE planingest.source_cell (
    listing_id  bigint NOT NULL REFERENCES planingest.listing ON DELETE CASCADE,
    position    integer NOT NULL CHECK (position >= 1),
    role        text NOT NULL CHECK (role ~ '^[a-z]+(_[a-z]+)*$'),
    header      text NOT NULL,
    fiscal_year integer,
    raw_text    text NOT NULL,
    PRIMARY KEY (listing_id, position)
);

CREATE TABLE planingest.source_cell_place (
    listing_id    bigint NOT NULL,
    cell_position integer NOT NULL,
    position      integer NOT NULL CHECK (position >= 1),
    page          integer NOT NULL CHECK (page >= 1),
    x0            double precision NOT NULL,
    top           double precision NOT NULL,
    x1            double precision NOT NULL,
    bottom        double precision NOT NULL,
    PRIMARY KEY (listing_id, cell_position, position),
    FOREIGN KEY (listing_id, cell_position) REFERENCES planingest.source_cell ON DELETE CASCADE
);

CREATE TABLE planingest.figure (
    figure_id    bigint PRIMARY KEY,
    listing_id   bigint NOT NULL REFERENCES planingest.listing ON DELETE CASCADE,
    position     integer NOT NULL CHECK (position >= 1),
    label        text NOT NULL,
    value        numeric NOT NULL,
    unit         text,
    qualifier    text,
    approx       boolean NOT NULL,
    bound        text,
    fiscal_year  integer,
    dates        date[] NOT NULL,
    parent_label text,
    role         text NOT NULL CHECK (role IN ('actual', 'baseline', 'target')),
    text         text NOT NULL,
    UNIQUE (listing_id, position)
);

CREATE TABLE planingest.figure_place (
    figure_id bigint NOT NULL REFERENCES planingest.figure ON DELETE CASCADE,
    position  integer NOT NULL CHECK (position >= 1),
    page      integer NOT NULL CHECK (page >= 1),
    x0        double precision NOT NULL,
    top       double precision NOT NULL,
    x1        double precision NOT NULL,
    bottom    double precision NOT NULL,
    PRIMARY KEY (figure_id, position)
);

CREATE TABLE planingest.diagnostic (
    edition_id bigint NOT NULL REFERENCES planingest.edition ON DELETE CASCADE,
    position   integer NOT NULL CHECK (position >= 1),
    code       text NOT NULL,
    severity   text NOT NULL CHECK (severity IN ('info', 'warning', 'error')),
    message    text NOT NULL,
    page       integer,
    x0         double precision,
    top        double precision,
    x1         double precision,
    bottom     double precision,
    found      text,
    expected   text,
    listing_id bigint REFERENCES planingest.listing ON DELETE CASCADE,
    PRIMARY KEY (edition_id, position)
);

CREATE INDEX diagnostic_listing ON planingest.diagnostic (listing_id);

-- Who is who over the years, replaced as a whole per plan.

CREATE TABLE planingest.listing_link (
    listing_id         bigint PRIMARY KEY REFERENCES planingest.listing ON DELETE CASCADE,
    plan_id            bigint NOT NULL REFERENCES planingest.plan ON DELETE CASCADE,
    measure_id         bigint NOT NULL,
    primary_listing_id bigint REFERENCES planingest.listing ON DELETE SET NULL,
    probability        double precision NOT NULL CHECK (probability BETWEEN 0 AND 1),
    reason             text NOT NULL,
    changes            text[] NOT NULL
);

CREATE INDEX listing_link_plan ON planingest.listing_link (plan_id);
CREATE INDEX listing_link_measure ON planingest.listing_link (measure_id);
CREATE INDEX listing_link_primary ON planingest.listing_link (primary_listing_id);

CREATE TABLE planingest.figure_link (
    figure_id    bigint PRIMARY KEY REFERENCES planingest.figure ON DELETE CASCADE,
    plan_id      bigint NOT NULL REFERENCES planingest.plan ON DELETE CASCADE,
    indicator_id bigint NOT NULL,
    probability  double precision NOT NULL CHECK (probability BETWEEN 0 AND 1),
    reason       text NOT NULL
);

CREATE INDEX figure_link_plan ON planingest.figure_link (plan_id);
CREATE INDEX figure_link_indicator ON planingest.figure_link (indicator_id);

CREATE TABLE planingest.link_diagnostic (
    plan_id    bigint NOT NULL REFERENCES planingest.plan ON DELETE CASCADE,
    position   integer NOT NULL CHECK (position >= 1),
    code       text NOT NULL,
    severity   text NOT NULL CHECK (severity IN ('info', 'warning', 'error')),
    message    text NOT NULL,
    page       integer,
    x0         double precision,
    top        double precision,
    x1         double precision,
    bottom     double precision,
    found      text,
    expected   text,
    edition_id bigint REFERENCES planingest.edition ON DELETE CASCADE,
    listing_id bigint REFERENCES planingest.listing ON DELETE CASCADE,
    PRIMARY KEY (plan_id, position)
);

CREATE INDEX link_diagnostic_edition ON planingest.link_diagnostic (edition_id);
CREATE INDEX link_diagnostic_listing ON planingest.link_diagnostic (listing_id);
