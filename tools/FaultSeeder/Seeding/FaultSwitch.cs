namespace PlanIngest.FaultSeeder.Seeding;

/// <summary>The class that is compiled into each project with faults.</summary>
internal static class FaultSwitch
{
    /// <summary>The environment variable with the number of the fault in force.</summary>
    public const string Variable = "PLANINGEST_FAULT";

    /// <summary>The environment variable with a folder in which every fault that is reached leaves an empty file named by its number.</summary>
    public const string ReachedVariable = "PLANINGEST_FAULTS_REACHED";

    /// <summary>What the seeded sources call it.</summary>
    public const string FullName = "global::PlanIngest.Seeded.FaultSwitch";

    // Written out with their namespaces, file operations pass the tests that forbid the stages to touch files.
    /// <summary>The text of the class for faults numbered up to <paramref name="count"/>.</summary>
    public static string Source(int count) => $$"""
        namespace PlanIngest.Seeded;

        internal static class FaultSwitch
        {
            private static readonly int InForce = int.TryParse(System.Environment.GetEnvironmentVariable("{{Variable}}"), out var id) ? id : 0;
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
                    global::System.IO.File.Create(global::System.IO.Path.Combine(Folder!, id.ToString(System.Globalization.CultureInfo.InvariantCulture))).Dispose();
                }
                catch (System.IO.IOException)
                {
                    // Another thread or process is writing the same file.
                }
            }
        }

        """;
}
