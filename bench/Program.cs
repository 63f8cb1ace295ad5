using PlanIngest.Bench;

if (args is ["years", var folder, var address])
{
    await YearsTable.PrintAsync(folder, address);
    return 0;
}

if (args is ["kernels"])
{
    Kernels.Run();
    return 0;
}

if (args is ["batch"])
{
    BatchTable.Print();
    return 0;
}

if (args.Length != 1 || !File.Exists(args[0]))
{
    Console.Error.WriteLine("usage: bench PDF   (a long document, such as ../shared/producers/big_lo_calc_1000p.pdf)");
    Console.Error.WriteLine("       bench batch   (many small documents)");
    Console.Error.WriteLine("       bench kernels   (the inner loops, each alone)");
    Console.Error.WriteLine("       bench years FOLDER DATABASE   (such as ../shared/corpus, and the address of an empty database)");
    return 2;
}

ReadingTable.Print(args[0]);
ProgramTable.Print(args[0], Path.Combine("samples", "kitakyushu-2023.pdf"));
await LoadTable.PrintAsync(args[0]);
BatchTable.Print();
FigureTable.Print(Directory.EnumerateFiles("samples", "*.pdf"));
return 0;
