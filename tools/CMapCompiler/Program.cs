using System.IO.Compression;
using PlanIngest.CMapCompiler;
using PlanIngest.Extractor.Fonts;

if (args is not [var folder, var target])
{
    Console.Error.WriteLine("Usage: CMapCompiler FOLDER-OF-ADOBE-JAPAN1 ARCHIVE.zip");
    return 2;
}

var source = new CMapSource(folder);
var maps = source.Compile();
var characters = CollectionCompiler.Compile(source);

using (var archive = new ZipArchive(File.Create(target), ZipArchiveMode.Create))
{
    foreach (var (name, map) in maps)
    {
        CMapArchive.Write(archive, name, map);
    }

    CMapArchive.WriteCollection(archive, "Adobe-Japan1", characters);
}

using (var archive = ZipFile.OpenRead(target))
{
    foreach (var (name, map) in maps)
    {
        if (CMapArchive.Read(archive, name) is not { } read || !read.Cids.Ranges.SequenceEqual(map.Cids.Ranges))
        {
            throw new InvalidDataException($"{name} was read back differently.");
        }
    }

    if (!characters.SequenceEqual(CMapArchive.ReadCollection(archive, "Adobe-Japan1") ?? []))
    {
        throw new InvalidDataException("The collection was read back differently.");
    }
}

var known = characters.Count(text => text.Length > 0);
Console.WriteLine($"{maps.Count} maps, {known} of {characters.Length} CIDs with a character, {new FileInfo(target).Length:N0} bytes");
return 0;
