using System.IO.Compression;
using CsCheck;
using PlanIngest.Extractor.Syntax;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace PlanIngest.Extractor.Tests.Syntax;

public class CappedFiltersTests
{
    [Fact]
    public void Inflates_what_was_deflated() => Gen.Byte.Array[0, 5000].Sample(data =>
    {
        var filters = new CappedFilters();
        return Decode(filters, Deflate(data)).AsSpan().SequenceEqual(data) && filters.CorruptStreams == 0;
    });

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    [InlineData(400, 1)]
    public void Notices_a_stream_that_is_cut_off(int missing, int corrupt)
    {
        var data = Text(10_000);
        var filters = new CappedFilters();

        var decoded = Decode(filters, Deflate(data)[..^missing]);

        Assert.Equal(corrupt, filters.CorruptStreams);
        Assert.True(data.AsSpan().StartsWith(decoded));
    }

    [Fact]
    public void Keeps_what_stands_before_a_corrupt_byte()
    {
        var data = Text(100_000);
        var compressed = Deflate(data);
        compressed.AsSpan(compressed.Length / 2, 64).Fill(0xFF);
        var filters = new CappedFilters();

        var decoded = Decode(filters, compressed);

        Assert.Equal(1, filters.CorruptStreams);
        Assert.True(decoded.Length > 1000 && decoded.AsSpan(0, 1000).SequenceEqual(data.AsSpan(0, 1000)));
    }

    [Fact]
    public void Bears_a_missing_checksum_and_bytes_behind_it()
    {
        var compressed = Deflate(Text(10_000));
        var filters = new CappedFilters();

        Decode(filters, compressed[..^4]);
        Decode(filters, [.. compressed, 13, 10]);
        Decode(filters, [.. compressed, .. new byte[100]]);

        Assert.Equal(0, filters.CorruptStreams);
    }

    [Fact]
    public void Refuses_a_bomb()
    {
        var bomb = Deflate(new byte[CappedFilters.MaxDecodedBytes + 1]);

        Assert.Throws<PdfDocumentFormatException>(() => Decode(new CappedFilters(), bomb));
    }

    [Fact]
    public void Refuses_more_filters_than_any_stream_has()
    {
        var names = Enumerable.Repeat(NameToken.FlateDecode, 9).ToList();

        Assert.Throws<PdfDocumentFormatException>(() => new CappedFilters().GetNamedFilters(names));
    }

    [Theory]
    [InlineData(0, new byte[] { 1, 2, 3, 4, 5, 6 })]
    [InlineData(1, new byte[] { 1, 3, 6, 4, 9, 15 })]
    [InlineData(2, new byte[] { 1, 2, 3, 5, 7, 9 })]
    [InlineData(3, new byte[] { 1, 2, 4, 4, 8, 12 })]
    [InlineData(4, new byte[] { 1, 3, 6, 5, 10, 16 })]
    public void Undoes_png_predictors(byte type, byte[] expected)
    {
        byte[] rows = [type, 1, 2, 3, type, 4, 5, 6];

        Assert.Equal(expected, Decode(new CappedFilters(), Deflate(rows), ("Predictor", 15), ("Columns", 3)));
    }

    [Fact]
    public void Undoes_the_tiff_predictor() =>
        Assert.Equal([1, 3, 6, 4, 9, 15], Decode(new CappedFilters(), Deflate([1, 2, 3, 4, 5, 6]), ("Predictor", 2), ("Columns", 3)));

    private static byte[] Text(int length)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, length).Select(_ => (byte)random.Next('a', 'q'))];
    }

    private static byte[] Deflate(byte[] data)
    {
        using var target = new MemoryStream();
        using (var zlib = new ZLibStream(target, CompressionLevel.Fastest))
        {
            zlib.Write(data);
        }

        return target.ToArray();
    }

    private static byte[] Decode(CappedFilters filters, byte[] compressed, params (string Key, int Value)[] parameters)
    {
        var entries = parameters.ToDictionary(p => NameToken.Create(p.Key), p => (IToken)new NumericToken(p.Value));
        var dictionary = new DictionaryToken(new Dictionary<NameToken, IToken>
        {
            [NameToken.Filter] = NameToken.FlateDecode,
            [NameToken.DecodeParms] = new DictionaryToken(entries),
        });
        return filters.GetFilters(dictionary)[0].Decode(compressed, dictionary, filters, 0).ToArray();
    }
}
