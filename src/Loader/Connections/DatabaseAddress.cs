using Npgsql;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Loader.Connections;

/// <summary>Where the database is: an Npgsql connection string, or a URI as PostgreSQL's own programs take it.</summary>
internal static class DatabaseAddress
{
    /// <summary>Reads an address.</summary>
    /// <param name="address">
    /// An Npgsql connection string, or <c>postgres[ql]://[user[:password]@][host[:port][,…]][/database][?parameter=value&amp;…]</c>,
    /// each part percent-encoded where it needs to be.
    /// </param>
    /// <exception cref="DatabaseException">It cannot be read; the message never repeats a password.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string address)
    {
        try
        {
            return address.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
                || address.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase)
                ? ParseUri(address[(address.IndexOf("://", StringComparison.Ordinal) + 3)..])
                : WithHost(
                    new NpgsqlConnectionStringBuilder(address.Trim().Length > 0 ? address : throw new FormatException("it is empty.")));
        }
        catch (Exception cause) when (cause is ArgumentException or FormatException or OverflowException)
        {
            // The driver's messages name keywords and may quote values; ours name keywords only.
            throw new DatabaseException(
                cause is FormatException
                    ? DatabaseDiagnostics.AddressInvalid.Create(("problem", cause.Message))
                    : DatabaseDiagnostics.AddressUnknown.Create(),
                cause is FormatException ? cause : null);
        }
    }

    private static NpgsqlConnectionStringBuilder ParseUri(string rest)
    {
        var builder = new NpgsqlConnectionStringBuilder();
        (rest, var parameters) = Cut(rest, '?');
        (var authority, var database) = Cut(rest, '/');

        var at = authority.LastIndexOf('@');
        if (at >= 0)
        {
            var (user, password) = Cut(authority[..at], ':');
            builder.Username = Decode(user);
            builder.Password = password is null ? null : Decode(password);
        }

        ReadHosts(builder, authority[(at + 1)..]);
        if (!string.IsNullOrEmpty(database))
        {
            builder.Database = Decode(database);
        }

        foreach (var parameter in (parameters ?? "").Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = Cut(parameter, '=');
            Apply(builder, Decode(name), Decode(value ?? throw new FormatException($"parameter '{Decode(name)}' has no value.")));
        }

        return WithHost(builder);
    }

    private static void ReadHosts(NpgsqlConnectionStringBuilder builder, string hosts)
    {
        if (hosts.Length == 0)
        {
            return;
        }

        var all = hosts.Split(',').Select(ReadHost).ToArray();
        if (all is [var (host, port)])
        {
            builder.Host = host;
            if (port is { } number)
            {
                builder.Port = number;
            }

            return;
        }

        builder.Host = string.Join(',', all.Select(one => one.Port is { } number ? $"{one.Host}:{number}" : one.Host));
    }

    private static (string Host, int? Port) ReadHost(string text)
    {
        var bracket = text.StartsWith('[') ? text.IndexOf(']') : 0;
        if (bracket < 0)
        {
            throw new FormatException("'[' of an IPv6 address is not closed.");
        }

        var colon = text.IndexOf(':', bracket);
        var host = Decode(colon < 0 ? text : text[..colon]);
        return (host, colon < 0 || colon == text.Length - 1 ? null : ReadNumber("port", text[(colon + 1)..], 65535));
    }

    private static void Apply(NpgsqlConnectionStringBuilder builder, string name, string value)
    {
        switch (name)
        {
            case "host" or "hostaddr": builder.Host = value; break;
            case "port": builder.Port = ReadNumber(name, value, 65535); break;
            case "dbname": builder.Database = value; break;
            case "user": builder.Username = value; break;
            case "password": builder.Password = value; break;
            case "passfile": builder.Passfile = value; break;
            case "application_name": builder.ApplicationName = value; break;
            case "connect_timeout": builder.Timeout = ReadNumber(name, value, 1024); break;
            case "client_encoding" when value.Equals("UTF8", StringComparison.OrdinalIgnoreCase): break;
            case "options": builder.Options = value; break;
            case "sslmode": builder.SslMode = ReadChoice<SslMode>(name, value); break;
            case "sslrootcert": builder.RootCertificate = value; break;
            case "sslcert": builder.SslCertificate = value; break;
            case "sslkey": builder.SslKey = value; break;
            case "sslpassword": builder.SslPassword = value; break;
            case "channel_binding": builder.ChannelBinding = ReadChoice<ChannelBinding>(name, value); break;
            case "target_session_attrs": builder.TargetSessionAttributes = value; break;
            default: throw new FormatException($"parameter '{name}' is not known.");
        }
    }

    private static TChoice ReadChoice<TChoice>(string name, string value)
        where TChoice : struct, Enum =>
        Enum
            .GetNames<TChoice>()
            .FirstOrDefault(choice => choice.Equals(
                value.Replace("-", "", StringComparison.Ordinal),
                StringComparison.OrdinalIgnoreCase)) is { } known
            ? Enum.Parse<TChoice>(known)
            : throw new FormatException($"parameter '{name}' has an unknown value.");

    private static int ReadNumber(string name, string value, int most) =>
        int.TryParse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && number >= 1 && number <= most
            ? number
            : throw new FormatException($"{name} is not a number from 1 to {most}.");

    private static (string Before, string? After) Cut(string text, char separator) =>
        text.IndexOf(separator) is var at and >= 0 ? (text[..at], text[(at + 1)..]) : (text, null);

    private static string Decode(string text)
    {
        for (var at = text.IndexOf('%'); at >= 0; at = text.IndexOf('%', at + 1))
        {
            if (at + 2 >= text.Length || !char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2]))
            {
                throw new FormatException("'%' is not followed by two hexadecimal digits.");
            }
        }

        return Uri.UnescapeDataString(text);
    }

    private static NpgsqlConnectionStringBuilder WithHost(NpgsqlConnectionStringBuilder builder)
    {
        // PostgreSQL's own programs take the local server where none is named; the driver refuses.
        if (string.IsNullOrEmpty(builder.Host))
        {
            builder.Host = "localhost";
        }

        return builder;
    }
}
