using Npgsql;
using PlanIngest.Loader.Connections;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Loader.Tests;

public sealed class DatabaseAddressTests
{
    [Theory]
    [InlineData("Host=db;Port=6543;Database=plans;Username=u;Password=p", "Host=db;Port=6543;Database=plans;Username=u;Password=p")]
    [InlineData("Database=plans", "Host=localhost;Database=plans")]
    [InlineData("postgres://", "Host=localhost")]
    [InlineData("postgresql://db", "Host=db")]
    [InlineData("POSTGRES://db/plans", "Host=db;Database=plans")]
    [InlineData("postgres://db:6543/plans", "Host=db;Port=6543;Database=plans")]
    [InlineData("postgres://db:/plans", "Host=db;Database=plans")]
    [InlineData("postgres://u@db/plans", "Host=db;Database=plans;Username=u")]
    [InlineData("postgres://u:p@db/plans", "Host=db;Database=plans;Username=u;Password=p")]
    [InlineData(
        "postgres://u%40x:p%3A%2F%3F%23%5B%5D%40%25@db/pl%20ans",
        "Host=db;Database=\"pl ans\";Username=u@x;Password=\"p:/?#[]@%\"")]
    [InlineData("postgres://u:a@b@db/plans", "Host=db;Database=plans;Username=u;Password=a@b")]
    [InlineData("postgres://u:%E5%AF%86%E7%A2%BC@db", "Host=db;Username=u;Password=密碼")]
    [InlineData("postgres://u:a;b%20c@db", "Host=db;Username=u;Password=\"a;b c\"")]
    [InlineData("postgres://[::1]:6543/plans", "Host=[::1];Port=6543;Database=plans")]
    [InlineData("postgres://a:1,b:2/plans", "Host=\"a:1,b:2\";Database=plans")]
    [InlineData("postgres://%2Frun%2Fpostgresql/plans", "Host=/run/postgresql;Database=plans")]
    [InlineData("postgresql://u@/plans?host=%2Frun%2Fpg&port=54329", "Host=/run/pg;Port=54329;Database=plans;Username=u")]
    [InlineData("postgres:///?dbname=plans&user=u&password=p%26q", "Host=localhost;Database=plans;Username=u;Password=p&q")]
    [InlineData("postgres://db?sslmode=verify-full&sslrootcert=%2Fca.pem", "Host=db;SSL Mode=VerifyFull;Root Certificate=/ca.pem")]
    [InlineData("postgres://db?sslmode=require&channel_binding=disable", "Host=db;SSL Mode=Require;Channel Binding=Disable")]
    [InlineData("postgres://db?application_name=plan%20ingest&connect_timeout=5", "Host=db;Application Name=\"plan ingest\";Timeout=5")]
    [InlineData("postgres://db?options=-c%20jit%3Doff", "Host=db;Options=\"-c jit=off\"")]
    [InlineData("postgres://db?target_session_attrs=read-write&client_encoding=utf8", "Host=db;Target Session Attributes=read-write")]
    public void Reads(string address, string expected) =>
        Assert.True(
            new NpgsqlConnectionStringBuilder(expected).EquivalentTo(DatabaseAddress.Parse(address)),
            DatabaseAddress.Parse(address).ConnectionString);

    [Theory]
    [InlineData("")]
    [InlineData("plans")]
    [InlineData("Hots=db")]
    [InlineData("Host=db;Port=many")]
    [InlineData("http://db/plans")]
    [InlineData("postgres://u:secret@db:port/plans")]
    [InlineData("postgres://u:secret@db:0")]
    [InlineData("postgres://u:secret@db:65536")]
    [InlineData("postgres://u:secret%@db")]
    [InlineData("postgres://u:secret%zz@db")]
    [InlineData("postgres://u:secret@[::1/plans")]
    [InlineData("postgres://db?sslmode")]
    [InlineData("postgres://db?sslmode=perhaps")]
    [InlineData("postgres://db?sslmode=1")]
    [InlineData("postgres://db?connect_timeout=-1")]
    [InlineData("postgres://db?client_encoding=LATIN1")]
    [InlineData("postgres://db?colour=red")]
    [InlineData("Host=db;Username=u;Password=secret;Sled=1")]
    public void Refuses(string address)
    {
        var refused = Assert.Throws<DatabaseException>(() => DatabaseAddress.Parse(address));
        Assert.Equal(DatabaseDiagnostics.AddressInvalid.Code, refused.Code);
        Assert.DoesNotContain("secret", refused.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }
}
