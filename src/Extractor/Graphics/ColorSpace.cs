using PlanIngest.Extractor.Content;
using PlanIngest.Extractor.Syntax;
using UglyToad.PdfPig.Tokens;

namespace PlanIngest.Extractor.Graphics;

/// <summary>Turns colour components into colours on screen, well enough to tell white and to tell two colours apart.</summary>
internal abstract class ColorSpace
{
    public static readonly ColorSpace Gray = new GraySpace();
    public static readonly ColorSpace RedGreenBlue = new RgbSpace();
    public static readonly ColorSpace Cmyk = new CmykSpace();
    public static readonly ColorSpace Pattern = new PatternSpace();

    private const int MaxDepth = 4;

    /// <summary>The colour before any is set.</summary>
    public virtual Rgb Initial => default;

    /// <summary>The colour of components; missing ones count as 0.</summary>
    public abstract Rgb ToRgb(ReadOnlySpan<double> components);

    /// <summary>Reads a colour space; <see cref="Pattern"/>, whose colours are unknown, for one that is not understood.</summary>
    public static ColorSpace Load(PdfObjects objects, IToken? token, int depth = 0)
    {
        var direct = objects.Resolve(token);
        var array = (direct as ArrayToken)?.Data;
        var name = (direct as NameToken ?? (array is [var first, ..] ? objects.Resolve(first) as NameToken : null))?.Data;
        if (depth > MaxDepth)
        {
            return Pattern;
        }

        switch (name)
        {
            case "DeviceGray" or "G" or "CalGray":
                return Gray;
            case "DeviceRGB" or "RGB" or "CalRGB":
                return RedGreenBlue;
            case "DeviceCMYK" or "CMYK":
                return Cmyk;
            case "Lab":
                return new LabSpace();
            case "ICCBased" when array?.Count > 1:
                return objects.Number(objects.As<DictionaryToken>(array[1]), "N") switch
                {
                    1 => Gray,
                    4 => Cmyk,
                    _ => RedGreenBlue,
                };
            case "Separation" or "DeviceN" when array?.Count > 3:
                return new TintSpace(Load(objects, array[2], depth + 1), objects.As<DictionaryToken>(array[3]), objects);
            case "Indexed" or "I" when array?.Count > 3:
                return new IndexedSpace(Load(objects, array[1], depth + 1), Table(objects, array[3]));
            default:
                return Pattern;
        }
    }

    private static ReadOnlyMemory<byte> Table(PdfObjects objects, IToken token) => objects.Resolve(token) switch
    {
        StreamToken stream => objects.Decode(stream),
        HexToken hex => hex.Bytes.ToArray(),
        StringToken text => text.GetBytes(),
        _ => default,
    };

    private static double At(ReadOnlySpan<double> components, int index) => index < components.Length ? components[index] : 0;

    private static Rgb FromChannels(double r, double g, double b) => new(Channel(r), Channel(g), Channel(b));

    private static byte Channel(double value) => (byte)Math.Round(Math.Clamp(value, 0, 1) * 255);

    private sealed class GraySpace : ColorSpace
    {
        public override Rgb ToRgb(ReadOnlySpan<double> components) => FromChannels(At(components, 0), At(components, 0), At(components, 0));
    }

    private sealed class RgbSpace : ColorSpace
    {
        public override Rgb ToRgb(ReadOnlySpan<double> components) => FromChannels(At(components, 0), At(components, 1), At(components, 2));
    }

    private sealed class CmykSpace : ColorSpace
    {
        public override Rgb ToRgb(ReadOnlySpan<double> components)
        {
            var light = 1 - At(components, 3);
            return FromChannels((1 - At(components, 0)) * light, (1 - At(components, 1)) * light, (1 - At(components, 2)) * light);
        }
    }

    private sealed class LabSpace : ColorSpace
    {
        /// <summary>How far a and b pull the channels apart, roughly.</summary>
        private const double Pull = 0.006;

        public override Rgb ToRgb(ReadOnlySpan<double> components)
        {
            var light = At(components, 0) / 100;
            var (a, b) = (At(components, 1) * Pull, At(components, 2) * Pull);
            return FromChannels(light + a, light - a, light - b);
        }
    }

    private sealed class PatternSpace : ColorSpace
    {
        public override Rgb Initial => Rgb.Unknown;

        public override Rgb ToRgb(ReadOnlySpan<double> components) => Rgb.Unknown;
    }

    private sealed class IndexedSpace(ColorSpace baseSpace, ReadOnlyMemory<byte> table) : ColorSpace
    {
        public override Rgb Initial => ToRgb([0]);

        public override Rgb ToRgb(ReadOnlySpan<double> components)
        {
            var size = baseSpace switch
            {
                GraySpace => 1,
                CmykSpace => 4,
                _ => 3,
            };
            var start = (int)At(components, 0) * size;
            if (start < 0 || start + size > table.Length)
            {
                return default;
            }

            Span<double> entry = stackalloc double[size];
            for (var i = 0; i < size; i++)
            {
                entry[i] = table.Span[start + i] / 255.0;
            }

            return baseSpace.ToRgb(entry);
        }
    }

    /// <summary>Separation and DeviceN: inks, given as tints of 0 (none) to 1.</summary>
    private sealed class TintSpace(ColorSpace alternate, DictionaryToken? transform, PdfObjects objects) : ColorSpace
    {
        public override Rgb Initial => ToRgb([1]);

        public override Rgb ToRgb(ReadOnlySpan<double> components)
        {
            // Exponential functions, by far the most frequent, are linear mixes of two colours; others are guessed as grey ink.
            var tint = 0.0;
            foreach (var component in components)
            {
                tint = Math.Max(tint, component);
            }

            if (components.Length == 1
                && objects.Number(transform, "FunctionType") == 2
                && objects.Numbers(transform, "C1") is { } full
                && (objects.Numbers(transform, "C0") ?? new double[full.Length]) is { } none
                && none.Length == full.Length)
            {
                var share = Math.Pow(Math.Clamp(tint, 0, 1), objects.Number(transform, "N") ?? 1);
                return alternate.ToRgb(none.Zip(full, (from, to) => from + share * (to - from)).ToArray());
            }
            return FromChannels(1 - tint / 2, 1 - tint / 2, 1 - tint / 2);
        }
    }
}
