using PlanIngest.FaultSeeder;

return await CommandLine.Build().Parse(args).InvokeAsync();
