namespace PlanIngest.Extractor.Grids;

/// <summary>Union–find over 0 … count−1, with path halving.</summary>
internal sealed class DisjointSets
{
    private readonly int[] _parent;

    public DisjointSets(int count) => _parent = [.. Enumerable.Range(0, count)];

    public int Count => _parent.Length;

    public int Find(int item)
    {
        while (_parent[item] != item)
        {
            item = _parent[item] = _parent[_parent[item]];
        }

        return item;
    }

    /// <summary>Joins two sets; the smaller root stays, so that the result does not depend on the order of calls.</summary>
    public void Union(int a, int b)
    {
        (a, b) = (Find(a), Find(b));
        _parent[Math.Max(a, b)] = Math.Min(a, b);
    }
}
