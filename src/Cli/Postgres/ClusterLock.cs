using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Cli.Postgres;

/// <summary>Keeps two programs from making, starting or stopping one cluster at once.</summary>
/// <remarks>The lock is the system's, on an open file: it ends with its holder, however that ends.</remarks>
internal static class ClusterLock
{
    private static readonly TimeSpan LockTimeout = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits for the lock; dispose the result to release it.</summary>
    /// <exception cref="ClusterException">Another program holds it for too long.</exception>
    public static async Task<IDisposable> TakeAsync(string file, CancellationToken cancellation)
    {
        for (var end = DateTime.UtcNow + LockTimeout; ; await Task.Delay(Pause, cancellation))
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (UnauthorizedAccessException cause)
            {
                throw new ClusterException(
                    DatabaseDiagnostics.LockUnreadable.Create(("file", file), ("cause", cause.Message)), cause);
            }
            catch (IOException cause) when (DateTime.UtcNow >= end)
            {
                throw new ClusterException(
                    DatabaseDiagnostics.LockHeld.Create(("file", file), ("minutes", LockTimeout.TotalMinutes)), cause);
            }
            catch (IOException)
            {
                // Held by another program: try again.
            }
        }
    }
}
