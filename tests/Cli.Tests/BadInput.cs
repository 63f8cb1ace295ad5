using System.Text;
using PlanIngest.Model.Diagnostics;

namespace PlanIngest.Cli.Tests;

/// <summary>Files that cannot be loaded, each with the code it gets.</summary>
internal static class BadInput
{
    public const string Password = "himitsu";

    private static readonly Dictionary<string, (string Code, Func<byte[]> Content)> Files = new()
    {
        ["zero-bytes.pdf"] = (FileDiagnostics.EmptyFile.Code, () => []),
        ["web-page.pdf"] = (FileDiagnostics.NotPdf.Code, () => Encoding.UTF8.GetBytes("<html><body>お探しのページは見つかりません</body></html>")),
        ["truncated.pdf"] = (FileDiagnostics.BrokenPdf.Code, () => [.. TestPdf.WithoutNameColumn.Take(60)]),
        ["protected.pdf"] = (FileDiagnostics.PasswordRequired.Code, () => TestPdf.Protected(Password)),
        ["scanned.pdf"] = (FileDiagnostics.NoText.Code, () => TestPdf.WithoutText),
        ["letter.pdf"] = (EditionDiagnostics.NoTable.Code, () => TestPdf.WithoutTable),
        ["colours.pdf"] = (EditionDiagnostics.NoNameColumn.Code, () => TestPdf.WithoutNameColumn),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    public static string Code(string name) => Files[name].Code;

    public static byte[] Content(string name) => Files[name].Content();
}
