using System.Text.Json;
using System.Text.Json.Serialization;

namespace Luohu.Domain;

/// <summary>Writes a <see cref="Period"/> as the JSON string <c>yyyy-MM</c>.</summary>
internal sealed class PeriodJsonConverter : JsonConverter<Period>
{
    /// <inheritdoc/>
    public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Period.TryParse(reader.GetString(), out var period)
            ? period
            : throw new JsonException("A period is written yyyy-MM, such as 2021-03.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
