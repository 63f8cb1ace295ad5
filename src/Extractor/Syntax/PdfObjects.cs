using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace PlanIngest.Extractor.Syntax;

/// <summary>The objects of one open document, references followed.</summary>
/// <param name="scanner">The document's, of the library.</param>
/// <param name="filters">The document's, of the library; they lead to <paramref name="capped"/>.</param>
/// <param name="capped">The document's filters.</param>
internal sealed class PdfObjects(IPdfTokenScanner scanner, ILookupFilterProvider filters, CappedFilters capped)
{
    /// <summary>A chain of references longer than this is a cycle.</summary>
    private const int MaxReferences = 16;

    /// <summary>How many streams were found corrupt so far; see <see cref="CappedFilters.CorruptStreams"/>.</summary>
    public int CorruptStreams => capped.CorruptStreams;

    /// <summary>The object itself; null for a missing one.</summary>
    public IToken? Resolve(IToken? token)
    {
        for (var i = 0; i < MaxReferences; i++)
        {
            if (token is ObjectToken wrapped)
            {
                token = wrapped.Data;
            }
            else if (token is IndirectReferenceToken reference)
            {
                token = scanner.Get(reference.Data)?.Data;
            }
            else
            {
                return token is NullToken ? null : token;
            }
        }
        return null;
    }

    /// <summary>An entry as it is written, a reference not followed.</summary>
    public static IToken? Raw(DictionaryToken? dictionary, string key) =>
        dictionary is not null && dictionary.Data.TryGetValue(key, out var token) ? token : null;

    /// <summary>An entry of a dictionary, if it is there and of this type. A stream stands for its dictionary, too.</summary>
    public T? Get<T>(DictionaryToken? dictionary, string key)
        where T : class, IToken => As<T>(Raw(dictionary, key));

    /// <summary>The object itself, if it is of this type. A stream stands for its dictionary, too.</summary>
    public T? As<T>(IToken? token)
        where T : class, IToken
    {
        var direct = Resolve(token);
        return direct is StreamToken stream && typeof(T) == typeof(DictionaryToken) ? stream.StreamDictionary as T : direct as T;
    }

    /// <summary>A name's text.</summary>
    public string? Name(DictionaryToken? dictionary, string key) => Get<NameToken>(dictionary, key)?.Data;

    /// <summary>A finite number.</summary>
    public double? Number(DictionaryToken? dictionary, string key) => Number(Raw(dictionary, key));

    /// <summary>A finite number.</summary>
    public double? Number(IToken? token) => Resolve(token) is NumericToken number && double.IsFinite(number.Data) ? number.Data : null;

    /// <summary>An array of finite numbers; null where an element is none.</summary>
    public double[]? Numbers(DictionaryToken? dictionary, string key) => Numbers(Raw(dictionary, key));

    /// <summary>An array of finite numbers; null where an element is none.</summary>
    public double[]? Numbers(IToken? token)
    {
        if (As<ArrayToken>(token) is not { } array)
        {
            return null;
        }

        var numbers = new double[array.Data.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (Number(array.Data[i]) is not { } number)
            {
                return null;
            }

            numbers[i] = number;
        }
        return numbers;
    }

    /// <summary>The decoded bytes of a stream.</summary>
    /// <exception cref="PdfDocumentFormatException">It decodes to more than <see cref="CappedFilters.MaxDecodedBytes"/>.</exception>
    public ReadOnlyMemory<byte> Decode(StreamToken stream) => stream.Decode(filters, scanner);
}
