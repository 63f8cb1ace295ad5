return await PlanIngest.Cli.CommandLine.RunAsync(args);
