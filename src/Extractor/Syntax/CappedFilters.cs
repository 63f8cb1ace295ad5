using System.IO.Compression;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace PlanIngest.Extractor.Syntax;

/// <summary>The library's stream filters, kept from filling the memory, and with corruption noticed.</summary>
internal sealed class CappedFilters : IFilterProvider
{
    /// <summary>No stream that is needed for reading text decodes to more.</summary>
    public const int MaxDecodedBytes = 16 << 20;

    /// <summary>A stream has at most this many filters.</summary>
    private const int MaxFilters = 8;

    private readonly IFilterProvider _library = DefaultFilterProvider.Instance;
    private readonly IFilter _flate;

    public CappedFilters() => _flate = new Flate(this);

    /// <summary>How many streams were found corrupt or cut off so far; each was decoded up to that point.</summary>
    public int CorruptStreams { get; private set; }

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Cap(_library.GetFilters(dictionary));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Cap(_library.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Cap(_library.GetAllFilters());

    private List<IFilter> Cap(IReadOnlyList<IFilter> filters)
    {
        if (filters.Count > MaxFilters)
            throw new PdfDocumentFormatException($"A stream has {filters.Count} filters; at most {MaxFilters} are read.");
        return filters.Select(filter => filter is FlateFilter ? _flate : new Capped(filter)).ToList();
    }

    private static PdfDocumentFormatException TooLarge() =>
        new($"A stream decodes to more than {MaxDecodedBytes:N0} bytes.");

    /// <summary>Any other filter: what goes in and what comes out are limited.</summary>
    private sealed class Capped(IFilter inner) : IFilter
    {
        /// <summary>The densest filter, LZW, turns one byte into some 2,700.</summary>
        private const int MaxInput = 4 << 20;

        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (inner is LzwFilter or RunLengthFilter && input.Length > MaxInput)
                throw TooLarge();
            var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            return output.Length <= MaxDecodedBytes ? output : throw TooLarge();
        }
    }

    /// <summary>Inflates up to the limit, and up to the first corrupt byte instead of handing the compressed bytes on.</summary>
    private sealed class Flate(CappedFilters owner) : IFilter
    {
        private const int HeaderLength = 2;

        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            var parameters = DecodeParameterResolver.GetFilterParameters(streamDictionary, filterIndex);
            return Predictor.Undo(Inflate(input), parameters);
        }

        private Memory<byte> Inflate(Memory<byte> input)
        {
            if (input.Length <= HeaderLength)
                return Memory<byte>.Empty;
            var output = new byte[Math.Clamp(input.Length * 4, 1 << 10, MaxDecodedBytes)];
            var length = 0;
            using var compressed = new CompressedBytes(input[HeaderLength..].ToArray());
            using var deflate = new DeflateStream(compressed, CompressionMode.Decompress);
            try
            {
                for (int read; (read = deflate.Read(output, length, output.Length - length)) > 0;)
                {
                    length += read;
                    if (length < output.Length)
                        continue;
                    if (length >= MaxDecodedBytes)
                        throw TooLarge();
                    Array.Resize(ref output, Math.Min(output.Length * 2, MaxDecodedBytes));
                }
            }
            catch (InvalidDataException)
            {
                compressed.EndedEarly = true;
            }
            if (compressed.EndedEarly)
                owner.CorruptStreams++;
            return output.AsMemory(0, length);
        }
    }

    /// <summary>Notices when more is asked for than there is: the compressed data was cut off.</summary>
    private sealed class CompressedBytes(byte[] data) : MemoryStream(data)
    {
        public bool EndedEarly { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = base.Read(buffer, offset, count);
            EndedEarly |= read == 0 && count > 0;
            return read;
        }
    }
}
