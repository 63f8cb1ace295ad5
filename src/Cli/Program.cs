using System.Globalization;
using PlanIngest.Cli;
using PlanIngest.Cli.Workers;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
// A worker is started for every call: it must not pay for reading a command line.
return args is [Worker.Command] ? Worker.Run() : await CommandLine.RunAsync(args);
