namespace PlanIngest.Extractor.Tests.Pages;

public class PageDisplayTests
{
    [Theory]
    [InlineData("/MediaBox[0 0 400 300]", "", 400, 300, 50, 100, 0)]
    [InlineData("/MediaBox[0 0 400 300]/Rotate 90", "", 300, 400, 200, 50, 90)]
    [InlineData("/MediaBox[0 0 400 300]/Rotate 180", "", 400, 300, 350, 200, 180)]
    [InlineData("/MediaBox[0 0 400 300]/Rotate 270", "", 300, 400, 100, 350, 270)]
    [InlineData("/MediaBox[0 0 400 300]/Rotate -90", "", 300, 400, 100, 350, 270)]
    [InlineData("/MediaBox[0 0 400 300]/Rotate 450", "", 300, 400, 200, 50, 90)]
    [InlineData("/MediaBox[0 0 400 300]/Rotate 45", "", 400, 300, 50, 100, 0)]
    [InlineData("/MediaBox[400 300 0 0]", "", 400, 300, 50, 100, 0)]
    [InlineData("/MediaBox[-10 -20 390 280]", "", 400, 300, 60, 80, 0)]
    [InlineData("/MediaBox[0 0 400 300]/CropBox[40 50 340 250]", "", 300, 200, 10, 50, 0)]
    [InlineData("/MediaBox[0 0 400 300]/CropBox[-100 -100 340 900]", "", 340, 300, 50, 100, 0)]
    [InlineData("/MediaBox[0 0 400 300]/CropBox[900 900 950 950]", "", 400, 300, 50, 100, 0)]
    [InlineData("/MediaBox[0 0 400 99999999999999999999]", "", 400, 100000, 50, 99800, 0)]
    [InlineData("/MediaBox[0 0 400 300]/UserUnit 2", "", 800, 600, 100, 200, 0)]
    [InlineData("/MediaBox[0 0 400 300]/UserUnit 1.5/Rotate 90", "", 450, 600, 300, 75, 90)]
    [InlineData("", "/MediaBox[0 0 400 300]/CropBox[40 50 340 250]/Rotate 90", 200, 300, 150, 10, 90)]
    [InlineData("", "", 612, 792, 50, 592, 0)]
    public void Shows_the_page_as_a_reader_sees_it(
        string page,
        string inherited,
        double width,
        double height,
        double x,
        double y,
        int rotation)
    {
        var content = new TinyPdf { Page = page, Pages = inherited }.Read("BT /F1 10 Tf 50 200 Td <65E5> Tj ET 50 200 m 100 200 l S");

        Assert.Equal((width, height), (content.Width, content.Height));
        var ruling = Assert.Single(content.Rulings);
        var start = rotation switch
        {
            0 => (ruling.X1, ruling.Y1),
            90 => (ruling.X1, ruling.Y1),
            180 => (ruling.X2, ruling.Y1),
            _ => (ruling.X1, ruling.Y2),
        };
        Assert.Equal((x, y), start);
        Assert.Equal(rotation, Assert.Single(content.Glyphs).Rotation);
    }
}
