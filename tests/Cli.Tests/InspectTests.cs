using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using PlanIngest.Tests;

namespace PlanIngest.Cli.Tests;

public class InspectTests
{
    private static readonly string[] Layers =
        ["glyphs", "rulings", "text-blocks", "cells", "tables", "listings", "lines", "reading-order", "text", "joins", "left-overs"];

    [Fact]
    public async Task The_page_shows_every_layer_and_can_switch_each_off()
    {
        using var folder = new TemporaryFolder();
        var run = await Planingest.RunAsync(
            folder,
            "inspect",
            Path.Combine(Repository.Root, "samples", "misaki-2021.pdf"),
            "--page",
            "2",
            "--out",
            "page.html");
        Assert.Equal(0, run.ExitCode);

        var html = await File.ReadAllTextAsync(Path.Combine(folder.Path, "page.html"), TestContext.Current.CancellationToken);
        Assert.All(Layers, layer =>
        {
            Assert.Contains($"<g id=\"{layer}\"", html, StringComparison.Ordinal);
            Assert.Contains($"id=\"show-{layer}\"", html, StringComparison.Ordinal);
        });
        Assert.True(Regex.Count(html, "class=\"listing\"") > 5, "the listings are drawn");
        Assert.Contains("stands on pages 2, 3", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_browser_renders_the_page()
    {
        using var folder = new TemporaryFolder();
        await Planingest.RunAsync(folder, "inspect", Path.Combine(Repository.Root, "samples", "kitakyushu-2023.pdf"), "--out", "page.html");
        var picture = Path.Combine(folder.Path, "page.png");

        await RenderAsync(Path.Combine(folder.Path, "page.html"), picture, Path.Combine(folder.Path, "profile"));

        // A blank page of this size takes a few kilobytes.
        Assert.True(new FileInfo(picture).Length > 50_000, $"{new FileInfo(picture).Length} bytes");
    }

    private static async Task RenderAsync(string html, string picture, string profile)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo("chromium")
            {
                ArgumentList =
                {
                    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                    "--disable-component-update", "--disable-sync", $"--user-data-dir={profile}", "--window-size=1300,1000",
                    $"--screenshot={picture}",
                    new Uri(html).AbsoluteUri,
                },
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            })!;
            await browser.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await browser.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        catch (Win32Exception)
        {
            Assert.Skip("chromium is not installed");
        }
    }
}
