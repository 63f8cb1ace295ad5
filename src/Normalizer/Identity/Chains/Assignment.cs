namespace PlanIngest.Normalizer.Identity.Chains;

/// <summary>The best one-to-one assignment, by shortest augmenting paths with potentials (Jonker–Volgenant); cubic at worst.</summary>
internal static class Assignment
{
    /// <summary>Assigns rows to columns so that the sum of gains is largest.</summary>
    /// <param name="gain">Rows by columns; what is not above 0 is never assigned.</param>
    /// <returns>For each row its column, or -1.</returns>
    public static int[] Best(double[,] gain)
    {
        int rows = gain.GetLength(0), columns = gain.GetLength(1);
        if (rows > columns)
        {
            return Inverted(Best(Transposed(gain)), rows);
        }

        // Columns are counted from 1; column 0 stands for the row that is looking for a place.
        var rowPotential = new double[rows];
        var columnPotential = new double[columns + 1];
        var rowOf = Enumerable.Repeat(-1, columns + 1).ToArray();
        for (var row = 0; row < rows; row++)
        {
            Place(row, gain, rowPotential, columnPotential, rowOf);
        }

        var columnOf = Enumerable.Repeat(-1, rows).ToArray();
        for (var column = 1; column <= columns; column++)
        {
            if (rowOf[column] is >= 0 and var row && gain[row, column - 1] > 0)
            {
                columnOf[row] = column - 1;
            }
        }

        return columnOf;
    }

    private static void Place(int newRow, double[,] gain, double[] rowPotential, double[] columnPotential, int[] rowOf)
    {
        var columns = rowOf.Length - 1;
        var distance = Enumerable.Repeat(double.PositiveInfinity, columns + 1).ToArray();
        var cameFrom = new int[columns + 1];
        var done = new bool[columns + 1];
        var column = 0;
        rowOf[0] = newRow;
        do
        {
            done[column] = true;
            var row = rowOf[column];
            var (step, next) = (double.PositiveInfinity, 0);
            for (var j = 1; j <= columns; j++)
            {
                if (done[j])
                {
                    continue;
                }

                var reduced = -Math.Max(0, gain[row, j - 1]) - rowPotential[row] - columnPotential[j];
                if (reduced < distance[j])
                {
                    (distance[j], cameFrom[j]) = (reduced, column);
                }

                if (distance[j] < step)
                {
                    (step, next) = (distance[j], j);
                }
            }

            for (var j = 0; j <= columns; j++)
            {
                if (done[j])
                {
                    rowPotential[rowOf[j]] += step;
                    columnPotential[j] -= step;
                }
                else
                {
                    distance[j] -= step;
                }
            }

            column = next;
        }
        while (rowOf[column] >= 0);

        for (; column != 0; column = cameFrom[column])
        {
            rowOf[column] = rowOf[cameFrom[column]];
        }
    }

    private static double[,] Transposed(double[,] gain)
    {
        var turned = new double[gain.GetLength(1), gain.GetLength(0)];
        for (var row = 0; row < gain.GetLength(0); row++)
        {
            for (var column = 0; column < gain.GetLength(1); column++)
            {
                turned[column, row] = gain[row, column];
            }
        }

        return turned;
    }

    private static int[] Inverted(int[] columnOf, int columns)
    {
        var rowOf = Enumerable.Repeat(-1, columns).ToArray();
        for (var row = 0; row < columnOf.Length; row++)
        {
            if (columnOf[row] >= 0)
            {
                rowOf[columnOf[row]] = row;
            }
        }

        return rowOf;
    }
}
