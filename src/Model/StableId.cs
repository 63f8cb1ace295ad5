using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PlanIngest.Model;

/// <summary>Ids derived from content, so that any order of loading gives the same ones.</summary>
public static class StableId
{
    private const char Separator = '\u001F';

    /// <summary>The first 63 bits of the SHA-256 over the parts in UTF-8, joined by U+001F.</summary>
    /// <param name="parts">What identifies the thing, in a fixed order; numbers in invariant decimal form.</param>
    /// <returns>0 to <see cref="long.MaxValue"/>.</returns>
    public static long Of(params string[] parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(Separator, parts)));
        return (long)(BinaryPrimitives.ReadUInt64BigEndian(hash) >> 1);
    }
}
