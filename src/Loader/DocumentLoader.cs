using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Npgsql;
using PlanIngest.Model;
using PlanIngest.Model.Binary;

namespace PlanIngest.Loader;

/// <summary>Loads one document in one transaction.</summary>
internal sealed class DocumentLoader(NpgsqlConnection connection, CancellationToken cancellation)
{
    /// <summary>Loads the edition, or leaves all as it was.</summary>
    /// <exception cref="DocumentRefusedException">Municipality, plan or fiscal year is not known.</exception>
    /// <exception cref="DatabaseException">What was read back differs from what was sent.</exception>
    public async Task<LoadResult> LoadAsync(DocumentSource source, Edition edition)
    {
        var (plan, fiscalYear) = RequireIdentity(edition);
        var documentId = StableId.Of("document", source.Sha256);
        var planId = plan.Id;
        var editionId = StableId.Of("edition", source.Sha256, plan.Municipality, plan.Plan, fiscalYear.ToString(CultureInfo.InvariantCulture));
        var reading = Hash(edition);

        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.LockAsync(documentId, cancellation);
        var held = await FindHeldAsync(documentId);
        if (held?.Reading == reading)
            return new LoadResult(LoadOutcome.Unchanged, held.EditionId, held.Version, await CountAsync(held.EditionId));

        // In ascending order, so that two programs never wait for each other.
        foreach (var id in new[] { planId, held?.PlanId ?? planId }.Distinct().Order())
            await connection.LockAsync(id, cancellation);
        if (held is not null)
            await RemoveAsync(held);
        var sameEdition = held is not null && held.PlanId == planId && held.FiscalYear == fiscalYear;
        var version = sameEdition ? held!.Version : await NextVersionAsync(planId, fiscalYear);
        var isCurrent = !sameEdition || held!.IsCurrent;

        await InsertPlanAndDocumentAsync(plan, documentId, source);
        if (isCurrent)
            await SupersedeAsync(planId, fiscalYear);
        var copy = new TableCopy(connection);
        await copy.WriteAsync(EditionRow(editionId, planId, documentId, version, isCurrent, reading, edition), cancellation);
        foreach (var rows in EditionRows.Of(editionId, edition))
            await copy.WriteAsync(rows, cancellation);
        await copy.WriteAsync(EditionRows.Diagnostics(editionId, [.. edition.Diagnostics, .. Unstorable(copy.Replaced)]), cancellation);

        var counts = await ReadBackAsync(editionId, copy);
        await transaction.CommitAsync(cancellation);
        var outcome = held is not null ? LoadOutcome.Reread : version > 1 ? LoadOutcome.NewVersion : LoadOutcome.Loaded;
        return new LoadResult(outcome, editionId, version, counts);
    }

    private static (PlanName Plan, int FiscalYear) RequireIdentity(Edition edition)
    {
        if (edition is { Municipality: { } municipality, Plan: { } plan, FiscalYear: { } fiscalYear })
            return (new PlanName(municipality, plan), fiscalYear);

        var missing = edition.Municipality is null ? DiagnosticCodes.NoMunicipality : edition.Plan is null ? DiagnosticCodes.NoPlan : DiagnosticCodes.NoFiscalYear;
        throw new DocumentRefusedException(edition.Diagnostics.FirstOrDefault(told => told.Code == missing) ?? new Diagnostic(
            missing, Severity.Error, "The edition cannot be told from others: municipality, plan or fiscal year is not known."));
    }

