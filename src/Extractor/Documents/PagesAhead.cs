using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using PlanIngest.Extractor.Content;

namespace PlanIngest.Extractor.Documents;

/// <summary>Reads the pages of a document in order, each on a thread of its own while the tables of the page before are found.</summary>
/// <remarks>One page ahead: a page can be large.</remarks>
internal sealed class PagesAhead : IDisposable
{
    /// <summary>As much as the main thread has: broken structures are nested deeply.</summary>
    private const int StackBytes = 8 << 20;

    private readonly PdfReader _reader;
    private readonly BlockingCollection<int> _asked = [];
    private readonly BlockingCollection<(PageContent? Content, ExceptionDispatchInfo? Failure)> _read = [];
    private readonly Thread _thread;

    /// <param name="reader">Used by nobody else until this is disposed.</param>
    public PagesAhead(PdfReader reader)
    {
        _reader = reader;
        _thread = new Thread(Read, StackBytes) { IsBackground = true, Name = "pages" };
        _thread.Start();
        _asked.Add(1);
    }

    /// <summary>The next page, from the first on; to be called once for each.</summary>
    /// <param name="number">Of that page.</param>
    /// <exception cref="Exception">Of any type: the page cannot be read. Other pages can.</exception>
    public PageContent Take(int number)
    {
        var (content, failure) = _read.Take();
        if (number < _reader.PageCount)
        {
            _asked.Add(number + 1);
        }

        failure?.Throw();
        return content!;
    }

    /// <summary>Waits for the page that is being read.</summary>
    public void Dispose()
    {
        _asked.CompleteAdding();
        _thread.Join();
        _asked.Dispose();
        _read.Dispose();
    }

    private void Read()
    {
        foreach (var number in _asked.GetConsumingEnumerable())
        {
            try
            {
                _read.Add((_reader.ReadPage(number), null));
            }
            catch (Exception e)
            {
                _read.Add((null, ExceptionDispatchInfo.Capture(e)));
            }
        }
    }
}
