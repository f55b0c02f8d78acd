using System.Text.Json;

namespace Luohu.Domain.Plans;

/// <summary>An object of a plan file, read property by property.</summary>
internal sealed class PlanObject(PlanPlace place, JsonElement json)
{
    private readonly HashSet<string> known = [];

    /// <summary>A property that must be there.</summary>
    public PlanPlace this[string name] => Has(name, out var value) ? place.Below(name, value) : throw place.Error($"lacks '{name}'");

    /// <summary>A property that may be left out or null: null then.</summary>
    public PlanPlace? Find(string name) =>
        Has(name, out var value) && value.ValueKind != JsonValueKind.Null ? place.Below(name, value) : null;

    /// <summary>Refuses a property that nobody asked for, or that stands twice.</summary>
    public void RefuseOthers()
    {
        var met = new HashSet<string>();
        foreach (var property in json.EnumerateObject())
        {
            var name = place.NameOf(property);
            if (!known.Contains(name))
                throw place.Below(name, property.Value).Error("is no property that can stand here");
            if (!met.Add(name))
                throw place.Below(name, property.Value).Error("stands twice");
        }
    }

    private bool Has(string name, out JsonElement value)
    {
        known.Add(name);
        return json.TryGetProperty(name, out value);
    }
}
