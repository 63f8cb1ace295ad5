using PlanIngest.Bench;

if (args is ["years", var folder, var address])
{
    await YearsTable.PrintAsync(folder, address);
    return 0;
}

if (args is ["load", var document])
{
    await LoadTable.PrintAsync(document);
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
    Console.Error.WriteLine("       bench years FOLDER DATABASE   (such as ../shared/corpus, and the address of an empty database)");
    return 2;
}

ReadingTable.Print(args[0]);
ProgramTable.Print(args[0], Path.Combine("samples", "kitakyushu-2023.pdf"));
FigureTable.Print(Directory.EnumerateFiles("samples", "*.pdf"));
return 0;
