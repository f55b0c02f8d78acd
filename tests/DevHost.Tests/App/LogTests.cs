namespace DevHost.Tests.App;

[Collection(SampleAppCollection.Name)]
public sealed class LogTests(SampleAppFixture app)
{
    [Fact]
    public async Task WorkersLog_KeepsLevelAndCategory()
    {
        using var response = await app.Host.Client.GetAsync("/api/Logs");
        await app.Host.LoggedAsync("a line on standard output");
        var lines = app.Host.Log.Lines;

        Assert.Contains("Information Sample.Category: an information", lines);
        Assert.Contains("Warning Sample.Category: a warning", lines);
        Assert.Contains(
            lines,
            line =>
                line.StartsWith("Error Sample.Category: an error", StringComparison.Ordinal)
                && line.Contains("its cause", StringComparison.Ordinal)
        );
        Assert.Contains("Information Worker: a line on standard output", lines);
    }

    [Fact]
    public async Task Call_IsLoggedWithItsOutcome()
    {
        await app.Host.Client.GetStringAsync("/api/Hello");
        await app.Host.LoggedAsync("Executed 'Functions.Hello' (Succeeded, Id=");

        const string Reason = "This function was programmatically called via the host APIs.";
        Assert.Contains(
            app.Host.Log.Lines,
            line =>
                line.StartsWith(
                    $"Information Function.Hello: Executing 'Functions.Hello' (Reason='{Reason}', Id=",
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void Start_ListsTheFunctions()
    {
        Assert.Contains("Information Host: Number: GET api/numbers/{number:int}", app.Host.Log.Lines);
        Assert.Contains("Information Host: AnyMethod: any method api/AnyMethod", app.Host.Log.Lines);
        Assert.Contains("Information Host: EmptyRoute: its empty route is mapped to nothing", app.Host.Log.Lines);
        Assert.Contains("Information Host: Daily: timer %DailySchedule%", app.Host.Log.Lines);
    }
}
