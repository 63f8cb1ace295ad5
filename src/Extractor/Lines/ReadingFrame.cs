using PlanIngest.Model;

namespace PlanIngest.Extractor.Lines;

/// <summary>Maps boxes of the displayed page to a frame in which the text runs from left to right and lines from top to bottom.</summary>
/// <param name="Rotation">Of the text on the page: 0, 90, 180 or 270 degrees clockwise.</param>
/// <param name="Vertical">Whether the writing mode is vertical: downwards, lines from right to left.</param>
internal readonly record struct ReadingFrame(int Rotation, bool Vertical)
{
    public BoundingBox Map(BoundingBox box)
    {
        var turns = ((Rotation / 90) + (Vertical ? 1 : 0)) % 4;
        return turns switch
        {
            1 => new BoundingBox(box.Top, -box.Right, box.Bottom, -box.Left),
            2 => new BoundingBox(-box.Right, -box.Bottom, -box.Left, -box.Top),
            3 => new BoundingBox(-box.Bottom, box.Left, -box.Top, box.Right),
            _ => box,
        };
    }
}
