using Luohu.FunctionsRuntime.Hosting;

namespace Luohu.FunctionsRuntime.Tests;

public sealed class SettingsTests
{
    private const string Local = """
        {
          // As the tools write it.
          "IsEncrypted": false,
          "Values": { "Region": "440303", "Smtp__Host": "mail.example", "Flag": true, "Overridden": "file" },
          "Host": { "LocalHttpPort": 7099 },
        }
        """;

    [Fact]
    public void LocalSettings_AreReadAsEnvironmentVariablesWouldBe()
    {
        var settings = Host.Builder(new() { ["local.settings.json"] = Local }).Configuration;

        Assert.Equal("440303", settings["Region"]);
        Assert.Equal("mail.example", settings["Smtp:Host"]);
        Assert.Equal("True", settings["Flag"]);
        Assert.Equal("7099", settings["Host:LocalHttpPort"]);
    }

    [Fact]
    public void Environment_WinsOverLocalSettings()
    {
        const string name = "LUOHU_RUNTIME_TEST_VALUE";
        Environment.SetEnvironmentVariable(name, "environment");
        var text = Local.Replace("Overridden", name, StringComparison.Ordinal);

        Assert.Equal("environment", Host.Builder(new() { ["local.settings.json"] = text }).Configuration[name]);
    }

    [Fact]
    public void CommandLine_WinsOverAll() => Assert.Equal(
        "command line", Host.Builder(new() { ["local.settings.json"] = Local }, "--Overridden=command line").Configuration["Overridden"]);

    [Fact]
    public void NoFile_IsFine() => Assert.Null(Host.Builder().Configuration["Region"]);

    [Theory]
    [InlineData("{\n  \"Values\": {\n", "line 3 is not JSON.")]
    [InlineData("[]", "a JSON object is expected.")]
    [InlineData("{ \"IsEncrypted\": true }", "is encrypted: run 'func settings decrypt' first.")]
    public void FileUnreadable_IsNamedAndSaid(string text, string expected)
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Host.Builder(new() { ["local.settings.json"] = text }));
        Assert.Contains("local.settings.json", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith(expected, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HostJson_FirstFolderWins()
    {
        var empty = Folder(null);
        var first = Folder("""{ "extensions": { "http": { "routePrefix": "/first/" } } }""");
        var second = Folder("""{ "extensions": { "http": { "routePrefix": "second" } } }""");

        Assert.Equal("first", HostJson.Read(empty, first, second).RoutePrefix);
        Assert.Equal("api", HostJson.Read(empty).RoutePrefix);
    }

    private static string Folder(string? hostJson)
    {
        var folder = Directory.CreateTempSubdirectory("functions-").FullName;
        if (hostJson is not null)
            File.WriteAllText(Path.Combine(folder, "host.json"), hostJson);
        return folder;
    }
}
