using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Luohu.Signing.Keys;

/// <summary>Calls Key Vault's REST interface as an identity of Entra ID.</summary>
internal sealed class KeyVaultClient
{
    private readonly Uri _vault;
    private readonly HttpPipeline _pipeline;

    /// <summary>A client of one vault. Tokens are asked for the cloud that the vault is in (vault.azure.net, vault.azure.cn).</summary>
    public KeyVaultClient(Uri vault, TokenCredential credential, KeyVaultOptions options)
    {
        _vault = vault;
        var cloud = vault.Host[(vault.Host.IndexOf('.', StringComparison.Ordinal) + 1)..];
        _pipeline = HttpPipelineBuilder.Build(options, new BearerTokenAuthenticationPolicy(credential, $"https://{cloud}/.default"));
    }

    /// <summary>Sends a request and reads the JSON of its answer.</summary>
    /// <param name="method">GET or POST.</param>
    /// <param name="path">The path in the vault.</param>
    /// <param name="body">What is sent; null for nothing.</param>
    /// <param name="read">Takes what is wanted from the answer.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="SigningException">The vault cannot be reached, refuses, or answers something else.</exception>
    public async Task<T> SendAsync<T>(
        RequestMethod method,
        string path,
        IReadOnlyDictionary<string, string>? body,
        Func<JsonElement, T> read,
        CancellationToken cancellationToken
    )
    {
        using var message = _pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(_vault, path));
        message.Request.Uri.AppendQuery("api-version", KeyVaultOptions.ApiVersion);
        message.Request.Headers.Add(HttpHeader.Common.JsonAccept);
        if (body is not null)
        {
            message.Request.Headers.Add(HttpHeader.Common.JsonContentType);
            message.Request.Content = RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes(body));
        }

        await SendAsync(message, cancellationToken);
        try
        {
            using var answer = JsonDocument.Parse(message.Response.Content);
            return read(answer.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new SigningException($"Key Vault {_vault.Host} gave an answer to {method} {path} that cannot be read.", fault);
        }
    }

    private async Task SendAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await _pipeline.SendAsync(message, cancellationToken);
            if (message.Response.IsError)
                throw new RequestFailedException(message.Response);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // The transport, the identity and the vault each fail in their own way; the operator needs one line of any of them.
            throw new SigningException(
                $"Key Vault {_vault.Host} cannot be used: {fault.GetBaseException().Message.Split('\n')[0].Trim()}",
                fault
            );
        }
    }
}
