using System.Net.Http.Json;

namespace LuohuFunctions.Tests;

/// <summary>The publishing timer, fired by hand as the host's administration path does.</summary>
public sealed class TimerTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Timer_PublishesEachDueMonthOnce_AndTheMonthsBeforeABeginningTogether()
    {
        await app.SubmitAsync("""{"period":"2021-03","figures":[{"indicator":"homes","level":700}]}""", app.Housing);

        // On 5 July the bulletin of May is due since 16 June; that of June is not yet.
        await FireUntilAsync("2021-05");
        Assert.Equal(["2021-05 v1 from 2021-03"], await ListAsync());

        app.Clock.Now = new DateTimeOffset(2021, 7, 15, 23, 59, 59, TimeSpan.FromHours(8));
        using var early = await FireAsync();
        app.Clock.Now = new DateTimeOffset(2021, 7, 16, 0, 0, 0, TimeSpan.FromHours(8));
        await FireUntilAsync("2021-06");
        Assert.Equal(["2021-06 v1", "2021-05 v1 from 2021-03"], await ListAsync());
    }

    private async Task FireUntilAsync(string period)
    {
        using var fired = await FireAsync();
        while (!(await ListAsync()).Any(bulletin => bulletin.StartsWith(period + " v1", StringComparison.Ordinal)))
            await Task.Delay(50);
    }

    private async Task<HttpResponseMessage> FireAsync()
    {
        var answer = await app.Http.PostAsJsonAsync(new Uri(app.Http.BaseAddress!, "/admin/functions/PublishMonthlyBulletin"), new { input = "" });
        Assert.Equal(System.Net.HttpStatusCode.Accepted, answer.StatusCode);
        return answer;
    }

    private async Task<List<string>> ListAsync() =>
        [.. (await app.GetAsync("bulletins", app.Leadership)).Json.GetProperty("bulletins").EnumerateArray()
            .Select(b => $"{b.GetProperty("period").GetString()} v{b.GetProperty("version").GetInt32()}{(b.TryGetProperty("coversFrom", out var first) ? " from " + first : "")}")];
}
