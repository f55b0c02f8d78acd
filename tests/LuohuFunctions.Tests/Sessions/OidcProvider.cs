using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace LuohuFunctions.Tests.Sessions;

/// <summary>A real identity provider as a process on the loopback address. Whatever name is typed in there is an account.</summary>
internal sealed class OidcProvider : IAsyncDisposable
{
    /// <summary>Where the app is said to be, which is not where the tests reach it.</summary>
    public const string PublicBaseUrl = "https://plan.example.cn/luohu/";

    public const string RedirectUri = "https://plan.example.cn/luohu/api/v1/session/provider/callback";

    private readonly Process process;

    private OidcProvider(Process process, int port) =>
        (this.process, Issuer) = (process, string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));

    public string Issuer { get; }

    /// <summary>The settings of an app whose people sign in there.</summary>
    public Dictionary<string, string> Settings =>
        new()
        {
            ["PublicBaseUrl"] = PublicBaseUrl,
            ["SignIn__Authority"] = Issuer,
            ["SignIn__ClientId"] = "luohu",
            ["SignIn__ClientSecret"] = "open sesame+",
            ["SignIn__Name"] = "罗湖统一认证",
        };

    /// <summary>Starts one that takes the app's secret in the way of that name.</summary>
    public static async Task<OidcProvider> StartAsync(string method = "client_secret_basic")
    {
        var folder = typeof(OidcProvider)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(a => a.Key == "OidcFolder")
            .Value!;
        var process = Process.Start(
            new ProcessStartInfo("node", [Path.Combine(folder, "provider.mjs"), RedirectUri, method]) { RedirectStandardOutput = true }
        )!;
        var line = await process.StandardOutput.ReadLineAsync();
        Assert.StartsWith("listening ", line, StringComparison.Ordinal);
        return new(process, int.Parse(line!["listening ".Length..], CultureInfo.InvariantCulture));
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
    }
}
