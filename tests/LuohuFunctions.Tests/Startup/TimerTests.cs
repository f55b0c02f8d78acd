namespace LuohuFunctions.Tests.Startup;

/// <summary>The publishing timer, fired by hand.</summary>
[Collection(SharedApp.Name)]
public sealed class TimerTests(RunningApp app) : FreshAppTest(app)
{
    [Fact]
    public async Task Timer_PublishesEachDueMonthOnce_AndTheMonthsBeforeABeginningTogether()
    {
        await app.SubmitAsync("""{"period":"2021-03","figures":[{"indicator":"homes","level":700}]}""", app.Housing);

        // On 5 July the bulletin of May is due since 16 June; that of June is not yet.
        await FireAsync();
        Assert.Equal(["2021-05 v1 from 2021-03"], await ListAsync());

        app.Clock.Now = new DateTimeOffset(2021, 7, 15, 23, 59, 59, TimeSpan.FromHours(8));
        await FireAsync();
        Assert.Equal(["2021-05 v1 from 2021-03"], await ListAsync());
        app.Clock.Now = new DateTimeOffset(2021, 7, 16, 0, 0, 0, TimeSpan.FromHours(8));
        await FireAsync();
        Assert.Equal(["2021-06 v1", "2021-05 v1 from 2021-03"], await ListAsync());
    }

    private Task FireAsync() => app.Host.RunTimerAsync("PublishMonthlyBulletin");

    private async Task<List<string>> ListAsync() =>
        [
            .. (await app.GetAsync("bulletins", app.Leadership))
                .Json.GetProperty("bulletins")
                .EnumerateArray()
                .Select(b =>
                    $"{b.GetProperty("period").GetString()} v{b.GetProperty("version").GetInt32()}{(b.TryGetProperty("coversFrom", out var first) ? " from " + first : "")}"
                ),
        ];
}
