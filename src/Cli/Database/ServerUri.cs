using System.Data.Common;

namespace PlanIngest.Cli.Database;

/// <summary>Addresses as psql and most other clients take them.</summary>
internal static class ServerUri
{
    /// <summary>Turns an Npgsql connection string into a <c>postgresql://</c> URI; a URI stays as it is.</summary>
    /// <exception cref="ConfigurationException">It is neither.</exception>
    public static string From(string address)
    {
        if (address.Contains("://", StringComparison.Ordinal))
        {
            return address;
        }

        DbConnectionStringBuilder settings;
        try
        {
            settings = new DbConnectionStringBuilder { ConnectionString = address };
        }
        catch (ArgumentException e)
        {
            throw new ConfigurationException($"the database's address cannot be read: {e.Message}", e);
        }

        // Host and port stand behind the question mark, because a socket's folder is no host name.
        var parameters = new[]
        {
            Parameter("host", Value(settings, "Host", "Server")),
            Parameter("port", Value(settings, "Port")),
            Parameter("user", Value(settings, "Username", "User Name", "User ID")),
            Parameter("password", Value(settings, "Password")),
        };
        var query = string.Join('&', parameters.Where(parameter => parameter.Length > 0));
        return $"postgresql:///{Uri.EscapeDataString(Value(settings, "Database") ?? "")}{(query.Length > 0 ? "?" : "")}{query}";
    }

    private static string Parameter(string name, string? value) => value is null ? "" : $"{name}={Uri.EscapeDataString(value)}";

    private static string? Value(DbConnectionStringBuilder settings, params ReadOnlySpan<string> keywords)
    {
        foreach (var keyword in keywords)
        {
            if (settings.TryGetValue(keyword, out var value))
            {
                return value.ToString();
            }
        }

        return null;
    }
}
