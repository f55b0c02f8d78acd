using Azure.Core;

namespace Luohu.Signing;

/// <summary>How bulletins are signed, from the settings <c>Signing__…</c>.</summary>
public sealed record SigningSettings
{
    private SigningSettings() { }

    /// <summary>A PFX file with certificate and key; null where the key is in a vault.</summary>
    public string? Certificate { get; private init; }

    /// <summary>The password of the PFX file; null for none.</summary>
    public string? Password { get; private init; }

    /// <summary>The vault that has the key; null where it is in a file.</summary>
    public Uri? KeyVault { get; private init; }

    /// <summary>The certificate's name in the vault.</summary>
    public string? CertificateName { get; private init; }

    /// <summary>The time-stamp service; null for none.</summary>
    public Uri? TimestampUrl { get; private init; }

    /// <summary>Whether the signature shows, around the 署名 on the page.</summary>
    public bool Visible { get; private init; }

    /// <summary>Reads the settings.</summary>
    /// <param name="setting">Finds the value of a setting by its name behind <c>Signing__</c>; null where it is not set.</param>
    /// <returns>The settings; null where nothing is to be signed, as neither a certificate nor a vault is set.</returns>
    /// <exception cref="SigningException">A setting cannot be used; the message names it.</exception>
    public static SigningSettings? From(Func<string, string?> setting)
    {
        string? Value(string name) => setting(name) is { Length: > 0 } value ? value : null;

        var settings = new SigningSettings
        {
            Certificate = Value("Certificate"),
            Password = Value("Password"),
            KeyVault = AddressOf("KeyVault", Value("KeyVault"), "https"),
            CertificateName = Value("CertificateName"),
            TimestampUrl = AddressOf("TimestampUrl", Value("TimestampUrl"), "https", "http"),
            Visible = Value("Visible") switch
            {
                null => false,
                var text => bool.TryParse(text, out var visible)
                    ? visible
                    : throw new SigningException($"Setting 'Signing__Visible' must be true or false, not '{text}'."),
            },
        };
        return settings switch
        {
            { Certificate: not null, KeyVault: not null } => throw new SigningException(
                "Settings 'Signing__Certificate' and 'Signing__KeyVault' name two keys; set one of them."
            ),
            { KeyVault: not null, CertificateName: null } => throw new SigningException(
                "Setting 'Signing__KeyVault' needs 'Signing__CertificateName', the certificate's name in the vault."
            ),
            { KeyVault: null, CertificateName: not null } => throw new SigningException(
                "Setting 'Signing__CertificateName' needs 'Signing__KeyVault', the vault's address."
            ),
            { Certificate: null, Password: not null } => throw new SigningException(
                "Setting 'Signing__Password' needs 'Signing__Certificate', the PFX file."
            ),
            { Certificate: null, KeyVault: null } when settings.TimestampUrl is not null || settings.Visible => throw new SigningException(
                "Settings 'Signing__TimestampUrl' and 'Signing__Visible' need a key: 'Signing__Certificate' or 'Signing__KeyVault'."
            ),
            { Certificate: null, KeyVault: null } => null,
            _ => settings,
        };
    }

    /// <summary>Where the key is.</summary>
    /// <param name="credential">The app's identity, for a vault.</param>
    /// <exception cref="SigningException">The PFX file cannot be used. A vault is not asked before it signs.</exception>
    public ISigningKeyStore OpenKeys(TokenCredential credential)
    {
        if (KeyVault is not null)
            return new KeyVaultKeyStore(KeyVault, CertificateName!, credential);
        var file = new PfxKeyStore(Certificate!, Password);
        file.Open().Dispose();
        return file;
    }

    /// <summary>The record's words, for a log: never the password.</summary>
    public override string ToString() =>
        $"{(KeyVault is null ? Certificate : $"{KeyVault} {CertificateName}")}, time-stamp {TimestampUrl?.ToString() ?? "none"}, {(Visible ? "visible" : "invisible")}";

    private static Uri? AddressOf(string name, string? text, params string[] schemes)
    {
        if (text is null)
            return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && schemes.Contains(address.Scheme)
            ? address
            : throw new SigningException(
                $"Setting 'Signing__{name}' must be an address that begins with {string.Join(":// or ", schemes)}://, not '{text}'."
            );
    }
}
