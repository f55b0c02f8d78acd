using Azure.Core;

namespace Luohu.Signing.Tests;

public sealed class SigningSettingsTests
{
    [Fact]
    public void NoSetting_NothingIsSigned() => Assert.Null(From());

    [Fact]
    public void EmptySetting_IsNone() => Assert.Null(From(("Certificate", ""), ("Visible", "")));

    [Fact]
    public void File_IsRead()
    {
        var settings = From(
            ("Certificate", "out/keys/demo.pfx"),
            ("Password", "geheim"),
            ("TimestampUrl", "http://tsa.example/"),
            ("Visible", "true")
        )!;

        Assert.Equal(("out/keys/demo.pfx", "geheim", true), (settings.Certificate, settings.Password, settings.Visible));
        Assert.Equal(new Uri("http://tsa.example/"), settings.TimestampUrl);
        Assert.DoesNotContain("geheim", settings.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Vault_IsRead_AndNotAskedYet()
    {
        var settings = From(("KeyVault", "https://luohu.vault.azure.cn"), ("CertificateName", "bulletins"))!;

        Assert.IsType<KeyVaultKeyStore>(
            settings.OpenKeys(DelegatedTokenCredential.Create((_, _) => throw new InvalidOperationException("Not asked.")))
        );
    }

    [Fact]
    public void FileThatIsNotThere_StopsTheStart() =>
        Assert.Throws<SigningException>(() =>
            From(("Certificate", "/no/such.pfx"))!.OpenKeys(DelegatedTokenCredential.Create((_, _) => default))
        );

    public static TheoryData<string, string[]> Wrong =>
        new()
        {
            { "'Signing__KeyVault' name two keys", ["Certificate=a.pfx", "KeyVault=https://v.example", "CertificateName=c"] },
            { "needs 'Signing__CertificateName'", ["KeyVault=https://v.example"] },
            { "needs 'Signing__KeyVault'", ["CertificateName=c"] },
            { "needs 'Signing__Certificate'", ["Password=p"] },
            { "need a key", ["TimestampUrl=https://tsa.example"] },
            { "need a key", ["Visible=true"] },
            { "'Signing__Visible' must be true or false", ["Certificate=a.pfx", "Visible=yes"] },
            { "'Signing__KeyVault' must be an address", ["KeyVault=http://v.example", "CertificateName=c"] },
            { "'Signing__TimestampUrl' must be an address", ["Certificate=a.pfx", "TimestampUrl=tsa.example"] },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void SettingsThatDoNotFit_AreToldInOneLine(string words, string[] settings)
    {
        var fault = Assert.Throws<SigningException>(() =>
            From([.. settings.Select(setting => setting.Split('=', 2)).Select(pair => (pair[0], pair[1]))])
        );

        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    private static SigningSettings? From(params (string Name, string Value)[] settings) =>
        SigningSettings.From(name => settings.FirstOrDefault(setting => setting.Name == name).Value);
}
