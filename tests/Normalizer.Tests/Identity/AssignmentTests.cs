using CsCheck;
using PlanIngest.Normalizer.Identity.Chains;

namespace PlanIngest.Normalizer.Tests.Identity;

public class AssignmentTests
{
    private static readonly Gen<double[,]> SmallGains =
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 5]).SelectMany((rows, columns) => Gen.Double[-2, 5].Array2D[rows, columns]);

    [Fact]
    public void The_sum_of_gains_is_the_largest_possible() => SmallGains.Sample(gain =>
    {
        var assigned = Assignment.Best(gain);
        var used = assigned.Where(column => column >= 0).ToList();
        Assert.Equal(used.Count, used.Distinct().Count());
        for (var row = 0; row < assigned.Length; row++)
        {
            Assert.True(assigned[row] < 0 || gain[row, assigned[row]] > 0);
        }

        Assert.Equal(Largest(gain, 0, []), assigned.Select((column, row) => column < 0 ? 0 : gain[row, column]).Sum(), 9);
    });

    [Fact]
    public void A_pair_gives_way_where_two_others_gain_more() =>
        Assert.Equal([1, 0], Assignment.Best(new double[,] { { 5, 4 }, { 4, 0 } }));

    [Fact]
    public void What_gains_nothing_is_left_alone() => Assert.Equal([-1, 0, -1], Assignment.Best(new double[,] { { -1 }, { 2 }, { 0 } }));

    private static double Largest(double[,] gain, int row, HashSet<int> used)
    {
        if (row == gain.GetLength(0))
        {
            return 0;
        }

        var best = Largest(gain, row + 1, used);
        for (var column = 0; column < gain.GetLength(1); column++)
        {
            if (gain[row, column] > 0 && used.Add(column))
            {
                best = Math.Max(best, gain[row, column] + Largest(gain, row + 1, used));
                used.Remove(column);
            }
        }

        return best;
    }
}
