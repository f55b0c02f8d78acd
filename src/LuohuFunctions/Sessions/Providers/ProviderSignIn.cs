using Luohu.Storage.Log;
using Luohu.Storage.People;
using Luohu.Storage.Sessions;
using LuohuFunctions.Log;
using LuohuFunctions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LuohuFunctions.Sessions.Providers;

/// <summary>Signs people in at the provider: leads the browser there, and begins a session when it is back.</summary>
public sealed class ProviderSignIn
{
    private readonly IdentityProvider? provider;
    private readonly ApiKeyStore keys;
    private readonly SessionCookie sessionCookie;
    private readonly SignInCookie signInCookie;
    private readonly ActionRecorder actions;
    private readonly ILogger<ProviderSignIn> log;

    internal ProviderSignIn(
        ProviderSettings? settings,
        ApiKeyStore keys,
        SessionCookie sessionCookie,
        SignInCookie signInCookie,
        TimeProvider clock,
        ActionRecorder actions,
        ILogger<ProviderSignIn> log
    )
    {
        (this.keys, this.sessionCookie, this.signInCookie, this.actions, this.log) = (keys, sessionCookie, signInCookie, actions, log);
        provider = settings is null ? null : new(settings, clock);
    }

    /// <summary>Begins a sign-in.</summary>
    /// <returns>Where the browser is to be led.</returns>
    /// <exception cref="ProviderException">The provider cannot be reached.</exception>
    internal async Task<string> BeginAsync(HttpContext http, string returnPath, CancellationToken cancellationToken)
    {
        if (provider is null)
            return SignInFailure.Provider.Address;
        var endpoint = await provider.FindAsync(cancellationToken);
        var (state, browser, attempt) = await keys.Attempts.BeginAsync(signInCookie.Read(http.Request), returnPath, cancellationToken);
        signInCookie.Write(http, browser);
        return provider.AddressOf(endpoint, state, attempt);
    }

    /// <summary>Ends a sign-in, in a session or not.</summary>
    /// <returns>Where the browser is to be led.</returns>
    internal async Task<string> CompleteAsync(HttpContext http, ProviderAnswer answer, CancellationToken cancellationToken)
    {
        var browser = signInCookie.Read(http.Request);
        if (provider is null || await keys.Attempts.RedeemAsync(answer.State, browser, cancellationToken) is not { } attempt)
            return await FailedAsync(
                http,
                SignInFailure.Provider,
                "it was not begun here, or in another browser, or is used or too old",
                cancellationToken
            );
        if (answer.IsDenial)
            return await FailedAsync(http, SignInFailure.Denied, "access was denied at the provider", cancellationToken);
        if (answer.Code is not { } code)
            return await FailedAsync(http, SignInFailure.Provider, "the provider gave no code", cancellationToken);
        try
        {
            var account = await provider.IdentifyAsync(attempt, code, answer.Issuer, cancellationToken);
            return await BeginSessionAsync(http, account, attempt.ReturnPath, cancellationToken);
        }
        catch (ProviderException failure)
        {
            log.LogWarning(failure, "A sign-in at the provider has failed.");
            await NoteFailureAsync(http, cancellationToken);
            return SignInFailure.Provider.Address;
        }
    }

    private async Task<string> BeginSessionAsync(
        HttpContext http,
        ProviderAccount account,
        string returnPath,
        CancellationToken cancellationToken
    )
    {
        var person = await keys.FindPersonAsync(account.Subject, cancellationToken);
        if (person is null)
        {
            await keys.Unbound.NoteAsync(account.Subject, account.Name, cancellationToken);
            return await FailedAsync(http, SignInFailure.Unbound, "the account is nobody's", cancellationToken);
        }

        if (person.DisabledAt is not null)
            return await FailedAsync(http, SignInFailure.Disabled, "the person is disabled", cancellationToken);
        var (secret, _) = await keys.Sessions.BeginAsync(person, SignInWay.Provider, null, cancellationToken, account.Subject);
        await actions.AddAsync(http.Request, person.Id, person.Name, LogKind.SignIn, SignInWords.Of(SignInWay.Provider), cancellationToken);
        sessionCookie.Write(http, secret);
        return returnPath;
    }

    private async Task<string> FailedAsync(HttpContext http, SignInFailure failure, string reason, CancellationToken cancellationToken)
    {
        log.LogInformation("A sign-in at the provider has failed: {Reason}.", reason);
        await NoteFailureAsync(http, cancellationToken);
        return failure.Address;
    }

    private Task NoteFailureAsync(HttpContext http, CancellationToken cancellationToken) =>
        actions.AddAsync(http.Request, null, null, LogKind.SignInFailed, $"{SignInWords.Of(SignInWay.Provider)}未成", cancellationToken);
}
