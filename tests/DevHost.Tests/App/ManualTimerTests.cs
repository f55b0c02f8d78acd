using System.Net;
using System.Text;

namespace DevHost.Tests.App;

[Collection(SampleAppCollection.Name)]
public sealed class ManualTimerTests(SampleAppFixture app)
{
    [Fact]
    public async Task RunTimer_WaitsForItsEnd()
    {
        var runs = Runs();
        await app.Host.Host.RunTimerAsync("daily");

        Assert.Equal(runs + 1, Runs());
    }

    [Fact]
    public async Task RunTimerThatFails_Throws()
    {
        var failure = await Assert.ThrowsAsync<FunctionFailedException>(() => app.Host.Host.RunTimerAsync("FailingTimer"));

        Assert.Contains("This timer always fails.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nothing of that name")]
    [InlineData("Hello")]
    public async Task RunWhatIsNoTimer_Throws(string name) =>
        await Assert.ThrowsAsync<ArgumentException>(() => app.Host.Host.RunTimerAsync(name));

    [Fact]
    public async Task AdminCall_IsAcceptedAndRuns()
    {
        var runs = Runs();
        using var response = await PostAsync("Daily");
        await app.Host.LoggedAsync("Daily: last=", times: runs + 1);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("Unknown", "{\"input\":\"\"}", "application/json", HttpStatusCode.NotFound)]
    [InlineData("Hello", "{\"input\":\"\"}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("Daily", "{", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("Daily", "", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("Daily", "{\"input\":\"\"}", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    public async Task WrongAdminCall_IsRefused(string function, string body, string type, HttpStatusCode expected)
    {
        using var response = await PostAsync(function, body, type);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Status_SaysThatTheHostRuns()
    {
        Assert.Equal("""{"id":"devhost-sampleapp","state":"Running"}""", await app.Host.Client.GetStringAsync("/admin/host/status"));
        Assert.Empty(await app.Host.Client.GetStringAsync("/admin/host/ping"));
    }

    private int Runs() => app.Host.Log.Lines.Count(line => line.Contains("Daily: last=", StringComparison.Ordinal));

    private Task<HttpResponseMessage> PostAsync(string function, string body = "{\"input\":\"\"}", string type = "application/json") =>
        app.Host.Client.PostAsync($"/admin/functions/{function}", new StringContent(body, Encoding.UTF8, type));
}
