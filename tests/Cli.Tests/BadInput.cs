using System.Text;
using PlanIngest.Model;

namespace PlanIngest.Cli.Tests;

/// <summary>Files that cannot be loaded, each with the code it gets.</summary>
internal static class BadInput
{
    public const string Password = "himitsu";

    private static readonly Dictionary<string, (string Code, Func<byte[]> Content)> Files = new()
    {
        ["zero-bytes.pdf"] = (DiagnosticCodes.EmptyFile, () => []),
        ["web-page.pdf"] = (DiagnosticCodes.NotPdf, () => Encoding.UTF8.GetBytes("<html><body>お探しのページは見つかりません</body></html>")),
        ["truncated.pdf"] = (DiagnosticCodes.BrokenPdf, () => [.. TestPdf.WithoutNameColumn.Take(60)]),
        ["protected.pdf"] = (DiagnosticCodes.PasswordRequired, () => TestPdf.Protected(Password)),
        ["scanned.pdf"] = (DiagnosticCodes.NoText, () => TestPdf.WithoutText),
        ["letter.pdf"] = (DiagnosticCodes.NoTable, () => TestPdf.WithoutTable),
        ["colours.pdf"] = (DiagnosticCodes.NoNameColumn, () => TestPdf.WithoutNameColumn),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    public static string Code(string name) => Files[name].Code;

    public static byte[] Content(string name) => Files[name].Content();
}
