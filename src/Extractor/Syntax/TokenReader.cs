namespace PlanIngest.Extractor.Syntax;

/// <summary>What a token of a content stream or CMap is.</summary>
internal enum TokenKind
{
    End,
    Number,
    Name,
    String,
    Keyword,
    ArrayStart,
    ArrayEnd,
    DictionaryStart,
    DictionaryEnd,
}

/// <summary>Splits content streams and CMaps into tokens, without allocating per token.</summary>
/// <remarks>Malformed input never throws: what is no token is skipped or read as a keyword nobody knows.</remarks>
internal ref struct TokenReader(ReadOnlySpan<byte> data)
{
    /// <summary>Numbers are kept within this, so that products of a few of them stay finite.</summary>
    private const double MaxNumber = 1e9;

    private readonly ReadOnlySpan<byte> _data = data;
    private byte[] _decoded = [];
    private int _position;

    /// <summary>What was read last.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>The value of a number.</summary>
    public double Number { get; private set; }

    /// <summary>A name without its slash, a keyword, or the decoded bytes of a string. Valid until the next token is read.</summary>
    public ReadOnlySpan<byte> Bytes { get; private set; }

    /// <summary>Whether a hexadecimal string held something else, or had no end.</summary>
    public bool IsMalformed { get; private set; }

    /// <summary>Reads the next token; false at the end.</summary>
    public bool Read()
    {
        SkipWhiteSpaceAndComments();
        if (_position >= _data.Length)
        {
            Kind = TokenKind.End;
            return false;
        }
        var b = _data[_position];
        switch (b)
        {
            case (byte)'[':
                Punctuation(TokenKind.ArrayStart, 1);
                break;
            case (byte)']':
                Punctuation(TokenKind.ArrayEnd, 1);
                break;
            case (byte)'<' when PeekIs('<'):
                Punctuation(TokenKind.DictionaryStart, 2);
                break;
            case (byte)'>' when PeekIs('>'):
                Punctuation(TokenKind.DictionaryEnd, 2);
                break;
            case (byte)'<':
                ReadHexString();
                break;
            case (byte)'(':
                ReadLiteralString();
                break;
            case (byte)'/':
                ReadName();
                break;
            case (byte)'+' or (byte)'-' or (byte)'.' or (>= (byte)'0' and <= (byte)'9'):
                ReadNumber();
                break;
            default:
                ReadKeyword();
                break;
        }
        return true;
    }

    /// <summary>Skips the data of an inline image: from behind its ID to behind its EI.</summary>
    public void SkipInlineImageData()
    {
        for (var i = _position + 1; i + 1 < _data.Length; i++)
        {
            if (_data[i] != 'E' || _data[i + 1] != 'I' || !IsWhiteSpace(_data[i - 1]))
            {
                continue;
            }

            if (i + 2 < _data.Length && IsRegular(_data[i + 2]))
            {
                continue;
            }
            // Image data may hold these letters by chance: what follows has to look like operators.
            var following = _data[(i + 2)..Math.Min(i + 16, _data.Length)];
            if (following.IndexOfAnyExceptInRange((byte)9, (byte)126) >= 0)
            {
                continue;
            }

            _position = i + 2;
            return;
        }
        _position = _data.Length;
    }

    private readonly bool PeekIs(char next) => _position + 1 < _data.Length && _data[_position + 1] == next;

    private void Punctuation(TokenKind kind, int length)
    {
        Kind = kind;
        _position += length;
    }

    private void SkipWhiteSpaceAndComments()
    {
        while (_position < _data.Length)
        {
            var b = _data[_position];
            if (b == '%')
            {
                var end = _data[_position..].IndexOfAny((byte)'\r', (byte)'\n');
                _position = end < 0 ? _data.Length : _position + end;
            }
            else if (!IsWhiteSpace(b))
            {
                return;
            }
            else
            {
                _position++;
            }
        }
    }

    private void ReadNumber()
    {
        Kind = TokenKind.Number;
        var start = _position;
        var negative = false;
        while (_position < _data.Length && _data[_position] is (byte)'+' or (byte)'-')
        {
            negative |= _data[_position++] == '-';
        }

        double value = 0, unit = 1;
        var fraction = false;
        for (; _position < _data.Length; _position++)
        {
            var b = _data[_position];
            if (b is >= (byte)'0' and <= (byte)'9')
            {
                value = value * 10 + (b - '0');
                if (fraction)
                {
                    unit *= 10;
                }
            }
            else if (b == '.' && !fraction)
            {
                fraction = true;
            }
            else if (b is not ((byte)'-' or (byte)'.'))
            {
                break;
            }
            // Some producers write 12.3-4 or 1.2.3: what follows the first sensible number is dropped.
            else
            {
                while (_position < _data.Length && IsRegular(_data[_position]))
                {
                    _position++;
                }

                break;
            }
        }
        value = Math.Min(value / unit, MaxNumber);
        Number = negative ? -value : value;
        if (_position == start)
        {
            _position++;
        }
    }

    private void ReadName()
    {
        Kind = TokenKind.Name;
        var start = ++_position;
        while (_position < _data.Length && IsRegular(_data[_position]))
        {
            _position++;
        }

        var raw = _data[start.._position];
        if (!raw.Contains((byte)'#'))
        {
            Bytes = raw;
            return;
        }
        var length = 0;
        Reserve(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '#' && i + 2 < raw.Length && HexValue(raw[i + 1]) >= 0 && HexValue(raw[i + 2]) >= 0)
            {
                _decoded[length++] = (byte)(HexValue(raw[i + 1]) * 16 + HexValue(raw[i + 2]));
                i += 2;
            }
            else
            {
                _decoded[length++] = raw[i];
            }
        }
        Bytes = _decoded.AsSpan(0, length);
    }

    private void ReadKeyword()
    {
        Kind = TokenKind.Keyword;
        var start = _position;
        while (_position < _data.Length && IsRegular(_data[_position]))
        {
            _position++;
        }
        // A lone delimiter is a keyword nobody knows.
        if (_position == start)
        {
            _position++;
        }

        Bytes = _data[start.._position];
    }

    private void ReadHexString()
    {
        Kind = TokenKind.String;
        var rest = _data[++_position..];
        var end = rest.IndexOf((byte)'>');
        var raw = end < 0 ? rest : rest[..end];
        _position += end < 0 ? raw.Length : end + 1;
        Reserve(raw.Length / 2 + 1);
        IsMalformed = end < 0;
        var (length, high) = (0, -1);
        foreach (var b in raw)
        {
            var value = HexValue(b);
            if (value < 0)
            {
                IsMalformed |= !IsWhiteSpace(b);
                continue;
            }
            if (high < 0)
            {
                high = value;
                continue;
            }
            _decoded[length++] = (byte)(high * 16 + value);
            high = -1;
        }
        if (high >= 0)
        {
            _decoded[length++] = (byte)(high * 16);
        }

        Bytes = _decoded.AsSpan(0, length);
    }

    private void ReadLiteralString()
    {
        Kind = TokenKind.String;
        var start = ++_position;
        var plain = _data[start..].IndexOfAny((byte)')', (byte)'\\', (byte)'(');
        if (plain >= 0 && _data[start + plain] == ')')
        {
            Bytes = _data.Slice(start, plain);
            _position = start + plain + 1;
            return;
        }
        var (length, depth) = (0, 1);
        while (_position < _data.Length)
        {
            var b = _data[_position++];
            if (b == '\\')
            {
                b = ReadEscape(out var isLineBreak);
                if (isLineBreak)
                {
                    continue;
                }
            }
            else if (b == '(')
            {
                depth++;
            }
            else if (b == ')' && --depth == 0)
            {
                break;
            }
            Reserve(length + 1);
            _decoded[length++] = b;
        }
        Bytes = _decoded.AsSpan(0, length);
    }

    private byte ReadEscape(out bool isLineBreak)
    {
        isLineBreak = false;
        if (_position >= _data.Length)
        {
            return (byte)'\\';
        }

        var b = _data[_position++];
        switch (b)
        {
            case (byte)'n':
                return (byte)'\n';
            case (byte)'r':
                return (byte)'\r';
            case (byte)'t':
                return (byte)'\t';
            case (byte)'b':
                return (byte)'\b';
            case (byte)'f':
                return (byte)'\f';
            case (byte)'\r':
                if (_position < _data.Length && _data[_position] == '\n')
                {
                    _position++;
                }

                isLineBreak = true;
                return 0;
            case (byte)'\n':
                isLineBreak = true;
                return 0;
            case >= (byte)'0' and <= (byte)'7':
                var value = b - '0';
                for (var digits = 1; digits < 3 && _position < _data.Length && _data[_position] is >= (byte)'0' and <= (byte)'7'; digits++)
                {
                    value = value * 8 + (_data[_position++] - '0');
                }

                return (byte)value;
            default:
                return b;
        }
    }

    private void Reserve(int length)
    {
        if (_decoded.Length < length)
        {
            Array.Resize(ref _decoded, Math.Max(length, Math.Max(256, _decoded.Length * 2)));
        }
    }

    private static int HexValue(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        _ => -1,
    };

    private static bool IsWhiteSpace(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsRegular(byte b) => !IsWhiteSpace(b) && b is not (
        (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%');
}
