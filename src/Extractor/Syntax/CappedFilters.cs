using System.Buffers.Binary;
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

    /// <summary>How many streams were found corrupt or cut off so far; each was decoded as far as possible.</summary>
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
        {
            throw new PdfDocumentFormatException($"A stream has {filters.Count} filters; at most {MaxFilters} are read.");
        }

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
            {
                throw TooLarge();
            }

            var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            return output.Length <= MaxDecodedBytes ? output : throw TooLarge();
        }
    }

    /// <summary>Inflates up to the limit, and up to the first byte that makes no sense; never hands the compressed bytes on.</summary>
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
            {
                return Memory<byte>.Empty;
            }

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
                    {
                        continue;
                    }

                    if (length >= MaxDecodedBytes)
                    {
                        throw TooLarge();
                    }

                    Array.Resize(ref output, Math.Min(output.Length * 2, MaxDecodedBytes));
                }
            }
            catch (InvalidDataException)
            {
                compressed.EndedEarly = true;
            }
            var decoded = output.AsMemory(0, length);
            var rest = input.Span[(HeaderLength + (int)compressed.Position)..];
            if (compressed.EndedEarly || (compressed.IsAtTail && Contradicts(rest, decoded.Span)))
            {
                owner.CorruptStreams++;
            }

            return decoded;
        }

        /// <summary>Whether a checksum stands here, and is not that of what was decoded.</summary>
        private static bool Contradicts(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> decoded) =>
            BinaryPrimitives.TryReadUInt32BigEndian(rest, out var checksum) && checksum != Adler32(decoded);

        private static uint Adler32(ReadOnlySpan<byte> data)
        {
            const uint modulus = 65521;
            // So many bytes can be added up before the sums may overflow.
            const int run = 5552;
            uint a = 1, b = 0;
            for (var start = 0; start < data.Length; start += run)
            {
                foreach (var value in data[start..Math.Min(start + run, data.Length)])
                {
                    a += value;
                    b += a;
                }
                a %= modulus;
                b %= modulus;
            }
            return (b << 16) | a;
        }
    }

    /// <summary>Compressed data that notices how much of it is asked for.</summary>
    private sealed class CompressedBytes(byte[] data) : MemoryStream(data)
    {
        /// <summary>The last bytes are handed out one by one, to see where the compressed data ends and the checksum begins.</summary>
        private const int TailLength = 16;

        /// <summary>Whether more was asked for than there is: the data was cut off.</summary>
        public bool EndedEarly { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var bulk = (int)(Length - TailLength - Position);
            var read = base.Read(buffer, offset, bulk > 0 ? Math.Min(bulk, count) : Math.Min(1, count));
            EndedEarly |= read == 0 && count > 0;
            return read;
        }

        /// <summary>Whether the position is where the compressed data ends.</summary>
        public bool IsAtTail => Position > Length - TailLength;
    }
}
