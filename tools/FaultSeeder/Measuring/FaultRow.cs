using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PlanIngest.FaultSeeder.Finding;

namespace PlanIngest.FaultSeeder.Measuring;

/// <summary>A drawn fault as a line of JSON.</summary>
internal sealed record FaultRow(int Id, FaultKind Kind, string File, int Line, string Member, string Before, string After)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>One line a fault.</summary>
    public static IEnumerable<string> Lines(IEnumerable<Fault> faults) => faults
        .Select(fault => (fault.Id, fault.Candidate))
        .Select(fault => new FaultRow(
            fault.Id,
            fault.Candidate.Kind,
            fault.Candidate.File.Path,
            fault.Candidate.Line,
            fault.Candidate.Member,
            fault.Candidate.Before,
            fault.Candidate.After))
        .Select(row => JsonSerializer.Serialize(row, Options));
}
