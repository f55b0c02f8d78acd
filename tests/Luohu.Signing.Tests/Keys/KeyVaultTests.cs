using Luohu.Signing.Verification;

namespace Luohu.Signing.Tests.Keys;

public sealed class KeyVaultTests
{
    [Theory]
    [MemberData(nameof(Certificates.Kinds), MemberType = typeof(Certificates))]
    public async Task Vault_Signs_AndKeepsTheKey(string kind)
    {
        using var certificate = Certificates.Signer(kind);
        await using var vault = await new KeyVault(certificate).StartAsync();

        var signed = await new PdfSigner(vault.Store()).SignAsync(Documents.Short, Documents.Request, default);

        var report = SignatureVerifier.Verify(signed, [Certificates.Root]);
        Assert.Equal((DocumentState.Intact, CertificateState.Trusted), (report.State, report.Signatures[0].CertificateState));
        Assert.Equal(["GET /certificates/bulletins?api-version=7.4", "POST /keys/bulletins/v1/sign?api-version=7.4"], vault.Calls);
        Assert.Equal(["https://0.0.1/.default"], vault.Scopes.Distinct());
    }

    [Fact]
    public async Task CertificateThatIsNotThere_IsAnError()
    {
        using var certificate = Certificates.Signer("P-256");
        await using var vault = await new KeyVault(certificate).StartAsync();

        await FailsAsync(vault.Store("another"), "cannot be used");
    }

    [Fact]
    public async Task VaultThatForbids_IsAnError_WithItsReason()
    {
        using var certificate = Certificates.Signer("P-256");
        await using var vault = await new KeyVault(certificate) { Forbids = true }.StartAsync();

        await FailsAsync(vault.Store(), "The identity may not sign.");
    }

    [Fact]
    public async Task KeyOfAnotherCertificate_IsAnError()
    {
        using var certificate = Certificates.Signer("P-256");
        using var other = Certificates.Signer("P-256");
        await using var vault = await new KeyVault(certificate) { Key = other }.StartAsync();

        await FailsAsync(vault.Store(), "do not belong together");
    }

    [Fact]
    public async Task KeyInAnotherPlace_IsNotAsked()
    {
        using var certificate = Certificates.Signer("P-256");
        await using var vault = await new KeyVault(certificate) { KeyIdentifier = "https://vault.example/keys/bulletins/v1" }.StartAsync();

        await FailsAsync(vault.Store(), "in another place");
        Assert.Single(vault.Calls);
    }

    [Fact]
    public async Task AnswerWithoutAKey_IsAnError()
    {
        using var certificate = Certificates.Signer("P-256");
        await using var vault = await new KeyVault(certificate) { KeyIdentifier = "no address" }.StartAsync();

        await FailsAsync(vault.Store(), "cannot be read");
    }

    [Fact]
    public async Task VaultThatIsNotThere_IsAnError()
    {
        using var certificate = Certificates.Signer("P-256");
        var vault = await new KeyVault(certificate).StartAsync();
        var store = vault.Store();
        await vault.DisposeAsync();

        await FailsAsync(store, "cannot be used");
    }

    private static async Task FailsAsync(KeyVaultKeyStore store, string words)
    {
        var fault = await Assert.ThrowsAsync<SigningException>(() =>
            new PdfSigner(store).SignAsync(Documents.Short, Documents.Request, default)
        );
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }
}
