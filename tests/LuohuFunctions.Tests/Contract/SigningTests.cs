using Luohu.Tests;

namespace LuohuFunctions.Tests.Contract;

/// <summary>The answer while a bulletin cannot be signed: the time-stamp service does not answer. Nothing is published unsigned.</summary>
public sealed class SigningTests(SigningTests.AppThatCannotSign app) : IClassFixture<SigningTests.AppThatCannotSign>
{
    [Theory]
    [MemberData(nameof(ContractTests.AnswersWithoutASignature), MemberType = typeof(ContractTests))]
    public async Task BulletinThatCannotBeSigned_IsNotPublished(string operation, int status, string example)
    {
        var call = app.App.Call(operation);
        await app.App.ResetAsync();

        ContractTests.AssertIs(call, await app.App.SendAsync(call), status, example);
        Assert.Equal("{\"bulletins\":[]}", (await app.App.SendAsync(app.App.Call("ListBulletins"))).Text);
    }

    /// <summary>An app with a certificate, and a time-stamp service at an address where nothing listens.</summary>
    public sealed class AppThatCannotSign : IAsyncLifetime
    {
        private readonly string file = Path.GetTempFileName();

        public AppThatCannotSign()
        {
            SigningCertificates.WritePfx(file).Dispose();
            App = new() { Settings = { ["Signing__Certificate"] = file, ["Signing__TimestampUrl"] = "http://127.0.0.1:1/" } };
        }

        internal ContractApp App { get; }

        public async ValueTask InitializeAsync() => await App.InitializeAsync();

        public async ValueTask DisposeAsync()
        {
            await App.DisposeAsync();
            File.Delete(file);
        }
    }
}
