using PlanIngest.Cli.Input;
using PlanIngest.Model;
using PlanIngest.Model.Binary;
using PlanIngest.Normalizer.Options;

namespace PlanIngest.Cli.Workers;

/// <summary>
/// What the program and its workers write to each other. The program sends requests; for each the worker answers with a mark per page done,
/// then with the reading. Written value by value as it goes: neither side ever holds a document's bytes beside the document.
/// </summary>
internal static class WorkerMessage
{
    /// <summary>No document's reading is longer; one that is would fill the program's own memory.</summary>
    public const int MaxLength = 128 << 20;

    private enum Kind
    {
        PageDone,
        DocumentRead,
        DocumentFailed,
    }

    /// <summary>Asks for a document.</summary>
    public static void Write(BinaryOutput output, ReadingRequest request)
    {
        output.Write(request.Path);
        output.Write(request.Options.Municipality);
        output.Write(request.Options.Plan);
        output.Write(request.Options.FiscalYear);
        output.Write(request.Options.Password);
        output.Write(request.Options.Profile is not null);
        if (request.Options.Profile is { } profile)
        {
            WriteProfile(output, profile);
        }

        output.Flush();
    }

    /// <summary>Receives what is asked for.</summary>
    /// <exception cref="EndOfStreamException">Nothing more is.</exception>
    public static ReadingRequest ReadRequest(BinaryInput input) => new(
        input.ReadText(),
        new ReadingOptions(
            input.ReadTextOrNull(),
            input.ReadTextOrNull(),
            input.ReadIntOrNull(),
            input.ReadTextOrNull(),
            input.ReadBool() ? ReadProfile(input) : null));

    /// <summary>Tells that a page is done.</summary>
    public static void WritePageDone(BinaryOutput output)
    {
        output.Write((int)Kind.PageDone);
        output.Flush();
    }

    /// <summary>Answers a request.</summary>
    public static void Write(BinaryOutput output, DocumentReading reading)
    {
        output.Write((int)(reading is DocumentRead ? Kind.DocumentRead : Kind.DocumentFailed));
        output.Write(reading.Path);
        if (reading is DocumentRead read)
        {
            WriteSource(output, read.Source);
            EditionCodec.Write(output, read.Edition);
        }
        else if (reading is DocumentFailed failed)
        {
            EditionCodec.Write(output, failed.Reason);
            output.Write(failed.Source is not null);
            if (failed.Source is { } source)
            {
                WriteSource(output, source);
            }

            output.Write(failed.Details);
        }

        output.Flush();
    }

    /// <summary>Receives the answer to a request.</summary>
    /// <param name="input">What the worker writes.</param>
    /// <param name="pageDone">Called for each page done.</param>
    /// <exception cref="EndOfStreamException">The worker is gone.</exception>
    /// <exception cref="InvalidDataException">The answer is longer than <see cref="MaxLength"/>.</exception>
    /// <exception cref="FormatException">The worker writes what is no answer.</exception>
    public static DocumentReading ReadReading(BinaryInput input, Action pageDone)
    {
        input.Allowance = MaxLength;
        while (true)
        {
            switch ((Kind)input.ReadInt())
            {
                case Kind.PageDone:
                    pageDone();
                    break;
                case Kind.DocumentRead:
                    return new DocumentRead(input.ReadText(), ReadSource(input), EditionCodec.Read(input));
                case Kind.DocumentFailed:
                    return ReadFailed(input);
                case var unknown:
                    throw new FormatException($"A worker's answer is of the unknown kind {(int)unknown}.");
            }
        }
    }

    private static DocumentFailed ReadFailed(BinaryInput input) => new(
        input.ReadText(),
        EditionCodec.ReadDiagnostic(input),
        input.ReadBool() ? ReadSource(input) : null,
        input.ReadTextOrNull());

    private static void WriteProfile(BinaryOutput output, Profile profile)
    {
        output.Write(profile.Municipality);
        output.Write(profile.Plan);
        output.Write(profile.FiscalYear);
        output.Write(profile.Columns, static (output, column) =>
        {
            output.Write(column.Header);
            output.Write(column.Occurrence);
            output.Write((int)column.Role);
            output.Write(column.FiscalYear);
        });
        output.Write(profile.StatusCodes, EditionCodec.Write);
    }

    private static Profile ReadProfile(BinaryInput input) => new(
        input.ReadTextOrNull(),
        input.ReadTextOrNull(),
        input.ReadIntOrNull(),
        input.ReadList(static input => new PinnedColumn(
            input.ReadText(),
            input.ReadIntOrNull(),
            (ColumnRole)input.ReadInt(),
            input.ReadIntOrNull())),
        input.ReadListOrNull(EditionCodec.ReadStatus));

    private static void WriteSource(BinaryOutput output, DocumentSource source)
    {
        output.Write(source.FileName);
        output.Write(source.Sha256);
    }

    private static DocumentSource ReadSource(BinaryInput input) => new(input.ReadText(), input.ReadText());
}
