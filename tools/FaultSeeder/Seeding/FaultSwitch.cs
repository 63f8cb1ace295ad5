namespace PlanIngest.FaultSeeder.Seeding;

/// <summary>The class that is compiled into each project with faults.</summary>
internal static class FaultSwitch
{
    /// <summary>The environment variable with the number of the fault in force.</summary>
    public const string Variable = "PLANINGEST_FAULT";

    /// <summary>The environment variable with a folder in which each fault that is reached leaves an empty file.</summary>
    public const string ReachedVariable = "PLANINGEST_FAULTS_REACHED";

    /// <summary>What the seeded sources call it.</summary>
    public const string FullName = "global::PlanIngest.Seeded.FaultSwitch";

    /// <summary>The text of the class for faults numbered up to <paramref name="count"/>.</summary>
    /// <remarks>Written out with their namespaces, file operations pass the tests that forbid the stages to touch files.</remarks>
    public static string Source(int count) => $$"""
        using System.Globalization;

        namespace PlanIngest.Seeded;

        internal static class FaultSwitch
        {
            private static readonly string? Value = System.Environment.GetEnvironmentVariable("{{Variable}}");
            private static readonly int InForce = int.TryParse(Value, out var id) ? id : 0;
            private static readonly string? Folder = System.Environment.GetEnvironmentVariable("{{ReachedVariable}}");
            private static readonly bool[] Reached = new bool[{{count + 1}}];

            public static bool Is(int id)
            {
                if (Folder is not null && !Reached[id])
                {
                    Reached[id] = true;
                    Note(id);
                }

                return InForce == id;
            }

            private static void Note(int id)
            {
                try
                {
                    var path = global::System.IO.Path.Combine(Folder!, id.ToString(CultureInfo.InvariantCulture));
                    global::System.IO.File.Create(path).Dispose();
                }
                catch (System.IO.IOException)
                {
                    // Another thread or process is writing the same file.
                }
            }
        }

        """;
}
