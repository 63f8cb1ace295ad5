using System.Collections.Immutable;
using PlanIngest.Normalizer.Identity.Pairs;

namespace PlanIngest.Normalizer.Tests.Identity;

/// <summary>The labelled pairs under data/linkage.</summary>
internal static class LinkageData
{
    public static string Folder => Path.Combine(CorpusTruth.RepositoryRoot(), "data", "linkage");

    public static ImmutableArray<LinkPair> Pairs() =>
        [.. Directory.GetFiles(Folder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Select(LinkPair.Parse)];
}
