namespace PlanIngest.Extractor.Tables;

/// <summary>Union–find over 0 … count−1, with path halving.</summary>
internal sealed class DisjointSets
{
    private readonly int[] parent;

    public DisjointSets(int count) => parent = [.. Enumerable.Range(0, count)];

    public int Count => parent.Length;

    public int Find(int item)
    {
        while (parent[item] != item)
        {
            item = parent[item] = parent[parent[item]];
        }

        return item;
    }

    /// <summary>Joins two sets; the smaller root stays, so that the result does not depend on the order of calls.</summary>
    public void Union(int a, int b)
    {
        (a, b) = (Find(a), Find(b));
        parent[Math.Max(a, b)] = Math.Min(a, b);
    }
}
