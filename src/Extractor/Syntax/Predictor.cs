using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace PlanIngest.Extractor.Syntax;

/// <summary>Undoes the predictors that a stream was compressed with.</summary>
internal static class Predictor
{
    private const int Tiff = 2;
    private const int FirstPng = 10;

    /// <summary>The bytes before prediction; the same bytes where no predictor is named.</summary>
    /// <param name="data">Inflated bytes; a last row that is cut off is dropped.</param>
    /// <param name="parameters">The filter's DecodeParms.</param>
    public static Memory<byte> Undo(Memory<byte> data, DictionaryToken parameters)
    {
        var predictor = Parameter("Predictor", 1, FirstPng + 5);
        if (predictor < Tiff)
        {
            return data;
        }

        var bits = Parameter("BitsPerComponent", 8, 16);
        var colors = Parameter("Colors", 1, 32);
        var columns = Parameter("Columns", 1, CappedFilters.MaxDecodedBytes);
        var pixelBytes = Math.Max(1, bits * colors / 8);
        var rowBytes = (int)Math.Min(((long)bits * colors * columns + 7) / 8, CappedFilters.MaxDecodedBytes);
        if (predictor >= FirstPng)
        {
            return UndoPng(data.Span, rowBytes, pixelBytes);
        }

        if (bits != 8)
        {
            throw new PdfDocumentFormatException($"The TIFF predictor is used with {bits} bits per component; expected 8.");
        }

        for (var row = 0; row + rowBytes <= data.Length; row += rowBytes)
        {
            for (var i = pixelBytes; i < rowBytes; i++)
            {
                data.Span[row + i] += data.Span[row + i - pixelBytes];
            }
        }

        return data;

        int Parameter(string name, int standard, int max) =>
            PdfObjects.Raw(parameters, name) is NumericToken number ? (int)Math.Clamp(number.Data, 1, max) : standard;
    }

    private static byte[] UndoPng(ReadOnlySpan<byte> data, int rowBytes, int pixelBytes)
    {
        var rows = data.Length / (rowBytes + 1);
        var output = new byte[rows * rowBytes];
        for (var row = 0; row < rows; row++)
        {
            var source = data.Slice(row * (rowBytes + 1), rowBytes + 1);
            var target = output.AsSpan(row * rowBytes, rowBytes);
            var above = row == 0 ? [] : output.AsSpan((row - 1) * rowBytes, rowBytes);
            for (var i = 0; i < rowBytes; i++)
            {
                int left = i < pixelBytes ? 0 : target[i - pixelBytes];
                int up = row == 0 ? 0 : above[i];
                int upLeft = row == 0 || i < pixelBytes ? 0 : above[i - pixelBytes];
                var prediction = source[0] switch
                {
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Paeth(left, up, upLeft),
                    _ => 0,
                };
                target[i] = (byte)(source[i + 1] + prediction);
            }
        }
        return output;
    }

    private static int Paeth(int left, int up, int upLeft)
    {
        var estimate = left + up - upLeft;
        var (toLeft, toUp, toUpLeft) = (Math.Abs(estimate - left), Math.Abs(estimate - up), Math.Abs(estimate - upLeft));
        return toLeft <= toUp && toLeft <= toUpLeft ? left : toUp <= toUpLeft ? up : upLeft;
    }
}
