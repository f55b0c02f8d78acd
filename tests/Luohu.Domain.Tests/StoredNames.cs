using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Luohu.Domain.Tests;

/// <summary>The names that a stored JSON document has, in the order in which they are written, and the words that its values are taken from.</summary>
internal static class StoredNames
{
    /// <summary>One line a property, such as <c>plan.indicators[].target(atLeast).measure: level growth stage</c>.</summary>
    public static IEnumerable<string> Of(Type type, string path)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        if (inner.IsEnum)
            return [$"{path}: {string.Join(' ', Words(inner))}"];

        var info = PlanJson.Options.GetTypeInfo(inner);
        return info switch
        {
            { PolymorphismOptions: { } options } => options.DerivedTypes.SelectMany(one =>
                Object(one.DerivedType, $"{path}({options.TypeDiscriminatorPropertyName}={one.TypeDiscriminator})")
            ),
            { Kind: JsonTypeInfoKind.Object } => Object(inner, path),
            { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element } => Of(element, path + "[]"),
            _ => [path],
        };
    }

    /// <summary>The properties and members below <paramref name="type"/> whose name is that of the C# code and changes with it.</summary>
    public static IEnumerable<string> NotPinned(Type type)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        if (inner.IsEnum)
            return inner
                .GetFields(BindingFlags.Public | BindingFlags.Static)
                .Where(member => !member.IsDefined(typeof(JsonStringEnumMemberNameAttribute)))
                .Select(member => $"{inner.Name}.{member.Name}");

        var info = PlanJson.Options.GetTypeInfo(inner);
        if (info is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element })
            return NotPinned(element);
        var types = info.PolymorphismOptions?.DerivedTypes.Select(one => one.DerivedType) ?? [inner];
        return types
            .SelectMany(Properties)
            .SelectMany(property =>
                NotPinned(property.PropertyType)
                    .Concat(
                        property.AttributeProvider!.IsDefined(typeof(JsonPropertyNameAttribute), false)
                            ? []
                            : [$"{property.DeclaringType.Name}.{property.Name}"]
                    )
            );
    }

    private static IEnumerable<string> Object(Type type, string path) =>
        Properties(type).SelectMany(property => Of(property.PropertyType, $"{path}.{property.Name}")).DefaultIfEmpty(path);

    // A property that is left out of JSON has no getter there.
    private static IEnumerable<JsonPropertyInfo> Properties(Type type) =>
        PlanJson.Options.GetTypeInfo(type) is { Kind: JsonTypeInfoKind.Object } info
            ? info.Properties.Where(property => property.Get is not null)
            : [];

    private static IEnumerable<string> Words(Type type) =>
        Enum.GetValuesAsUnderlyingType(type)
            .Cast<object>()
            .Select(value => JsonSerializer.Serialize(Enum.ToObject(type, value), type, PlanJson.Options).Trim('"'));
}
