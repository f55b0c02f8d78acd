using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;

namespace LuohuFunctions.Tests.Contract;

/// <summary>Ajv, a validator of JSON Schema 2020-12, as a process: NuGet has none of that draft.</summary>
internal sealed class SchemaValidator : IAsyncDisposable
{
    private readonly Process process;
    private readonly SemaphoreSlim turn = new(1);

    private SchemaValidator(Process process) => this.process = process;

    /// <summary>What is wrong with the document by OpenAPI's own schema.</summary>
    public IReadOnlyList<string> DocumentFaults { get; private set; } = [];

    /// <summary>Starts the process and hands it the document.</summary>
    public static async Task<SchemaValidator> StartAsync()
    {
        var folder = typeof(SchemaValidator)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(a => a.Key == "ContractFolder")
            .Value!;
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var validator = new SchemaValidator(
            Process.Start(
                new ProcessStartInfo("node", [Path.Combine(folder, "validate.mjs")])
                {
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                    StandardInputEncoding = utf8,
                    StandardOutputEncoding = utf8,
                }
            )!
        );
        validator.DocumentFaults = await validator.AskAsync(ApiContract.Document);
        return validator;
    }

    /// <summary>What is wrong with <paramref name="value"/> by <paramref name="schema"/>; nothing when it fits.</summary>
    public Task<IReadOnlyList<string>> FaultsAsync(JsonNode schema, JsonNode? value) =>
        AskAsync(new JsonObject { ["schema"] = schema.DeepClone(), ["value"] = value?.DeepClone() });

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
        turn.Dispose();
    }

    private async Task<IReadOnlyList<string>> AskAsync(JsonNode question)
    {
        await turn.WaitAsync();
        try
        {
            await process.StandardInput.WriteLineAsync(question.ToJsonString());
            await process.StandardInput.FlushAsync();
            var answer =
                await process.StandardOutput.ReadLineAsync()
                ?? throw new InvalidOperationException("The validator has ended: see its error output.");
            return [.. JsonNode.Parse(answer)!.AsArray().Select(fault => (string)fault!)];
        }
        finally
        {
            turn.Release();
        }
    }
}
