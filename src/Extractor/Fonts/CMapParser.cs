using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PlanIngest.Extractor.Syntax;

namespace PlanIngest.Extractor.Fonts;

/// <summary>A CMap file's content.</summary>
/// <param name="Base">Name of the map it uses, or null.</param>
/// <param name="IsVertical">Whether its WMode is 1.</param>
/// <param name="Codespaces">In file order.</param>
/// <param name="Cids">cidchar and cidrange by <see cref="CMap.Key"/>, in file order.</param>
/// <param name="Texts">bfchar and bfrange, expanded: text by code.</param>
/// <param name="Problem">What was malformed, or null.</param>
internal sealed record ParsedCMap(
    string? Base,
    bool IsVertical,
    ImmutableArray<Codespace> Codespaces,
    IReadOnlyList<CodeRange> Cids,
    IReadOnlyDictionary<uint, string> Texts,
    string? Problem);

/// <summary>Reads CMap files: Adobe's, those embedded in PDFs, and ToUnicode maps.</summary>
internal ref struct CMapParser
{
    /// <summary>No range of text is longer: codes have at most two bytes wherever text is mapped.</summary>
    private const int MaxTexts = 0x10000;

    private readonly List<Codespace> _codespaces = [];
    private readonly List<CodeRange> _cids = [];
    private readonly Dictionary<uint, string> _texts = [];
    private TokenReader _reader;
    private string? _base;
    private string? _problem;
    private bool _isVertical;

    private CMapParser(ReadOnlySpan<byte> file) => _reader = new TokenReader(file);

    /// <summary>Reads a file. Malformed entries are left out and told in <see cref="ParsedCMap.Problem"/>.</summary>
    public static ParsedCMap Parse(ReadOnlySpan<byte> file)
    {
        var parser = new CMapParser(file);
        parser.ReadFile();
        return new ParsedCMap(parser._base, parser._isVertical, [.. parser._codespaces], parser._cids, parser._texts, parser._problem);
    }

    private void ReadFile()
    {
        var name = "";
        while (_reader.Read())
        {
            if (_reader.Kind == TokenKind.Name)
            {
                name = Encoding.Latin1.GetString(_reader.Bytes);
            }
            else if (_reader.Kind == TokenKind.Number && name == "WMode")
            {
                (_isVertical, name) = (_reader.Number == 1, "");
            }
            else if (_reader.Kind == TokenKind.Keyword)
            {
                ReadBlock(Encoding.Latin1.GetString(_reader.Bytes), name);
            }
        }
    }

    private void ReadBlock(string keyword, string name)
    {
        switch (keyword)
        {
            case "usecmap":
                _base = name;
                break;
            case "begincodespacerange":
                while (ReadCode(out var low, out var length) && ReadCode(out var high, out _))
                {
                    _codespaces.Add(new Codespace(length, low, high));
                }

                break;
            case "begincidchar":
                while (ReadCode(out var code, out var length) && ReadNumber(out var cid))
                {
                    _cids.Add(new CodeRange(CMap.Key(code, length), CMap.Key(code, length), cid));
                }

                break;
            case "begincidrange":
                while (ReadCode(out var first, out var length) && ReadCode(out var last, out _) && ReadNumber(out var cid))
                {
                    _cids.Add(new CodeRange(CMap.Key(first, length), CMap.Key(last, length), cid));
                }

                break;
            case "beginbfchar":
                while (ReadCode(out var code, out _) && ReadText(out var text))
                {
                    AddText(code, text);
                }

                break;
            case "beginbfrange":
                while (ReadCode(out var first, out _) && ReadCode(out var last, out _))
                {
                    ReadTextRange(first, last);
                }

                break;
        }
    }

    private void ReadTextRange(uint first, uint last)
    {
        if (!_reader.Read())
        {
            return;
        }

        if (_reader.Kind == TokenKind.ArrayStart)
        {
            for (var code = first; _reader.Read() && _reader.Kind == TokenKind.String; code++)
            {
                if (code <= last && TextFrom(_reader, out var item))
                {
                    AddText(code, item);
                }
            }

            return;
        }
        if (_reader.Kind != TokenKind.String || !TextFrom(_reader, out var text))
        {
            _problem ??= "a bfrange without text";
            return;
        }
        if (last - (long)first >= MaxTexts)
        {
            _problem ??= string.Create(CultureInfo.InvariantCulture, $"a bfrange over {last - (long)first + 1:N0} codes");
        }
        // The text's last UTF-16 unit counts up with the code.
        for (var offset = 0u; first + (long)offset <= last && offset < MaxTexts; offset++)
        {
            AddText(first + offset, text.Length == 0 ? "" : text[..^1] + (char)(text[^1] + offset));
        }
    }

    private void AddText(uint code, string text)
    {
        if (_texts.Count < MaxTexts)
        {
            _texts[code] = text;
        }
        else
        {
            _problem ??= "more texts than codes";
        }
    }

    private bool ReadText(out string text)
    {
        text = "";
        if (!_reader.Read())
        {
            return false;
        }
        // A glyph name instead of a text is allowed, and nobody writes it.
        if (_reader.Kind == TokenKind.Name)
        {
            return true;
        }

        if (_reader.Kind == TokenKind.String && TextFrom(_reader, out text))
        {
            return true;
        }

        _problem ??= "a bfchar without text";
        return false;
    }

    private bool ReadCode(out uint code, out int length)
    {
        (code, length) = (0, 0);
        if (!_reader.Read() || _reader.Kind != TokenKind.String)
        {
            if (_reader.Kind != TokenKind.Keyword)
            {
                _problem ??= "an entry without a code";
            }

            return false;
        }
        length = _reader.Bytes.Length;
        if (_reader.IsMalformed || length is 0 or > 4)
        {
            _problem ??= "a malformed code";
            return false;
        }
        foreach (var b in _reader.Bytes)
        {
            code = (code << 8) | b;
        }

        return true;
    }

    private bool ReadNumber(out int number)
    {
        number = 0;
        if (!_reader.Read() || _reader.Kind != TokenKind.Number)
        {
            _problem ??= "a cidrange without a CID";
            return false;
        }
        number = (int)Math.Clamp(_reader.Number, 0, 0xFFFF);
        return true;
    }

    private static bool TextFrom(in TokenReader reader, out string text)
    {
        var bytes = reader.Bytes;
        text = bytes.Length == 1 ? ((char)bytes[0]).ToString() : Encoding.BigEndianUnicode.GetString(bytes[..(bytes.Length & ~1)]);
        return !reader.IsMalformed;
    }
}
