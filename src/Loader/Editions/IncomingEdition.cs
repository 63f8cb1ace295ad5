using System.Globalization;
using System.Security.Cryptography;
using PlanIngest.Loader.Copying;
using PlanIngest.Loader.History;
using PlanIngest.Model;
using PlanIngest.Model.Binary;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Loader.Editions;

/// <summary>An edition on its way into the database.</summary>
/// <param name="Source">The file it was read from.</param>
/// <param name="Edition">What it says.</param>
/// <param name="Plan">Whose edition it is.</param>
/// <param name="FiscalYear">Of which year.</param>
/// <param name="Reading">Tells this reading of the file from any other.</param>
internal sealed record IncomingEdition(DocumentSource Source, Edition Edition, PlanName Plan, int FiscalYear, string Reading)
{
    /// <summary>Id of the file.</summary>
    public long DocumentId { get; } = StableId.Of("document", Source.Sha256);

    /// <summary>Id of the plan.</summary>
    public long PlanId { get; } = Plan.Id;

    /// <summary>Id of what this file says.</summary>
    public long EditionId { get; } =
        StableId.Of("edition", Source.Sha256, Plan.Municipality, Plan.Plan, FiscalYear.ToString(CultureInfo.InvariantCulture));

    /// <summary>Makes its texts storable.</summary>
    public StorableText Texts { get; } = new();

    /// <summary>What an edition is loaded as.</summary>
    /// <exception cref="DocumentRefusedException">Municipality, plan or fiscal year is not known.</exception>
    public static IncomingEdition Of(DocumentSource source, Edition edition)
    {
        if (edition is { Municipality: { } municipality, Plan: { } plan, FiscalYear: { } fiscalYear })
        {
            return new IncomingEdition(source, edition, new PlanName(municipality, plan), fiscalYear, Hash(edition));
        }

        var unknown = edition.Municipality is null ? EditionDiagnostics.MunicipalityUnknown
            : edition.Plan is null ? EditionDiagnostics.PlanUnknown
            : EditionDiagnostics.FiscalYearUnknown;
        throw new DocumentRefusedException(
            edition.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Code == unknown.Code) ?? unknown.Create());
    }

    private static string Hash(Edition edition)
    {
        using var hash = SHA256.Create();
        using var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write);
        var output = new BinaryOutput(stream);
        EditionCodec.Write(output, edition);
        output.Flush();
        stream.FlushFinalBlock();
        return Convert.ToHexStringLower(hash.Hash!);
    }
}
