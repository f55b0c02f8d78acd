namespace LuohuFunctions.EndToEnd;

/// <summary>An operator's mistake stops the start with one clear line.</summary>
public sealed class StartTests
{
    private const string NoSuchStorage =
        "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=c2VjcmV0;BlobEndpoint=http://127.0.0.1:1/a;TableEndpoint=http://127.0.0.1:1/a;";

    [Theory]
    [InlineData("AzureWebJobsStorage", null, "AzureWebJobsStorage")]
    [InlineData("AzureWebJobsStorage", "nonsense", "AzureWebJobsStorage")]
    [InlineData("AzureWebJobsStorage", NoSuchStorage, "AzureWebJobsStorage")]
    [InlineData("Region", null, "Region")]
    [InlineData("Region", "110101", "No plan file 110101-*.json")]
    [InlineData("PlansFolder", "nowhere", "No plan file 440303-*.json in nowhere")]
    [InlineData("FontsFolder", "nowhere", "nowhere")]
    [InlineData("BulletinSchedule", "every day", "PublishMonthlyBulletin")]
    [InlineData("BulletinSchedule", null, "BulletinSchedule")]
    [InlineData("DeliverySchedule", null, "DeliverySchedule")]
    [InlineData("ReminderSchedule", null, "ReminderSchedule")]
    [InlineData("Smtp__Host", "mail.example.invalid", "Smtp__From")]
    [InlineData("FUNCTIONS_PORT", "x", "FUNCTIONS_PORT")]
    public async Task Mistake_IsOneLine_AndExitCodeOne(string setting, string? value, string words)
    {
        await using var azurite = await Luohu.Azurite.AzuriteServer.StartAsync();
        var settings = AppProcess.SettingsOf(azurite.ConnectionString, Run.FreePort());
        settings[setting] = value;

        await using var run = Run.Start("LuohuFunctions.dll", settings);

        Assert.Equal(1, await run.ExitCodeAsync());
        var line = Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("luohu: ", line, StringComparison.Ordinal);
        Assert.Contains(words, line, StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", run.Output + run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BrokenPlanFile_IsNamedWithPointerAndFault()
    {
        await using var azurite = await Luohu.Azurite.AzuriteServer.StartAsync();
        var folder = Directory.CreateTempSubdirectory("plans-").FullName;
        var plan = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "plans", "440303-2021.json"));
        await File.WriteAllTextAsync(
            Path.Combine(folder, "440303-2021.json"), plan.Replace("\"dueDay\": 12", "\"dueDay\": 31", StringComparison.Ordinal));
        var settings = AppProcess.SettingsOf(azurite.ConnectionString, Run.FreePort());
        settings["PlansFolder"] = folder;

        await using var run = Run.Start("LuohuFunctions.dll", settings);

        Assert.Equal(1, await run.ExitCodeAsync());
        Assert.Contains("440303-2021.json#/calendar/dueDay: 31", run.Errors, StringComparison.Ordinal);
    }
}
