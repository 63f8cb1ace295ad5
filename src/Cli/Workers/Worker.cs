using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using PlanIngest.Cli.Input;
using PlanIngest.Cli.Usage;
using PlanIngest.Extractor;
using PlanIngest.Model;
using PlanIngest.Model.Binary;
using PlanIngest.Normalizer;

namespace PlanIngest.Cli.Workers;

/// <summary>The child process's side: reads one PDF after the other, as asked on the standard input, until that is closed.</summary>
internal static class Worker
{
    /// <summary>The program's only argument in a worker; not a command for users.</summary>
    public const string Command = "worker";

    /// <summary>The exit code of a worker that ran out of memory and noticed.</summary>
    public const int OutOfMemory = 3;

    /// <summary>Runs until the standard input is closed.</summary>
    /// <returns>The exit code.</returns>
    public static int Run()
    {
        // Ctrl-C reaches all processes of the terminal. It is the program that decides what becomes of the document in hand.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        var output = new BinaryOutput(Console.OpenStandardOutput());
        Console.SetOut(TextWriter.Null);
        WarmUp.Begin();
        try
        {
            foreach (var request in Requests())
            {
                WorkerMessage.Write(output, Read(request, () => WorkerMessage.WritePageDone(output)));
            }

            return ExitCode.Clean;
        }
        catch (OutOfMemoryException)
        {
            return OutOfMemory;
        }
    }

    private static DocumentReading Read(ReadingRequest request, Action pageDone)
    {
        DocumentSource? source = null;
        try
        {
            var file = DocumentFile.Read(request.Path);
            source = file.Source;
            var document = DocumentExtractor.Extract(file.Bytes, request.Options.Extraction, _ => pageDone());
            var edition = EditionNormalizer.Normalize(document, request.Options.Normalization);
            return new DocumentRead(request.Path, source, edition);
        }
        catch (Exception e) when (Refusal.From(e) is { } reason)
        {
            return new DocumentFailed(request.Path, reason, source, e.ToString());
        }
    }

    /// <summary>
    /// The requests as they come. A closed input means that the program is done or dead: the process ends at once, even
    /// from the middle of a document that never ends.
    /// </summary>
    private static IEnumerable<ReadingRequest> Requests()
    {
        // A blocking collection would spin before it waits, on a core that others read or load on.
        var requests = new ConcurrentQueue<ReadingRequest>();
        var arrival = new AutoResetEvent(initialState: false);
        new Thread(Receive) { IsBackground = true }.Start();
        while (true)
        {
            while (requests.TryDequeue(out var request))
            {
                yield return request;
            }

            arrival.WaitOne();
        }

        void Receive()
        {
            try
            {
                var input = new BinaryInput(Console.OpenStandardInput());
                while (true)
                {
                    requests.Enqueue(WorkerMessage.ReadRequest(input));
                    arrival.Set();
                }
            }
            catch (IOException)
            {
                Environment.Exit(ExitCode.Clean);
            }
        }
    }
}
