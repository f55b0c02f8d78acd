using Luohu.Storage.People;
using Luohu.Tests;

namespace LuohuFunctions.Tests.Security;

[Collection(SharedApp.Name)]
public sealed class LastUsedRecorderTests(RunningApp app) : FreshAppTest(app)
{
    [Fact]
    public async Task LastUse_IsRecorded_AtMostOnceAMinute()
    {
        var key = await app.Keys.IssueAsync("used", null, Role.Read, default);
        var id = key.Split('_')[1];
        Assert.Null((await EntryAsync(id)).LastUsedAt);

        var first = app.Clock.Now;
        await app.GetAsync("figures/2021-06", key);
        await RecordedAsync(id, first);

        app.Clock.Now = first.AddSeconds(59);
        await app.GetAsync("figures/2021-06", key);
        app.Clock.Now = first.AddSeconds(60);
        await app.GetAsync("figures/2021-06", key);
        await RecordedAsync(id, first.AddSeconds(60));
    }

    [Fact]
    public async Task Use_DoesNotUndoARevocation_NorIsOneOfARevokedKeyRecorded()
    {
        var key = await app.Keys.IssueAsync("revoked", null, Role.Read, default);
        var id = key.Split('_')[1];
        await app.Keys.RevokeAsync(id, default);
        await app.Keys.RecordUseAsync(id, app.Clock.Now, default);

        Assert.Equal(401, (await app.GetAsync("figures/2021-06", key)).Status);
        Assert.NotNull((await EntryAsync(id)).RevokedAt);
    }

    [Fact]
    public async Task DepartmentWithTwoKeys_RotatesThem()
    {
        var next = await app.Keys.IssueAsync("housing clerk, new", "housing", Role.Report, default);

        Assert.Equal(200, (await app.GetAsync("figures/2021-06", app.Housing)).Status);
        Assert.Equal(200, (await app.GetAsync("figures/2021-06", next)).Status);
        await app.Keys.RevokeAsync(app.Housing.Split('_')[1], default);
        Assert.Equal(401, (await app.GetAsync("figures/2021-06", app.Housing)).Status);
        Assert.Equal(200, (await app.GetAsync("figures/2021-06", next)).Status);
    }

    private async Task RecordedAsync(string id, DateTimeOffset at)
    {
        while ((await EntryAsync(id)).LastUsedAt != at)
            await Task.Delay(20);
    }

    private async Task<ApiKeyEntity> EntryAsync(string id) => (await app.Keys.ListAsync(default)).First(entry => entry.Id == id);
}
