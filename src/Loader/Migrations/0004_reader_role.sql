-- The read-only role of queries. A role belongs to the whole server: it may exist already, and this user may not be
-- allowed to create one; queries then only run in read-only transactions.

DO $role$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'planingest_reader') THEN
        CREATE ROLE planingest_reader NOLOGIN;
    END IF;
    EXECUTE format('GRANT planingest_reader TO %I', current_user);
EXCEPTION WHEN insufficient_privilege OR duplicate_object OR unique_violation THEN
    RAISE NOTICE 'planingest_reader: %', SQLERRM;
END
$role$;

DO $grant$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'planingest_reader') THEN
        GRANT USAGE ON SCHEMA analysis TO planingest_reader;
        GRANT SELECT ON ALL TABLES IN SCHEMA analysis TO planingest_reader;
        ALTER DEFAULT PRIVILEGES IN SCHEMA analysis GRANT SELECT ON TABLES TO planingest_reader;
    END IF;
END
$grant$;
