using Microsoft.Playwright;

namespace LuohuFunctions.EndToEnd.Page;

/// <summary>One person at a browser, who notes what should never happen: a fault in the script, a breach of the policy, a call to another host.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private static readonly string AxeCore = Path.Combine(
        HostedApp.RepositoryRoot,
        "src",
        "Luohu.Web",
        "node_modules",
        "axe-core",
        "axe.min.js"
    );

    // In milliseconds: a machine may be slow or stand still for a while. What never comes ends a test all the same.
    private const int Patience = 300_000;

    private readonly IBrowserContext context;
    private readonly PageApp app;
    private readonly List<string> faults = [];

    private Visit(PageApp app, IBrowserContext context, IPage page)
    {
        (this.app, this.context, Page) = (app, context, page);
        page.PageError += (_, fault) => faults.Add(fault);
        page.Dialog += (_, dialog) => faults.Add($"dialog: {dialog.Message}");
        page.Console += (_, line) =>
        {
            // A refusal that the page shows at its place is an answer, not a fault of the page.
            if (line.Type == "error" && !line.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                faults.Add(line.Text);
        };
        page.Request += (_, request) =>
        {
            if (
                !request.Url.StartsWith(app.Root.AbsoluteUri, StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
            )
                faults.Add($"another host: {request.Url}");
        };
    }

    public IPage Page { get; }

    public IBrowserContext Context => context;

    /// <summary>What should not have happened.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>Opens the page and signs in with a key.</summary>
    public static async Task<Visit> BeginAsync(PageApp app, string key, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await app.Browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = scheme,
                AcceptDownloads = true,
            }
        );
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        var visit = new Visit(app, context, await context.NewPageAsync());
        await visit.Page.GotoAsync(new Uri(app.Root, "app/").AbsoluteUri);
        await visit.Page.GetByLabel("个人密钥").FillAsync(key);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "待办" }).WaitForAsync();
        return visit;
    }

    /// <summary>Goes to a page of the app, and waits until it shows what it is for.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(new Uri(app.Root, "app" + path).AbsoluteUri);
        await Page.Locator("h1").First.WaitForAsync();
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>What axe-core finds wrong with the page as it is now: rule and place.</summary>
    public async Task<string[]> AccessibilityFaultsAsync()
    {
        await Page.EvaluateAsync(await File.ReadAllTextAsync(AxeCore));
        return await Page.EvaluateAsync<string[]>(
            "async () => (await axe.run()).violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')}`))"
        );
    }

    /// <summary>Keeps a picture of the page in out/page; of a very long one its beginning.</summary>
    public async Task PictureAsync(string name)
    {
        const int most = 8000;
        var folder = Directory.CreateDirectory(Path.Combine(HostedApp.RepositoryRoot, "out", "page")).FullName;
        var height = await Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        await Page.ScreenshotAsync(
            new()
            {
                Path = Path.Combine(folder, name + ".png"),
                FullPage = true,
                Clip = new() { Width = Page.ViewportSize!.Width, Height = Math.Min(most, height) },
            }
        );
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
