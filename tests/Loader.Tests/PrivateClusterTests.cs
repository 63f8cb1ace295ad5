using System.Diagnostics;
using System.Globalization;
using Npgsql;
using PlanIngest.Cli.Postgres;
using PlanIngest.Loader.Connections;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Loader.Tests;

/// <summary>The private cluster through real server processes; as root they run as an unprivileged user.</summary>
public sealed class PrivateClusterTests(ClusterFixture shared)
{
    [Fact]
    public async Task Starts_on_demand_is_reused_and_stops()
    {
        using var home = new TemporaryFolder();
        var cluster = PrivateCluster.At(home.Path);
        Assert.Equal(ClusterState.Absent, cluster.Status().State);
        Assert.False(await cluster.StopAsync());
        try
        {
            var address = await cluster.StartAsync();
            var first = cluster.Status();
            await ExecuteAsync(address, "CREATE TABLE kept AS SELECT 1 AS one");

            Assert.Equal(address, await PrivateCluster.At(home.Path).StartAsync());
            Assert.Equal((ClusterState.Running, first.ProcessId), (cluster.Status().State, cluster.Status().ProcessId));
            Assert.Equal(address, cluster.Status().ConnectionString);
            Assert.True(await ScalarAsync(cluster.Status().Url!, "SELECT one = 1 FROM kept"));

            Assert.True(await cluster.StopAsync());
            Assert.False(await cluster.StopAsync());
            Assert.Equal((ClusterState.Stopped, (int?)null), (cluster.Status().State, cluster.Status().ProcessId));
            Assert.True(await ScalarAsync(await cluster.StartAsync(), "SELECT one = 1 FROM kept"));
        }
        finally
        {
            await cluster.StopAsync();
        }
    }

    [Theory]
    [InlineData("SELECT current_setting('server_encoding') = 'UTF8'")]
    [InlineData("SELECT datcollate = 'C' AND datctype = 'C' FROM pg_database WHERE datname = current_database()")]
    [InlineData("SELECT current_setting('listen_addresses') = '' AND current_setting('port') <> '5432'")]
    [InlineData("SELECT current_setting('data_directory_mode') = '0700' AND current_setting('unix_socket_permissions') = '0700'")]
    [InlineData("SELECT NOT rolsuper AND NOT rolcreaterole AND NOT rolcreatedb FROM pg_roles WHERE rolname = current_user")]
    [InlineData("SELECT pg_has_role('planingest_reader', 'MEMBER')")]
    public async Task Is_closed_to_others_and_gives_no_more_rights_than_needed(string sql) =>
        Assert.True(await ScalarAsync(shared.Address, sql));

    [Fact]
    public async Task Programs_that_start_it_at_once_share_one_server()
    {
        using var home = new TemporaryFolder();
        try
        {
            var addresses = await Task.WhenAll(
                Enumerable.Range(0, 4).Select(_ => Task.Run(() => PrivateCluster.At(home.Path).StartAsync())));
            Assert.Single(addresses.Distinct());
            Assert.True(await ScalarAsync(addresses[0], "SELECT true"));
        }
        finally
        {
            await PrivateCluster.At(home.Path).StopAsync();
        }
    }

    [Fact]
    public async Task Recovers_from_a_kill_even_if_another_program_has_got_its_process_id_since()
    {
        using var home = new TemporaryFolder();
        var cluster = PrivateCluster.At(home.Path);
        try
        {
            var address = await cluster.StartAsync();
            await ExecuteAsync(address, "CREATE TABLE kept AS SELECT 1 AS one");
            for (var round = 0; round < 2; round++)
            {
                using var server = Process.GetProcessById(cluster.Status().ProcessId!.Value);
                server.Kill();
                while (cluster.Status().State == ClusterState.Running)
                {
                    await Task.Delay(10);
                }

                if (round == 1)
                {
                    await ReplaceProcessIdAsync(cluster.Status().DataFolder, Environment.ProcessId);
                }

                Assert.True(await ScalarAsync(await cluster.StartAsync(), "SELECT one = 1 FROM kept"));
            }
        }
        finally
        {
            await cluster.StopAsync();
        }
    }

    [Theory]
    [InlineData("a-path-that-is-far-too-long-for-a-socket/and-goes-on-and-on-and-on/until-no-operating-system-takes-it")]
    [InlineData("it's; 100% with=signs/計画")]
    public async Task Any_folder_will_do(string below)
    {
        using var outer = new TemporaryFolder();
        var cluster = PrivateCluster.At(Path.Combine(outer.Path, below));
        try
        {
            var address = await cluster.StartAsync();
            Assert.True(await ScalarAsync(address, "SELECT true"));
            Assert.True(await ScalarAsync(cluster.Status().Url!, "SELECT true"));

            await cluster.StopAsync();
            var socket = new NpgsqlConnectionStringBuilder(address).Host!;
            Assert.Equal(socket.StartsWith(outer.Path, StringComparison.Ordinal), Directory.Exists(socket));
        }
        finally
        {
            await cluster.StopAsync();
        }
    }

