using System.Text.Json;
using System.Text.Json.Serialization;
using PlanIngest.Cli.Input;
using PlanIngest.Cli.Workers;
using PlanIngest.Model;
using PlanIngest.Model.Binary;
using PlanIngest.Normalizer.Options;

namespace PlanIngest.Cli.Tests;

/// <summary>What the program and its workers tell each other comes over as it was, also what no sample holds.</summary>
public sealed class WorkerMessageTests
{
    private static readonly BoundingBox Box = new(0.1, -2, double.NaN, double.PositiveInfinity);
    private static readonly PageBox Place = new(3, Box);
    private static readonly Diagnostic Diagnostic = new("PI0001", Severity.Warning, "何か", 3, Box, "found", "expected", 7, 2023);
    private static readonly JsonSerializerOptions AnyNumber = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    [Fact]
    public void An_edition_with_every_property_set()
    {
        var figure = new Figure(
            "回数",
            16.00m,
            "回",
            "延べ",
            true,
            "以上",
            2023,
            [new DateOnly(2024, 1, 27), DateOnly.MinValue],
            "総数",
            FigureRole.Target,
            "16.00回",
            [Place, Place]);
        var listing = new Listing(
            7,
            ["一", ""],
            ["49", "69"],
            "名\u0000前",
            true,
            "概要",
            [new ResultEntry(2023, "実績"), new ResultEntry(null, new string('長', 100_000))],
            new Status("b", null, "継続"),
            "課題",
            "今後",
            [new Department("課", "局", null)],
            [figure, figure],
            [new ExtraEntry("予算額", "千円")],
            [1, 2],
            [new SourceCell(ColumnRole.Target, "目標", 2024, "raw\n𠮷", [Place])], [Diagnostic]);
        var edition = new Edition(
            "岬市",
            "計画",
            2023,
            "題",
            [new Status("◎", "順調", null)],
            [listing, listing with { Status = null, Overview = null }],
            [new Note("注", Place)],
            new GlyphCounts(1, 2, 3, 4, 5),
            [new FoldCount("⾃", "自", FoldReason.Radical, 6)],
            [Diagnostic, new Diagnostic("PI0002", Severity.Error, "")]);

        var received = Assert.IsType<DocumentRead>(Sent(new DocumentRead("a.pdf", new DocumentSource("a.pdf", "hash"), edition)));

        Assert.Equal(("a.pdf", new DocumentSource("a.pdf", "hash")), (received.Path, received.Source));
        Assert.Equal(JsonSerializer.Serialize(edition, AnyNumber), JsonSerializer.Serialize(received.Edition, AnyNumber));
        Assert.Equal("16.00", FormattableString.Invariant($"{received.Edition.Listings[0].Figures[0].Value}"));
    }

    [Theory]
    [InlineData("half a pair \ud842")]
    [InlineData("")]
    [InlineData(null)]
    public void A_reason_with_a_text(string? text)
    {
        var sent = new DocumentFailed(
            "a.pdf",
            Diagnostic with { Found = text },
            text is null ? null : new DocumentSource("a.pdf", "hash"),
            text);

        Assert.Equal(sent, Sent(sent));
    }

    [Fact]
    public void A_request_with_all_that_is_known()
    {
        var profile = new Profile("岬市", null, 2023, [new PinnedColumn("目標", 2, ColumnRole.Target, 2024)], [new Status("b", "取組中", null)]);
        var sent = new ReadingRequest("a.pdf", new ReadingOptions(null, "計画", 2023, "himitsu", profile));

        foreach (var known in (Profile?[])[profile, profile with { StatusCodes = null }, profile with { StatusCodes = [] }, null])
        {
            var request = sent with { Options = sent.Options with { Profile = known } };
            Assert.Equal(JsonSerializer.Serialize(request), JsonSerializer.Serialize(Sent(request)));
        }
    }

    [Fact]
    public void A_reading_beyond_the_limit_is_none()
    {
        using var pipe = new MemoryStream();
        var output = new BinaryOutput(pipe);
        WorkerMessage.Write(output, new DocumentFailed("a.pdf", Diagnostic, null, new string('長', WorkerMessage.MaxLength / sizeof(char))));
        pipe.Position = 0;

        Assert.Throws<InvalidDataException>(() => WorkerMessage.ReadReading(new BinaryInput(pipe), () => { }));
    }

    [Fact]
    public void Every_page_done_is_reported_before_the_reading()
    {
        using var pipe = new MemoryStream();
        var output = new BinaryOutput(pipe);
        WorkerMessage.WritePageDone(output);
        WorkerMessage.WritePageDone(output);
        WorkerMessage.Write(output, new DocumentFailed("a.pdf", Diagnostic));
        pipe.Position = 0;
        var pages = 0;

        Assert.Equal(new DocumentFailed("a.pdf", Diagnostic), WorkerMessage.ReadReading(new BinaryInput(pipe), () => pages++));
        Assert.Equal(2, pages);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(int.MaxValue)]
    public void A_kind_of_answer_that_nobody_knows_is_no_page(int kind)
    {
        using var pipe = new MemoryStream();
        var output = new BinaryOutput(pipe);
        output.Write(kind);
        WorkerMessage.Write(output, new DocumentFailed("a.pdf", Diagnostic));
        pipe.Position = 0;
        var pages = 0;

        Assert.Throws<FormatException>(() => WorkerMessage.ReadReading(new BinaryInput(pipe), () => pages++));
        Assert.Equal(0, pages);
    }

    private static DocumentReading Sent(DocumentReading reading)
    {
        using var pipe = new MemoryStream();
        WorkerMessage.Write(new BinaryOutput(pipe), reading);
        pipe.Position = 0;
        return WorkerMessage.ReadReading(new BinaryInput(pipe), () => { });
    }

    private static ReadingRequest Sent(ReadingRequest request)
    {
        using var pipe = new MemoryStream();
        WorkerMessage.Write(new BinaryOutput(pipe), request);
        pipe.Position = 0;
        return WorkerMessage.ReadRequest(new BinaryInput(pipe));
    }
}