    private static string Hash(Edition edition)
    {
        using var hash = SHA256.Create();
        using var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write);
        var output = new BinaryOutput(stream);
        EditionForm.Write(output, edition);
        output.Flush();
        stream.FlushFinalBlock();
        return Convert.ToHexStringLower(hash.Hash!);
    }

    private async Task<HeldReading?> FindHeldAsync(long documentId)
    {
        await using var command = connection.Command(
            "SELECT edition_id, plan_id, fiscal_year, version, is_current, reading FROM planingest.edition WHERE document_id = $1",
            documentId);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation)
            ? new HeldReading(
                reader.GetInt64(0), reader.GetInt64(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetBoolean(4), reader.GetString(5))
            : null;
    }

    private async Task<LoadCounts> CountAsync(long editionId)
    {
        await using var command = connection.Command(
            "SELECT listings, figures, diagnostics FROM analysis.edition WHERE edition_id = $1", editionId);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new LoadCounts(reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2));
    }

    private async Task RemoveAsync(HeldReading held)
    {
        await connection.ExecuteAsync("DELETE FROM planingest.edition WHERE edition_id = $1", cancellation, held.EditionId);
        if (held.IsCurrent)
        {
            await connection.ExecuteAsync(
                """
                UPDATE planingest.edition SET is_current = true
                WHERE plan_id = $1 AND fiscal_year = $2
                  AND version = (SELECT max(version) FROM planingest.edition WHERE plan_id = $1 AND fiscal_year = $2)
                """,
                cancellation,
                held.PlanId,
                held.FiscalYear);
        }

        await connection.ExecuteAsync("UPDATE planingest.plan SET links_stale = true WHERE plan_id = $1", cancellation, held.PlanId);
        await connection.ExecuteAsync(
            "DELETE FROM planingest.plan p WHERE plan_id = $1 AND NOT EXISTS (SELECT FROM planingest.edition e WHERE e.plan_id = p.plan_id)",
            cancellation,
            held.PlanId);
    }

    private async Task<int> NextVersionAsync(long planId, int fiscalYear)
    {
        await using var command = connection.Command(
            "SELECT coalesce(max(version), 0) + 1 FROM planingest.edition WHERE plan_id = $1 AND fiscal_year = $2", planId, fiscalYear);
        return (int)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private async Task InsertPlanAndDocumentAsync(PlanName plan, long documentId, DocumentSource source)
    {
        var texts = new StorableText();
        await connection.ExecuteAsync(
            """
            INSERT INTO planingest.plan (plan_id, municipality, plan, links_stale) VALUES ($1, $2, $3, true)
            ON CONFLICT (plan_id) DO UPDATE SET links_stale = true
            """,
            cancellation,
            plan.Id,
            texts.Of(plan.Municipality),
            texts.Of(plan.Plan));
        await connection.ExecuteAsync(
            """
            INSERT INTO planingest.document (document_id, sha256, file_name) VALUES ($1, $2, $3)
            ON CONFLICT (document_id) DO UPDATE SET file_name = excluded.file_name, loaded_at = excluded.loaded_at
            """,
            cancellation,
            documentId,
            source.Sha256,
            texts.Of(source.FileName));
    }

    private Task SupersedeAsync(long planId, int fiscalYear) => connection.ExecuteAsync(
        "UPDATE planingest.edition SET is_current = false WHERE plan_id = $1 AND fiscal_year = $2 AND is_current",
        cancellation,
        planId,
        fiscalYear);

    private static TableRows EditionRow(
        long editionId, long planId, long documentId, int version, bool isCurrent, string reading, Edition edition) =>
        new(
            Tables.Edition,
            [[
                editionId, planId, documentId, edition.FiscalYear, version, isCurrent, edition.Title, reading, edition.Glyphs.InCells,
                edition.Glyphs.InTextBlocks, edition.Glyphs.Unplaced, edition.Glyphs.Duplicates, edition.Glyphs.Invisible,
            ]]);

    private static ImmutableArray<Diagnostic> Unstorable(int replaced) => replaced == 0
        ? []
        : [new Diagnostic(
            DiagnosticCodes.TextDegraded,
            Severity.Warning,
            $"{replaced} characters (U+0000 or half of a surrogate pair) cannot be stored in a database and were replaced by U+FFFD.")];

    private async Task<LoadCounts> ReadBackAsync(long editionId, TableCopy copy)
    {
        ImmutableArray<TableShape> tables =
        [
            Tables.Edition, Tables.Legend, Tables.Note, Tables.Fold, Tables.Listing, Tables.Result, Tables.Department, Tables.Extra,
            Tables.SourceCell, Tables.SourceCellPlace, Tables.Figure, Tables.FigurePlace, Tables.Diagnostic,
        ];
        await connection.CheckReadBackAsync(tables, editionId, copy.Sent, cancellation);
        int Rows(TableShape table) => (int)copy.Sent[table.Name].Rows;
        return new LoadCounts(Rows(Tables.Listing), Rows(Tables.Figure), Rows(Tables.Diagnostic));
    }

    private sealed record HeldReading(long EditionId, long PlanId, int FiscalYear, int Version, bool IsCurrent, string Reading);
}
