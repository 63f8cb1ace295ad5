using System.Globalization;
using System.Text.RegularExpressions;
using PlanIngest.Cli.Usage;
using PlanIngest.Model.Diagnostics;
using PlanIngest.Tests;

namespace PlanIngest.Cli.Tests.Fuzzing;

/// <summary>
/// Broken documents by the hundred go through the program. <c>PLANINGEST_FUZZ</c> says how many (a night's run: 5000),
/// <c>PLANINGEST_FUZZ_SEED</c> from which seed on. What fails is kept in <c>artifacts/fuzz</c>; a file that once failed belongs into
/// <c>Regressions</c> beside this class.
/// </summary>
public sealed partial class FuzzTests : IAsyncLifetime
{
    private const int BatchSize = 100;

    /// <summary>A document that ends in one of these hit a limit or a fault of the program: to be looked at, one by one.</summary>
    private static readonly string[] Findings =
        [
            FileDiagnostics.TimeLimit.Code, FileDiagnostics.MemoryLimit.Code, FileDiagnostics.WorkerDied.Code,
            FileDiagnostics.ProgramFailed.Code, DatabaseDiagnostics.ReadBackDiffers.Code
        ];

    private readonly TemporaryFolder _folder = new();

    private static string Regressions => Path.Combine(Repository.Root, "tests", "Cli.Tests", "Fuzzing", "Regressions");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await Planingest.RunAsync(_folder, "db", "stop");
        _folder.Dispose();
    }

    [Fact]
    public void A_document_taken_apart_and_put_together_is_the_same_document()
    {
        foreach (var document in Documents())
        {
            Assert.Equal(Text(document), Text(PdfParts.Read(document).Write()));
        }

        static string Text(byte[] pdf) => System.Text.Json.JsonSerializer.Serialize(
            PlanIngest.Extractor.DocumentExtractor.Extract(pdf, new PlanIngest.Extractor.ExtractionOptions()));
    }

    [Fact]
    public void The_same_seed_breaks_a_document_in_the_same_way()
    {
        var document = TestPdf.SmallPlan(1, 2020);

        Assert.All(Enumerable.Range(0, 200), seed => Assert.Equal(PdfMutator.Mutate(document, seed), PdfMutator.Mutate(document, seed)));
        Assert.InRange(Enumerable.Range(0, 200).Count(seed => PdfMutator.Mutate(document, seed).SequenceEqual(document)), 0, 20);
    }

    [Fact]
    public async Task Every_mutant_has_its_outcome_and_none_is_loaded_in_part()
    {
        var (count, seed) = (Number("PLANINGEST_FUZZ", 24), Number("PLANINGEST_FUZZ_SEED", 1));
        var documents = Documents().ToList();
        var outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var findings = new List<string>();
        for (var first = 0; first < count; first += BatchSize)
        {
            var batch = $"batch{first:D6}";
            foreach (var i in Enumerable.Range(first, Math.Min(BatchSize, count - first)))
            {
                _folder.Write($"{batch}/{i:D6}.pdf", PdfMutator.Mutate(documents[i % documents.Count], seed + i));
            }

            foreach (var (file, outcome) in await IngestAsync(batch))
            {
                outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
                if (Findings.Contains(outcome))
                {
                    findings.Add($"{file}: {outcome}");
                    Keep(_folder[file]);
                }
            }

            Directory.Delete(_folder[batch], recursive: true);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", outcomes.Select(outcome => $"{outcome.Value} {outcome.Key}")));
        Assert.Equal(count, outcomes.Values.Sum());
        Assert.Empty(findings);
    }

    [Fact]
    public async Task No_document_that_once_failed_fails_again()
    {
        foreach (var file in Directory.EnumerateFiles(Regressions, "*.pdf"))
        {
            _folder.Write(
                $"regressions/{Path.GetFileName(file)}",
                await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        }

        var outcomes = await IngestAsync("regressions");

        Assert.NotEmpty(outcomes);
        Assert.DoesNotContain(outcomes, outcome => Findings.Contains(outcome.Outcome));
    }

    /// <summary>Ingests a folder and compares what the program says with what is in the database.</summary>
    /// <returns>For each file, what became of it: a word, or the code with which it was refused.</returns>
    private async Task<List<(string File, string Outcome)>> IngestAsync(string batch)
    {
        var run = await Planingest.RunAsync(
            _folder,
            "ingest",
            batch,
            "--municipality",
            "岬市",
            "--plan",
            $"{batch}計画",
            "--fiscal-year",
            "2020");

        Assert.InRange(run.ExitCode, ExitCode.Clean, ExitCode.Partial);
        var loaded = run.Lines.Select(line => LoadedLine().Match(line)).Where(match => match.Success).ToList();
        var refused = run.ErrorLines.Select(line => RefusedLine().Match(line)).Where(match => match.Success).ToList();
        List<(string File, string Outcome)> outcomes =
        [
            .. loaded.Select(match => (match.Groups["file"].Value, match.Groups["outcome"].Value)),
            .. refused.Select(match => (match.Groups["file"].Value, match.Groups["code"].Value)),
        ];
        Assert.Equal(
            Directory.EnumerateFiles(_folder[batch]).Select(file => $"{batch}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal),
            outcomes.Select(outcome => outcome.File).Order(StringComparer.Ordinal));

        var query = await Planingest.RunAsync(
            _folder,
            "query",
            "select file_name || ',' || listings || ',' || figures from analysis.edition where plan = '" + batch + "計画' order by 1",
            "--format",
            "csv");
        Assert.Equal(
            loaded
                .Select(match => $"{Path.GetFileName(match.Groups["file"].Value)},{match.Groups["listings"].Value},"
                    + $"{match.Groups["figures"].Value}")
                .Order(StringComparer.Ordinal),
            query.Lines.Skip(1).Select(line => line.Trim('\r', '"')).Order(StringComparer.Ordinal));
        return outcomes;
    }

    /// <summary>Small documents of different producers.</summary>
    private static IEnumerable<byte[]> Documents() =>
    [
        TestPdf.SmallPlan(1, 2020),
        .. Repository.Samples.Where(sample => new FileInfo(sample).Length < 500_000).Select(File.ReadAllBytes),
    ];

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static void Keep(string file)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "fuzz"));
        File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)), overwrite: true);
    }

    [GeneratedRegex(
        @"^(?<outcome>loaded|new version|unchanged|re-read|partial) +"
            + @"(?<file>\S+\.pdf): .*: (?<listings>\d+) rows, (?<figures>\d+) figures")]
    private static partial Regex LoadedLine();

    [GeneratedRegex(@"^refused +(?<file>\S+\.pdf): (?<code>PI\d{4})")]
    private static partial Regex RefusedLine();
}
