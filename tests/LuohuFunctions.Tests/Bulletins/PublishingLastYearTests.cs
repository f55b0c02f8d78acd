using Luohu.Domain;
using Luohu.Domain.Snapshots;

namespace LuohuFunctions.Tests.Bulletins;

/// <summary>Bulletins of 2022, in whose plan homes are counted in another unit than the year before.</summary>
public sealed class PublishingLastYearTests : IAsyncLifetime, IDisposable
{
    private readonly DirectoryInfo plans = Directory.CreateTempSubdirectory("luohu-plans");
    private readonly RunningApp app;

    public PublishingLastYearTests()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "test-plans"), "*.json"))
        {
            var plan = File.ReadAllText(file);
            File.WriteAllText(
                Path.Combine(plans.FullName, Path.GetFileName(file)),
                file.Contains("2022", StringComparison.Ordinal) ? plan.Replace("\"套\"", "\"万平方米\"", StringComparison.Ordinal) : plan
            );
        }

        app = new() { Settings = { ["PlansFolder"] = plans.FullName } };
    }

    public async ValueTask InitializeAsync() => await app.InitializeAsync();

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    public void Dispose() => plans.Delete(recursive: true);

    [Fact]
    public async Task LastYear_IsInTheSnapshot_AndAloneNoNews()
    {
        await app.SubmitAsync(
            """{"period":"2021-05","figures":[{"indicator":"investment","level":118.2,"growth":7.5},{"indicator":"unemployment","level":2.2}]}""",
            app.Statistics
        );
        await app.SubmitAsync(
            """{"period":"2021-05","figures":[{"indicator":"homes","level":1200},{"indicator":"station","stage":"开工"}]}""",
            app.Housing
        );
        app.Clock.Now = new DateTimeOffset(2022, 3, 20, 12, 0, 0, ChinaTime.Offset);
        await app.SubmitAsync("""{"period":"2022-02","figures":[{"indicator":"investment","level":30.5,"growth":4.5}]}""", app.Statistics);

        var first = await PublishAsync();
        var snapshot = await SnapshotAsync();
        await app.SubmitAsync(
            """{"period":"2021-05","figures":[{"indicator":"investment","level":119.7,"growth":7.5,"reason":"漏报"}]}""",
            app.Statistics
        );
        var again = await PublishAsync();
        await app.SubmitAsync(
            """{"period":"2022-02","figures":[{"indicator":"investment","level":30.6,"growth":4.5,"reason":"漏报"}]}""",
            app.Statistics
        );
        var reissue = await PublishAsync();

        Assert.Equal(
            [(201, 1), (200, 1), (201, 2)],
            new[] { first, again, reissue }.Select(a => (a.Status, a.Json.GetProperty("version").GetInt32()))
        );
        Assert.Equal(
            [new("investment", new Period(2021, 5), 118.2m), new("unemployment", new Period(2021, 5), 2.2m)],
            snapshot.LastYear!.Value.AsEnumerable()
        );
        Assert.Equal(119.7m, (await SnapshotAsync()).LastYear!.Value[0].Value);
    }

    private Task<Answer> PublishAsync() => app.SendAsync(HttpMethod.Post, "bulletins/2022-02", app.Leadership);

    private async Task<Snapshot> SnapshotAsync() =>
        SnapshotJson.Read((await app.GetAsync("bulletins/2022-02/snapshot", app.Leadership)).Body);
}
