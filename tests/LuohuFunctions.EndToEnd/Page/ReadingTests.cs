using System.Text.Json;
using Microsoft.Playwright;

namespace LuohuFunctions.EndToEnd.Page;

/// <summary>A leader reads, and an administrator shuts out, in a browser.</summary>
[Collection(PageCollection.Name)]
public sealed class ReadingTests(PageApp app)
{
    [Fact]
    public async Task Board_SaysWhatTheApiSays()
    {
        await using var visit = await Visit.BeginAsync(app, app.Leader);
        await visit.GoAsync("/board/2021-06");
        var list = JsonDocument.Parse(await app.App.GetAsync("evaluations/2021-06", app.Leader)).RootElement;
        var text = await visit.Page.Locator("main").InnerTextAsync();

        foreach (var lead in list.GetProperty("leads").EnumerateArray())
            Assert.Contains(lead.GetProperty("text").GetString()!, text, StringComparison.Ordinal);
        foreach (var code in list.GetProperty("attention").EnumerateArray())
        {
            var one = list.GetProperty("evaluations")
                .EnumerateArray()
                .Single(e => e.GetProperty("indicator").GetString() == code.GetString());
            Assert.Contains(one.GetProperty("sentence").GetString()!, text, StringComparison.Ordinal);
        }

        await visit.PictureAsync("board-desk");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "最新" }).ClickAsync();
        await visit.Page.GetByText("尚未编发").First.WaitForAsync();
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Bulletin_IsReadOnAPhone()
    {
        await using var visit = await Visit.BeginAsync(app, app.Leader, width: 360);
        await visit.GoAsync("/bulletins/2021-06");
        var content = JsonDocument.Parse(await app.App.GetAsync("bulletins/2021-06/content", app.Leader)).RootElement;
        var text = await visit.Page.Locator("main").InnerTextAsync();

        foreach (var block in content.GetProperty("blocks").EnumerateArray().Where(one => one.GetProperty("kind").GetString() == "heading"))
            Assert.Contains(block.GetProperty("text").GetString()!, text, StringComparison.Ordinal);
        Assert.Equal(0, await OverflowAsync(visit));
        await visit.PictureAsync("bulletin-phone");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task RevokedKey_ShutsItsHolderOut_AtTheNextCall()
    {
        var key = await app.ClerkAsync("将离任的报送员", "culture");
        await using var clerk = await Visit.BeginAsync(app, key);
        await using var admin = await Visit.BeginAsync(app, app.Administrator);
        await admin.GoAsync("/admin/keys");
        await admin.PictureAsync("keys-desk");
        var row = admin.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "将离任的报送员" });
        await row.GetByRole(AriaRole.Button, new() { Name = "停用" }).ClickAsync();
        await admin.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "停用" }).ClickAsync();
        await Assertions.Expect(row.GetByRole(AriaRole.Button, new() { Name = "停用" })).ToHaveCountAsync(0);

        await clerk.Page.GotoAsync(new Uri(app.Root, "app/report/2021-09").AbsoluteUri);

        await clerk.Page.GetByLabel("个人密钥").WaitForAsync();
        using var refused = await app.App.SendAsync(HttpMethod.Get, "me", key);
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Empty(admin.Faults);
    }

    [Theory]
    [InlineData("/bulletins/2021-06")]
    [InlineData("/indicators/gdp")]
    [InlineData("/departments")]
    public async Task FirstView_TakesFourRequestsAfterTheDocument_AtMost(string path)
    {
        await using var visit = await Visit.BeginAsync(app, app.Leader);
        var requests = new List<string>();
        var page = await visit.Context.NewPageAsync();
        page.Request += (_, request) => requests.Add(request.Url);

        await page.GotoAsync(new Uri(app.Root, "app" + path).AbsoluteUri);
        await page.Locator("h1").First.WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var after = requests.Skip(1).Where(url => !url.StartsWith("data:", StringComparison.Ordinal)).ToList();
        Assert.True(after.Count <= 4, string.Join('\n', after));
    }

    [Fact]
    public async Task Back_LeadsToThePageAsItWasFiltered()
    {
        await using var visit = await Visit.BeginAsync(app, app.Leader);
        await visit.GoAsync("/board/2021-06");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "最新" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**of=newest*");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "地区生产总值" }).First.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "地区生产总值" }).WaitForAsync();

        await visit.Page.GoBackAsync();
        await visit.Page.GetByText("尚未编发").First.WaitForAsync();
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [InlineData("/board/2021-06")]
    [InlineData("/bulletins/2021-06")]
    [InlineData("/indicators/gdp")]
    public async Task AtFourHundredPercent_NothingIsLostSideways(string path)
    {
        // A window of 1280 at 400 % is one of 320 (WCAG 2.2, 1.4.10).
        await using var visit = await Visit.BeginAsync(app, app.Leader, width: 320);
        await visit.GoAsync(path);

        Assert.Equal(0, await OverflowAsync(visit));
    }

    [Fact]
    public async Task MarkupInNames_IsShown_AndNeverRun()
    {
        const string name = "<img src=x onerror=alert(1)>";
        await using var admin = await Visit.BeginAsync(app, app.Administrator);
        await admin.GoAsync("/admin/people");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "添加人员" }).ClickAsync();
        await admin.Page.GetByLabel("姓名").FillAsync(name);
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await admin.Page.GetByText(name).First.WaitForAsync();
        await admin.GoAsync("/admin/log");
        await admin.Page.GetByText(name).First.WaitForAsync();

        Assert.Equal(0, await admin.Page.Locator("img[src=x]").CountAsync());
        Assert.Empty(admin.Faults);
    }

    public static TheoryData<string, string, string> Pages =>
        new()
        {
            { "clerk", "/", "todo" },
            { "clerk", "/report/2021-06", "report" },
            { "clerk", "/board/2021-06", "own-board" },
            { "leader", "/board/2021-06", "board" },
            { "leader", "/indicators/gdp", "indicator" },
            { "leader", "/departments", "departments" },
            { "leader", "/departments/water", "department" },
            { "leader", "/bulletins", "archive" },
            { "leader", "/bulletins/2021-06", "bulletin" },
            { "administrator", "/admin/people", "people" },
            { "administrator", "/admin/keys", "keys" },
            { "administrator", "/admin/openings", "openings" },
            { "administrator", "/admin/deliveries", "deliveries" },
            { "administrator", "/admin/log", "log" },
            { "administrator", "/admin/plan", "plan" },
        };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task EveryPage_FitsAPhone_IsAccessible_AndKeepsToItsPolicy_InLightDarkAndLargeType(string who, string path, string name)
    {
        var key = who switch
        {
            "leader" => app.Leader,
            "administrator" => app.Administrator,
            _ => await app.ClerkAsync("水务局 王", "water"),
        };
        foreach (var (width, scheme) in new[] { (1280, ColorScheme.Light), (360, ColorScheme.Dark) })
        {
            await using var visit = await Visit.BeginAsync(app, key, width, scheme);
            await visit.GoAsync(path);

            Assert.Equal(0, await OverflowAsync(visit));
            Assert.Equal(0, await visit.Page.GetByRole(AriaRole.Alert).CountAsync());
            await visit.PictureAsync($"{name}-{(width == 360 ? "phone" : "desk")}");
            Assert.Empty(await visit.AccessibilityFaultsAsync());
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "大字版" }).ClickAsync();
            Assert.Empty(await visit.AccessibilityFaultsAsync());
            Assert.Equal(0, await OverflowAsync(visit));
            Assert.Empty(visit.Faults);
        }
    }

    private static Task<int> OverflowAsync(Visit visit) =>
        visit.Page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)");
}
