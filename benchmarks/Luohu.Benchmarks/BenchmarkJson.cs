using System.Text.Encodings.Web;
using System.Text.Json.Serialization;

namespace Luohu.Benchmarks;

/// <summary>The harness's JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Content))]
[JsonSerializable(typeof(Measurement))]
internal sealed partial class BenchmarkJson : JsonSerializerContext
{
    /// <summary>With Chinese characters as they are.</summary>
    public static BenchmarkJson Readable => new(new(Default.Options!) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
