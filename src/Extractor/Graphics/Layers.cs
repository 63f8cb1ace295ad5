using PlanIngest.Extractor.Syntax;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace PlanIngest.Extractor.Graphics;

/// <summary>Which layers (optional content) of a document are off when it is opened.</summary>
internal sealed class Layers
{
    private readonly PdfObjects _objects;
    private readonly HashSet<IndirectReference> _off = [];

    /// <summary>Reads the default configuration of a document's catalog.</summary>
    public Layers(PdfObjects objects, DictionaryToken catalog)
    {
        _objects = objects;
        var properties = objects.Get<DictionaryToken>(catalog, "OCProperties");
        var standard = objects.Get<DictionaryToken>(properties, "D");
        if (objects.Name(standard, "BaseState") == "OFF")
        {
            _off.UnionWith(References(properties, "OCGs"));
        }

        _off.ExceptWith(References(standard, "ON"));
        _off.UnionWith(References(standard, "OFF"));
    }

    /// <summary>Whether content under this group (OCG) or membership (OCMD) is not shown.</summary>
    public bool IsHidden(IToken? group)
    {
        if (_off.Count == 0)
        {
            return false;
        }

        if (group is IndirectReferenceToken reference && _off.Contains(reference.Data))
        {
            return true;
        }

        if (_objects.As<DictionaryToken>(group) is not { } dictionary || _objects.Name(dictionary, "Type") != "OCMD")
        {
            return false;
        }

        var members = PdfObjects.Raw(dictionary, "OCGs") is IndirectReferenceToken single && _objects.Resolve(single) is DictionaryToken
            ? [single.Data]
            : References(dictionary, "OCGs");
        if (members.Count == 0)
        {
            return false;
        }

        return _objects.Name(dictionary, "P") switch
        {
            "AllOn" => members.Any(_off.Contains),
            "AnyOff" => !members.Any(_off.Contains),
            "AllOff" => !members.All(_off.Contains),
            _ => members.All(_off.Contains),
        };
    }

    private List<IndirectReference> References(DictionaryToken? dictionary, string key) =>
        _objects.Get<ArrayToken>(dictionary, key)?.Data.OfType<IndirectReferenceToken>().Select(token => token.Data).ToList() ?? [];
}
