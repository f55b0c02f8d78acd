using System.Text.Json.Serialization;

namespace Luohu.Benchmarks;

/// <summary>The harness's JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Content))]
[JsonSerializable(typeof(Measurement))]
internal sealed partial class BenchmarkJson : JsonSerializerContext;
