using System.CommandLine;
using PlanIngest.FaultSeeder;

// After Ctrl-C the running command is ended and the copy of the repository removed.
return await CommandLine
    .Build()
    .Parse(args)
    .InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromMinutes(1) });
