using DevHost;
using Luohu.Azurite;

namespace LuohuFunctions.EndToEnd;

/// <summary>An operator's mistake stops the start with one clear line.</summary>
public sealed class StartTests
{
    private const string NoSuchStorage =
        "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=c2VjcmV0;BlobEndpoint=http://127.0.0.1:1/a;TableEndpoint=http://127.0.0.1:1/a;";

    private static readonly string Program = Path.Combine(HostedApp.BuiltFolder, "LuohuFunctions.dll");

    // As a host starts it; nobody listens there, but no mistake below lets it come so far.
    private static readonly string[] AsAHostDoes =
    [
        "--functions-uri",
        "http://127.0.0.1:1/",
        "--functions-worker-id",
        "w",
        "--functions-request-id",
        "r",
        "--functions-grpc-max-message-length",
        "2147483647",
    ];

    [Theory]
    [InlineData("AzureWebJobsStorage", null, "AzureWebJobsStorage")]
    [InlineData("AzureWebJobsStorage", "nonsense", "AzureWebJobsStorage")]
    [InlineData("Region", null, "Region")]
    [InlineData("Region", "110101", "No plan file 110101-*.json")]
    [InlineData("PlansFolder", "nowhere", "No plan file 440303-*.json in nowhere")]
    [InlineData("FontsFolder", "nowhere", "nowhere")]
    [InlineData("BulletinSchedule", null, "BulletinSchedule")]
    [InlineData("DeliverySchedule", null, "DeliverySchedule")]
    [InlineData("ReminderSchedule", null, "ReminderSchedule")]
    [InlineData("Smtp__Host", "mail.example.invalid", "Smtp__From")]
    [InlineData("MailFolder", "out/mail", "MailFolder")]
    [InlineData("ClockFile", "now.txt", "ClockFile")]
    public async Task Mistake_IsOneLine_AndExitCodeOne(string setting, string? value, string words)
    {
        var settings = Settings();
        settings[setting] = value;

        await using var run = Run.Start(Program, settings, AsAHostDoes);

        Assert.Equal(1, await run.ExitCodeAsync());
        Assert.Contains(words, OnlyLineOf(run.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", run.Output + run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BrokenPlanFile_IsNamedWithPointerAndFault()
    {
        var folder = Directory.CreateTempSubdirectory("plans-").FullName;
        var plan = await File.ReadAllTextAsync(Path.Combine(HostedApp.BuiltFolder, "plans", "440303-2021.json"));
        await File.WriteAllTextAsync(
            Path.Combine(folder, "440303-2021.json"),
            plan.Replace("\"dueDay\": 12", "\"dueDay\": 31", StringComparison.Ordinal)
        );
        var settings = Settings();
        settings["PlansFolder"] = folder;

        await using var run = Run.Start(Program, settings, AsAHostDoes);

        Assert.Equal(1, await run.ExitCodeAsync());
        Assert.Contains("440303-2021.json#/calendar/dueDay: 31", OnlyLineOf(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAHost_ItSaysHowItIsStarted()
    {
        await using var run = Run.Start(Program, Settings());

        Assert.Equal(1, await run.ExitCodeAsync());
        Assert.Contains("func start", OnlyLineOf(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MistakeBehindAHost_StopsTheHost_WithTheSameLineInItsLog()
    {
        using var log = new HostLog();
        var settings = HostedApp.SettingsOf(NoSuchStorage);
        settings["Region"] = "110101";

        await Assert.ThrowsAsync<HostStartException>(() =>
            FunctionsHost.StartAsync(
                new()
                {
                    AppFolder = HostedApp.BuiltFolder,
                    Port = 0,
                    Environment = settings,
                    Log = log,
                    RunTimers = false,
                }
            )
        );

        Assert.Contains("luohu: No plan file 110101-*.json", log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StorageThatCannotBeReached_EndsTheWorker_WithOneLine()
    {
        await using var app = await HostedApp.StartAsync(NoSuchStorage);

        await app.Log.HoldsAsync("luohu: The storage of setting 'AzureWebJobsStorage' cannot be used: ");

        Assert.DoesNotContain("c2VjcmV0", app.Log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Started_ItKeepsNothingInItsFolderNorInItsHome()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        var home = Directory.CreateTempSubdirectory("luohu-home-");
        var before = Directory.GetFileSystemEntries(HostedApp.BuiltFolder, "*", SearchOption.AllDirectories);

        await using var app = await HostedApp.StartAsync(
            azurite.ConnectionString,
            settings: [("HOME", home.FullName), ("XDG_DATA_HOME", home.FullName)]
        );
        using var ready = await app.SendAsync(HttpMethod.Get, "health/ready");
        await app.Host.RunTimerAsync("PublishMonthlyBulletin");
        await app.Host.RunTimerAsync("DeliverBulletins");

        ready.EnsureSuccessStatusCode();
        Assert.Empty(home.GetFileSystemInfos("*", SearchOption.AllDirectories));
        Assert.Equal(before.Order(), Directory.GetFileSystemEntries(HostedApp.BuiltFolder, "*", SearchOption.AllDirectories).Order());
    }

    private static Dictionary<string, string?> Settings() =>
        HostedApp.SettingsOf(NoSuchStorage).ToDictionary(s => s.Key, s => (string?)s.Value);

    private static string OnlyLineOf(string errors)
    {
        var line = Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("luohu: ", line, StringComparison.Ordinal);
        return line;
    }
}
