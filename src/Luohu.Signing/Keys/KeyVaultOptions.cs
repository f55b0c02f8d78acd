using Azure.Core;

namespace Luohu.Signing;

/// <summary>How Key Vault is called: retries, transport, diagnostics, as with the other clients of Azure.</summary>
public sealed class KeyVaultOptions : ClientOptions
{
    /// <summary>The version of Key Vault's REST interface that is spoken.</summary>
    internal const string ApiVersion = "7.4";

    /// <summary>Options that give up on one attempt after half a minute.</summary>
    public KeyVaultOptions() => Retry.NetworkTimeout = TimeSpan.FromSeconds(30);
}
