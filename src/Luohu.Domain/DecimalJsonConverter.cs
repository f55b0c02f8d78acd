using System.Text.Json;
using System.Text.Json.Serialization;

namespace Luohu.Domain;

/// <summary>Writes a number without trailing zeros, so that 5.50 in a plan file and 5.5 in another give the same snapshot.</summary>
internal sealed class DecimalJsonConverter : JsonConverter<decimal>
{
    /// <inheritdoc/>
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(Numerals.Trim(value));
}
