using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using LuohuFunctions.Security;

namespace LuohuFunctions.Sessions.Providers;

/// <summary>Exchanges a code at the provider for an id_token (RFC 6749, section 4.1.3).</summary>
/// <param name="settings">The provider.</param>
/// <param name="address">Where it exchanges codes.</param>
/// <param name="usesBasic">Whether the app's secret goes in the header, as is usual; else in the form.</param>
internal sealed class CodeExchange(ProviderSettings settings, Uri address, bool usesBasic)
{
    /// <summary>The id_token, of which nothing is checked yet.</summary>
    /// <exception cref="ProviderException">The provider cannot be reached, refuses, or answers something else.</exception>
    public async Task<string> RunAsync(string code, string verifier, CancellationToken cancellationToken)
    {
        using var request = Request(code, verifier);
        try
        {
            using var response = await ProviderHttp.Client.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            using var answer = JsonDocument.Parse(body);
            if (response.IsSuccessStatusCode && TextOf(answer.RootElement, "id_token") is { } token)
                return token;
            throw new ProviderException($"The provider does not take the code: {(int)response.StatusCode} {ErrorOf(answer.RootElement)}.");
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException)
        {
            throw new ProviderException("The provider does not exchange the code.", failure);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ProviderException("The provider takes too long to exchange the code.", late);
        }
    }

    private HttpRequestMessage Request(string code, string verifier)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = settings.RedirectUri.AbsoluteUri,
            ["code_verifier"] = verifier,
        };
        if (!usesBasic)
            (form["client_id"], form["client_secret"]) = (settings.ClientId, settings.ClientSecret);
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Accept.Add(new("application/json"));
        if (usesBasic)
            request.Headers.Authorization = Basic();
        return request;
    }

    // RFC 6749, section 2.3.1: each is written as in a form before the two are joined.
    private AuthenticationHeaderValue Basic() =>
        new(
            "Basic",
            Convert.ToBase64String(
                Encoding.ASCII.GetBytes($"{Uri.EscapeDataString(settings.ClientId)}:{Uri.EscapeDataString(settings.ClientSecret)}")
            )
        );

    // A code such as invalid_grant; the provider chooses it, so no more than a word of it is logged.
    private static string ErrorOf(JsonElement answer) =>
        TextOf(answer, "error") is { Length: <= 40 } error && error.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? error : "";

    private static string? TextOf(JsonElement answer, string name) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
