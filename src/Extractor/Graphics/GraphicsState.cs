using PlanIngest.Extractor.Content;
using PlanIngest.Extractor.Fonts;
using PlanIngest.Model;

namespace PlanIngest.Extractor.Graphics;

/// <summary>What q saves and Q restores.</summary>
internal sealed class GraphicsState
{
    /// <summary>From user space to the displayed page.</summary>
    public Matrix Matrix { get; set; }

    /// <summary>The box around what the clip paths leave visible.</summary>
    public BoundingBox Clip { get; set; }

    public double LineWidth { get; set; } = 1;

    public bool IsDashed { get; set; }

    public ColorSpace StrokeSpace { get; set; } = ColorSpace.Gray;

    public ColorSpace FillSpace { get; set; } = ColorSpace.Gray;

    public Rgb StrokeColor { get; set; }

    public Rgb FillColor { get; set; }

    public bool IsStrokeTransparent { get; set; }

    public bool IsFillTransparent { get; set; }

    public PdfFont? Font { get; set; }

    /// <summary>The name under which the content asked for the font.</summary>
    public string FontName { get; set; } = "";

    public double FontSize { get; set; }

    public double CharacterSpacing { get; set; }

    public double WordSpacing { get; set; }

    /// <summary>1 for the normal width.</summary>
    public double HorizontalScale { get; set; } = 1;

    public double Leading { get; set; }

    public double Rise { get; set; }

    /// <summary>0 to 7, as in the Tr operator.</summary>
    public int TextMode { get; set; }

    /// <summary>A copy to go back to.</summary>
    public GraphicsState Clone() => (GraphicsState)MemberwiseClone();
}