    [Theory]
    [InlineData("$(touch injected)")]
    [InlineData("a\"b")]
    [InlineData("a`b`")]
    public async Task A_folder_that_no_shell_can_be_given_is_refused(string below)
    {
        using var outer = new TemporaryFolder();
        var refused = await Assert.ThrowsAsync<ClusterException>(() => PrivateCluster.At(Path.Combine(outer.Path, below)).StartAsync());
        Assert.Equal(DatabaseDiagnostics.ServerFailed.Code, refused.Code);
    }

    [Fact]
    public async Task A_home_closed_to_the_servers_user_keeps_its_data_elsewhere_and_says_so()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root runs the server as another user.");
        using var closed = new TemporaryFolder();
        File.SetUnixFileMode(closed.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var home = Path.Combine(closed.Path, "home");
        var reports = new List<string>();
        var cluster = PrivateCluster.At(home, reports.Add);
        try
        {
            Assert.True(await ScalarAsync(await cluster.StartAsync(), "SELECT true"));
            var folder = Path.GetDirectoryName(cluster.Status().DataFolder)!;
            Assert.StartsWith("/var/lib/planingest/", folder, StringComparison.Ordinal);
            Assert.Contains(folder, Assert.Single(reports), StringComparison.Ordinal);
            await cluster.StopAsync();
            Assert.Equal(ClusterState.Stopped, PrivateCluster.At(home).Status().State);
        }
        finally
        {
            await cluster.StopAsync();
            Directory.Delete(Path.GetDirectoryName(cluster.Status().DataFolder)!, recursive: true);
        }
    }

    [Fact]
    public async Task A_cluster_left_half_made_is_made_again_and_one_that_cannot_start_is_told_in_one_line()
    {
        using var home = new TemporaryFolder();
        var cluster = PrivateCluster.At(home.Path);
        try
        {
            var unfinished = Path.Combine(Path.GetDirectoryName(cluster.Status().DataFolder)!, "data.unfinished", "base");
            Directory.CreateDirectory(unfinished);
            await cluster.StartAsync();
            Assert.False(Directory.Exists(unfinished));
            await cluster.StopAsync();
            await File.AppendAllTextAsync(Path.Combine(cluster.Status().DataFolder, "postgresql.conf"), "no_such_setting = 1\n");

            var failed = await Assert.ThrowsAsync<ClusterException>(() => cluster.StartAsync());

            Assert.Equal(DatabaseDiagnostics.ServerFailed.Code, failed.Code);
            Assert.Contains("does not start", failed.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', failed.Message);
        }
        finally
        {
            await cluster.StopAsync();
        }
    }

    [Theory]
    [InlineData(new[] { "14/bin", "9.6/bin", "17/bin" }, "*/bin", new[] { "17/bin", "14/bin", "9.6/bin" })]
    [InlineData(
        new[] { "postgresql@14/bin", "postgresql/bin", "other/bin" },
        "postgresql*/bin",
        new[] { "postgresql@14/bin", "postgresql/bin" })]
    [InlineData(new[] { "postgresql16", "postgresql17" }, "postgresql*", new[] { "postgresql17", "postgresql16" })]
    [InlineData(new string[0], "*/bin", new string[0])]
    public void The_newest_programs_come_first(string[] folders, string pattern, string[] expected)
    {
        using var root = new TemporaryFolder();
        foreach (var folder in folders)
        {
            Directory.CreateDirectory(Path.Combine(root.Path, folder));
        }

        Assert.Equal(
            expected.Select(folder => Path.Combine(root.Path, folder)),
            ServerPrograms.Expand(Path.Combine(root.Path, pattern)));
    }

    [Fact]
    public async Task The_named_folder_alone_is_looked_into()
    {
        var any = await ServerPrograms.FindAsync(null, null, default);
        Assert.NotNull(any);
        Assert.Equal(any, await ServerPrograms.FindAsync(any.Folder, any.Major, default));
        Assert.Null(await ServerPrograms.FindAsync(null, 7, default));
        foreach (var (folder, major) in new[] { ("/nowhere", (int?)null), (any.Folder, 7) })
        {
            var missing = await Assert.ThrowsAsync<ClusterException>(() => ServerPrograms.FindAsync(folder, major, default));
            Assert.Equal(DatabaseDiagnostics.ServerMissing.Code, missing.Code);
            Assert.Contains(ServerPrograms.FolderVariable, missing.Message, StringComparison.Ordinal);
        }
    }

    private static async Task ReplaceProcessIdAsync(string dataFolder, int processId)
    {
        var file = Path.Combine(dataFolder, "postmaster.pid");
        var lines = await File.ReadAllLinesAsync(file);
        lines[0] = processId.ToString(CultureInfo.InvariantCulture);
        await File.WriteAllLinesAsync(file, lines);
    }

    private static async Task ExecuteAsync(string address, string sql) =>
        await RunAsync(address, sql, command => command.ExecuteNonQueryAsync());

    private static Task<bool> ScalarAsync(string address, string sql) =>
        RunAsync(address, sql, async command => await command.ExecuteScalarAsync() is true);

    private static async Task<TResult> RunAsync<TResult>(string address, string sql, Func<NpgsqlCommand, Task<TResult>> run)
    {
        var builder = new NpgsqlConnectionStringBuilder(DatabaseAddress.Parse(address).ConnectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(builder.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await run(command);
    }
}
