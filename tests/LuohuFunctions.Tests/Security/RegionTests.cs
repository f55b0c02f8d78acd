namespace LuohuFunctions.Tests.Security;

/// <summary>Two regions' apps on one storage account.</summary>
public sealed class RegionTests : IAsyncLifetime
{
    private readonly DirectoryInfo plans = Directory.CreateTempSubdirectory("luohu-plans-");
    private readonly RunningApp here = new();
    private RunningApp? there;

    public async ValueTask InitializeAsync()
    {
        var plan = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "test-plans", "440303-2021.json"));
        await File.WriteAllTextAsync(
            Path.Combine(plans.FullName, "440304-2021.json"),
            plan.Replace("440303", "440304", StringComparison.Ordinal)
        );
        await here.InitializeAsync();
        there = new RunningApp
        {
            SharedStorage = here.Storage,
            Settings = new() { ["Region"] = "440304", ["PlansFolder"] = plans.FullName },
        };
        await there.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await there!.DisposeAsync();
        await here.DisposeAsync();
        plans.Delete(recursive: true);
    }

    [Fact]
    public async Task KeyOfOneRegion_IsUnknownInTheOther()
    {
        var answer = await there!.GetAsync("figures/2021-06", here.Leadership);

        Assert.Equal((401, "key-unknown"), (answer.Status, answer.Code));
        Assert.Equal(200, (await here.GetAsync("figures/2021-06", here.Leadership)).Status);
        Assert.Equal(200, (await there.GetAsync("figures/2021-06", there.Leadership)).Status);
        Assert.Equal("key-unknown", (await here.GetAsync("figures/2021-06", there.Leadership)).Code);
    }
}
