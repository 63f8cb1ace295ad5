using PlanIngest.Cli.Database;

namespace PlanIngest.Cli.Tests;

public class ServerUriTests
{
    [Theory]
    [InlineData("Host=db.example;Port=5433;Username=me;Password=a b&c;Database=plans", "postgresql:///plans?host=db.example&port=5433&user=me&password=a%20b%26c")]
    [InlineData("Host=/var/run/my sockets;Database=postgres;Username=me", "postgresql:///postgres?host=%2Fvar%2Frun%2Fmy%20sockets&user=me")]
    [InlineData("postgres://me@db.example/plans", "postgres://me@db.example/plans")]
    [InlineData("Database=plans", "postgresql:///plans")]
    public void Is_an_address_that_psql_takes(string address, string expected) => Assert.Equal(expected, ServerUri.From(address));

    [Fact]
    public void Nonsense_is_told() => Assert.Throws<ConfigurationException>(() => ServerUri.From("plans"));
}
