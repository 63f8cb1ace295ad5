using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PlanIngest.Model;

/// <summary>Identifiers derived from content: the same parts give the same number on every machine and in every run.</summary>
public static class StableId
{
    /// <summary>The first 63 bits of SHA-256 over the parts in UTF-8, joined by U+001F; never negative.</summary>
    public static long Of(params string[] parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts)));
        return (long)(BinaryPrimitives.ReadUInt64BigEndian(hash) >> 1);
    }
}
