using System.Text;
using PlanIngest.Extractor.Syntax;
using UglyToad.PdfPig.Core;

namespace PlanIngest.Extractor.Graphics;

/// <summary>The operands before an operator, arrays and dictionaries flat: [ 1 (a) ] is four of them.</summary>
internal sealed class Operands
{
    /// <summary>No operator takes more; one that does is an attack.</summary>
    private const int MaxCount = 1 << 20;

    private readonly List<Operand> _items = [];
    private byte[] _bytes = new byte[1024];
    private int _length;

    private readonly record struct Operand(TokenKind Kind, double Number, int Start, int Length);

    public int Count => _items.Count;

    /// <summary>Adds the token read last.</summary>
    public void Add(in TokenReader reader)
    {
        if (_items.Count == MaxCount)
        {
            throw new PdfDocumentFormatException($"An operator has more than {MaxCount:N0} operands.");
        }

        if (reader.Kind is not (TokenKind.String or TokenKind.Name or TokenKind.Keyword))
        {
            _items.Add(new Operand(reader.Kind, reader.Kind == TokenKind.Number ? reader.Number : 0, 0, 0));
            return;
        }
        var bytes = reader.Bytes;
        if (_length + bytes.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + bytes.Length));
        }

        bytes.CopyTo(_bytes.AsSpan(_length));
        _items.Add(new Operand(reader.Kind, 0, _length, bytes.Length));
        _length += bytes.Length;
    }

    public void Clear()
    {
        _items.Clear();
        _length = 0;
    }

    public TokenKind KindAt(int index) => index < _items.Count ? _items[index].Kind : TokenKind.End;

    /// <summary>A number; 0 where there is none.</summary>
    public double NumberAt(int index) => index >= 0 && index < _items.Count ? _items[index].Number : 0;

    /// <summary>A number counted from the last operand, 1 for the last.</summary>
    public double NumberFromEnd(int index) => NumberAt(_items.Count - index);

    /// <summary>The bytes of a name or string; none where there is neither. Valid until cleared.</summary>
    public ReadOnlySpan<byte> BytesAt(int index) =>
        index < 0 || index >= _items.Count ? default : _bytes.AsSpan(_items[index].Start, _items[index].Length);

    /// <summary>A name; empty where there is none.</summary>
    public string NameAt(int index) => KindAt(index) == TokenKind.Name ? Encoding.Latin1.GetString(BytesAt(index)) : "";

    /// <summary>The last operand as a name; empty where it is none.</summary>
    public string LastName => _items.Count == 0 ? "" : NameAt(_items.Count - 1);

    /// <summary>Copies the numbers among the operands; the number of those that fit.</summary>
    public int CopyNumbers(Span<double> target)
    {
        var count = 0;
        foreach (var item in _items)
        {
            if (item.Kind == TokenKind.Number && count < target.Length)
            {
                target[count++] = item.Number;
            }
        }

        return count;
    }
}
