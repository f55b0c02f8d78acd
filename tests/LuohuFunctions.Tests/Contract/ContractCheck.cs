using System.Text;
using System.Text.Json.Nodes;

namespace LuohuFunctions.Tests.Contract;

/// <summary>Holds an answer to what the document says of its operation: status, headers, media type, contents, problem code.</summary>
internal sealed class ContractCheck(SchemaValidator validator)
{
    public async Task HoldAsync(Operation operation, ContractAnswer answer)
    {
        var responses = operation.Responses.ToDictionary();
        Assert.True(
            responses.TryGetValue(answer.Status, out var response),
            $"{operation.Id} answered {answer.Status}, which is not in the document: {answer.Text}"
        );
        foreach (var (name, header) in response!["headers"]?.AsObject() ?? [])
            await HoldHeaderAsync(ApiContract.Resolve(header), name, answer);

        if (response["content"] is not JsonObject content)
        {
            Assert.Empty(answer.Body);
            return;
        }

        var media = content[answer.MediaType ?? ""];
        Assert.True(media is not null, $"{operation.Id} {answer.Status} answered '{answer.MediaType}', which is not in the document.");
        Assert.NotEmpty(answer.Body);
        if (media!["schema"] is { } schema)
            Fits(
                await validator.FaultsAsync(schema, answer.IsJson ? answer.Json : answer.Text),
                $"{operation.Id} {answer.Status} {answer.Text}"
            );
        if (answer.IsProblem)
            Assert.True(
                Operation.Example(media, answer.Code) is not null,
                $"{operation.Id} {answer.Status} has no example of {answer.Code}: {answer.Text}"
            );
    }

    private static void Fits(IReadOnlyList<string> errors, string what) =>
        Assert.True(errors.Count == 0, $"{string.Join('\n', errors)}\n{what}");

    private async Task HoldHeaderAsync(JsonObject header, string name, ContractAnswer answer)
    {
        var values = answer.Header(name);
        Assert.False((bool?)header["required"] == true && values.Count == 0, $"{name} is missing: {answer.Status} {answer.Text}");
        var isNumber = (string?)ApiContract.Resolve(header["schema"])["type"] == "integer";
        foreach (var value in values)
            Fits(await validator.FaultsAsync(header["schema"]!, isNumber ? JsonNode.Parse(value) : value), $"{name}: {value}");
    }
}

/// <summary>What the app answered.</summary>
internal sealed record ContractAnswer(int Status, string? MediaType, byte[] Body, ILookup<string, string> Headers)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public bool IsProblem => MediaType == "application/problem+json";

    public bool IsJson => IsProblem || MediaType == "application/json";

    public JsonNode Json => JsonNode.Parse(Body)!;

    /// <summary>A problem's code.</summary>
    public string Code => (string)Json["code"]!;

    public IReadOnlyList<string> Header(string name) => [.. Headers[name]];

    public static async Task<ContractAnswer> ReadAsync(HttpResponseMessage response) =>
        new(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            await response.Content.ReadAsByteArrayAsync(),
            response
                .Headers.Concat(response.Content.Headers)
                .SelectMany(h => h.Value.Select(v => (h.Key, v)))
                .ToLookup(h => h.Key, h => h.v, StringComparer.OrdinalIgnoreCase)
        );
}
