using System.Text;
using Microsoft.Playwright;

namespace LuohuFunctions.EndToEnd.Page;

/// <summary>A clerk files in a browser; another caller reads through the API what was filed.</summary>
[Collection(PageCollection.Name)]
public sealed class FilingTests(PageApp app)
{
    [Fact]
    public async Task NineFigures_AreFiledByKeyboardAlone_WithAtMostSixtyKeys()
    {
        await using var visit = await Visit.BeginAsync(app, await app.ClerkAsync("金融局 周", "financial-services"));
        await visit.GoAsync("/report/2021-12");
        var cells = visit.Page.Locator("tbody [data-field=level], tbody [data-field=growth], tbody select[data-field=stage]");
        var keys = 0;
        async Task PressAsync(string key)
        {
            keys += key.Split('+').Length;
            await visit.Page.Keyboard.PressAsync(key);
        }

        // The first cell has the focus already; last period's figure is taken, and the next row is gone to.
        var count = await cells.CountAsync();
        for (var n = 0; n < count; n++)
        {
            await PressAsync("Control+d");
            await PressAsync("Enter");
        }

        await PressAsync("Control+Enter");
        await visit.Page.WaitForURLAsync("**/receipts/*");

        Assert.True(count >= 9, $"{count} cells");
        Assert.True(keys <= 60, $"{keys} keys");
        Assert.Contains("数据报送回执", await visit.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        foreach (var line in await visit.Page.Locator("tbody tr").AllAsync())
            Assert.Contains("首次报送", await line.InnerTextAsync(), StringComparison.Ordinal);
        await visit.PictureAsync("receipt-desk");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task FaultStandsAtItsCell_AndAWordAnswersIt()
    {
        await using var visit = await Visit.BeginAsync(app, await app.ClerkAsync("水务局 李", "water"));
        await visit.GoAsync("/report/2021-09");
        var cell = visit.Page.Locator("[data-indicator=water-supply-upgrade][data-field=level]");
        await cell.FillAsync("12");

        // A sum that fell asks for the department's words, right there.
        await visit.Page.GetByText("小于").First.WaitForAsync();
        await visit
            .Page.Locator("[data-indicator=water-supply-upgrade][data-field=remark]")
            .First.FillAsync("<img src=x onerror=alert(1)>核减重复统计");
        await visit.Page.GetByText("草稿1项").WaitForAsync();
        await visit.PictureAsync("fault-desk");
        await visit.Page.Keyboard.PressAsync("Control+Enter");
        await visit.Page.WaitForURLAsync("**/receipts/*");

        var figure = await app.FigureAsync("2021-09", "water-supply-upgrade");
        Assert.Equal(12, figure.GetProperty("level").GetInt32());
        Assert.Contains("核减重复统计", figure.GetProperty("remark").GetString(), StringComparison.Ordinal);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task BlockFromExcel_IsPasted_AfterItWasShownWhatGoesWhere()
    {
        await using var visit = await Visit.BeginAsync(app, await app.ClerkAsync("住建局 何", "housing"));
        await visit.GoAsync("/report/2021-08");
        await visit.Page.Locator("tbody [data-field]").First.FocusAsync();
        await visit.Page.EvaluateAsync(
            """
            () => {
              const clipboard = new DataTransfer()
              clipboard.setData('text/plain', '指标名称\t数值\t说明\n新增供应人才住房和保障性住房\t1850\t按月统计\n')
              document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }))
            }
            """
        );

        await visit.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await visit.PictureAsync("paste-desk");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "填入2处" }).ClickAsync();
        await visit.Page.GetByText("草稿1项").WaitForAsync();
        await visit.Page.Keyboard.PressAsync("Control+Enter");
        await visit.Page.WaitForURLAsync("**/receipts/*");

        Assert.Equal(1850, (await app.FigureAsync("2021-08", "housing-supplied")).GetProperty("level").GetInt32());
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Sheet_IsCheckedAndFiled_WithEveryFaultAtItsCell()
    {
        var key = await app.ClerkAsync("工务署 钟", "works");
        await using var visit = await Visit.BeginAsync(app, key);
        await visit.GoAsync("/report/2021-07");
        const string header = "报送期,指标代码,进度,说明\n";
        await UploadAsync(visit, header + "2021-07,huangbei-school,飞天,\n");
        await visit.Page.GetByText("什么都没有登记").WaitForAsync();
        Assert.Contains("C2", await visit.Page.GetByRole(AriaRole.Dialog).InnerTextAsync(), StringComparison.Ordinal);
        await visit.PictureAsync("upload-faults-desk");
        await visit.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "关闭" }).Last.ClickAsync();

        await UploadAsync(visit, header + "2021-07,huangbei-school,主体完工,按计划推进\n");
        await visit.Page.GetByText("核对无误").WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "报送", Exact = true }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/receipts/*");

        Assert.Equal("主体完工", (await app.FigureAsync("2021-07", "huangbei-school")).GetProperty("stage").GetString());
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task TwoPeopleOnOneDraft_SeeEachOther_AndACellThatBothChangedShowsBoth()
    {
        await using var one = await Visit.BeginAsync(app, await app.ClerkAsync("教育局 甲", "education"));
        await using var other = await Visit.BeginAsync(app, await app.ClerkAsync("教育局 乙", "education"));
        await one.GoAsync("/report/2021-09");
        await other.GoAsync("/report/2021-09");
        var (first, second) = (one.Page.Locator("tbody [data-field=remark]"), other.Page.Locator("tbody [data-field=remark]"));

        await first.Nth(0).FillAsync("甲写的");
        await second.Nth(1).FillAsync("乙写的");
        await Assertions.Expect(second.Nth(0)).ToHaveValueAsync("甲写的");
        await Assertions.Expect(first.Nth(1)).ToHaveValueAsync("乙写的");

        // The network of one is cut while both go on.
        await one.Context.SetOfflineAsync(true);
        await first.Nth(0).FillAsync("甲又改的");
        await second.Nth(0).FillAsync("乙改的");
        await other.Page.GetByText("已保存").First.WaitForAsync();
        await one.Context.SetOfflineAsync(false);

        await one.Page.GetByText("乙改的").First.WaitForAsync();
        await Assertions.Expect(first.Nth(0)).ToHaveValueAsync("甲又改的");
        await one.PictureAsync("conflict-desk");
        Assert.Empty(one.Faults.Concat(other.Faults));
    }

    [Fact]
    public async Task SessionThatEnds_LosesNoTyping()
    {
        var key = await app.ClerkAsync("科创局 秦", "science");
        await using var visit = await Visit.BeginAsync(app, key);
        await visit.GoAsync("/report/2021-09");
        await visit.Page.Locator("tbody [data-field=remark]").First.FillAsync("尚在核对");
        await visit.Page.GetByText("已保存").First.WaitForAsync();

        await visit.Context.ClearCookiesAsync();
        await visit.Page.Locator("tbody [data-field=remark]").Nth(1).FillAsync("第二处");
        await visit.Page.GetByLabel("个人密钥").WaitForAsync();
        await visit.PictureAsync("session-ended-desk");
        await visit.Page.GetByLabel("个人密钥").FillAsync(key);
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Page.Locator("tbody [data-field=remark]").Nth(1)).ToHaveValueAsync("第二处");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.Locator("tbody [data-field=remark]").First).ToHaveValueAsync("尚在核对");
        Assert.DoesNotContain(
            "luohu_",
            await visit.Page.EvaluateAsync<string>("() => JSON.stringify({ ...localStorage, ...sessionStorage })"),
            StringComparison.Ordinal
        );
    }

    private static Task UploadAsync(Visit visit, string csv) =>
        visit
            .Page.Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "报送表<img src=x onerror=alert(1)>.csv",
                    MimeType = "text/csv",
                    Buffer = Encoding.UTF8.GetBytes(csv),
                }
            );
}
