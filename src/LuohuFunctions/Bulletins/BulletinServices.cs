using Luohu.Signing;
using Luohu.Storage.Bulletins;
using LuohuFunctions.Bulletins.Verification;
using LuohuFunctions.Configuration;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace LuohuFunctions.Bulletins;

/// <summary>Adds what bulletins need to the app's services.</summary>
internal static class BulletinServices
{
    // A time-stamp service answers within a second or is down.
    private static readonly TimeSpan TimestampTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Adds it.</summary>
    /// <exception cref="ConfigurationException">A setting of signing is wrong, or the key's file cannot be used.</exception>
    public static void AddBulletins(this FunctionsApplicationBuilder builder)
    {
        var (signer, isVisible) = SignerOf(builder);
        builder
            .Services.AddSingleton(ProgramVersion.Current)
            .AddSingleton<BulletinArchive>()
            .AddSingleton<BulletinRoute>()
            .AddSingleton<BulletinSnapshots>()
            .AddSingleton<BulletinPages>()
            .AddSingleton<BulletinVersions>()
            .AddSingleton<BulletinIndex>()
            .AddSingleton<ArchiveVerifier>()
            .AddSingleton(services => new BulletinSigning(
                services.GetRequiredService<BulletinArchive>(),
                signer,
                isVisible,
                services.GetRequiredService<TimeProvider>()
            ))
            .AddSingleton<BulletinPublisher>();
    }

    private static (PdfSigner? Signer, bool IsVisible) SignerOf(FunctionsApplicationBuilder builder)
    {
        try
        {
            if (SigningSettings.From(name => builder.Configuration[$"Signing:{name}"]) is not { } settings)
                return (null, false);
            var timestamps = settings.TimestampUrl is { } address
                ? new HttpTimestampService(new HttpClient { Timeout = TimestampTimeout }, address)
                : null;
            return (new(settings.OpenKeys(HostCredential.From(builder.Configuration)), timestamps), settings.Visible);
        }
        catch (SigningException fault)
        {
            throw new ConfigurationException(fault.Message, fault);
        }
    }
}
