using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LuohuFunctions.Tests.Receipts;

/// <summary>The receipt as a document: what was filed then, whatever was filed since.</summary>
[Collection(SharedApp.Name)]
public sealed class ReceiptTests(RunningApp app) : FreshAppTest(app)
{
    private const string First =
        """{"period":"2021-06","figures":[{"indicator":"homes","level":1500},{"indicator":"station","stage":"开工","remark":"六月底开工"}]}""";
    private const string Correction =
        """{"period":"2021-06","figures":[{"indicator":"homes","level":1510,"reason":"漏报一个小区"},{"indicator":"station","stage":"开工"}]}""";

    [Fact]
    public async Task Receipt_SaysWhatWasFiledThen_AndWhatItChanged()
    {
        var first = Text((await app.SubmitAsync(First, app.Housing)).Json, "id");
        var second = Text((await app.SubmitAsync(Correction, app.Housing)).Json, "id");

        var before = (await app.GetAsync($"receipts/{first}", app.Housing)).Json;
        var after = (await app.GetAsync($"receipts/{second}", app.Leadership)).Json;

        Assert.Equal(["homes 首次报送 1500套 ", "station 首次报送 开工 六月底开工"], Lines(before, "remark"));
        Assert.Equal(["homes 修订 1510套 漏报一个小区", "station 与已报相同 开工 "], Lines(after, "reason"));
        Assert.Equal("1500套", Text(after.GetProperty("lines")[0], "before"));
        Assert.False(before.GetProperty("lines")[0].TryGetProperty("before", out _));
        Assert.Equal(("housing clerk", "按时"), (Text(before.GetProperty("filedBy"), "name"), Text(before, "lateText")));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(First))), Text(before, "digest"));
    }

    [Fact]
    public async Task LateReceipt_SaysSo()
    {
        app.Clock.Now = app.Clock.Now.AddDays(20);
        var receipt = Text((await app.SubmitAsync(First, app.Housing)).Json, "id");

        Assert.Equal("逾期", Text((await app.GetAsync($"receipts/{receipt}", app.Housing)).Json, "lateText"));
    }

    [Theory]
    [InlineData("7d4f0c8e2b1a4f6e9c3d5a7b8e9f0a1b")]
    [InlineData("none")]
    [InlineData("7D4F0C8E-2B1A-4F6E-9C3D-5A7B8E9F0A1B")]
    public async Task ReceiptThatIsNone_IsNotFound(string number) =>
        Assert.Equal("receipt-not-found", (await app.GetAsync($"receipts/{number}", app.Housing)).Code);

    [Fact]
    public async Task ReceiptOfAnotherDepartment_IsNotFound()
    {
        var receipt = Text((await app.SubmitAsync(First, app.Housing)).Json, "id");

        Assert.Equal("receipt-not-found", (await app.GetAsync($"receipts/{receipt}", app.Statistics)).Code);
    }

    private static IEnumerable<string> Lines(JsonElement receipt, string words) =>
        receipt
            .GetProperty("lines")
            .EnumerateArray()
            .Select(line =>
                $"{Text(line, "indicator")} {Text(line, "outcomeText")} {Text(line, "text")} {(line.TryGetProperty(words, out var said) ? said.GetString() : "")}"
            );

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;
}
