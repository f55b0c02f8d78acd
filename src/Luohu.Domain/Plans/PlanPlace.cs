using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Luohu.Domain.Plans;

/// <summary>
/// A place of a plan file, and what stands there read as what must stand there. By hand rather than by a serializer: every
/// fault is told in the words of whoever keeps the plan, and the start does not wait for a serializer to make itself ready.
/// </summary>
/// <param name="file">The file's name.</param>
/// <param name="pointer">The JSON pointer (RFC 6901) of the place.</param>
/// <param name="json">What stands there.</param>
internal sealed class PlanPlace(string file, string pointer, JsonElement json)
{
    // With these limits nothing that is printed from a plan grows beyond its page.
    private const int LongestText = 500;
    private const int LongestName = 60;

    /// <summary>A sentence or two.</summary>
    public string Text() => Text(LongestText);

    /// <summary>A name, as a heading or a table prints it.</summary>
    public string Name() => Text(LongestName);

    public int Whole()
    {
        var number = 0;
        Expect(json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out number), "a whole number");
        return number;
    }

    public decimal Number()
    {
        var number = 0m;
        Expect(json.ValueKind == JsonValueKind.Number && json.TryGetDecimal(out number), "a number");
        return number;
    }

    public bool Flag()
    {
        Expect(json.ValueKind is JsonValueKind.True or JsonValueKind.False, "true or false");
        return json.ValueKind == JsonValueKind.True;
    }

    public DateOnly Day()
    {
        var day = default(DateOnly);
        Expect(
            json.ValueKind == JsonValueKind.String
                && DateOnly.TryParseExact(Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day),
            "a day in quotes, such as 2021-05-31"
        );
        return day;
    }

    /// <summary>The value of <typeparamref name="T"/> whose word, the same as in JSON that is stored, stands here.</summary>
    public T OneOf<T>()
        where T : struct, Enum => Enum.GetValues<T>()[OneOf(Words<T>.All)];

    /// <summary>The position among <paramref name="options"/> of the word that stands here.</summary>
    public int OneOf(string[] options)
    {
        var position = json.ValueKind == JsonValueKind.String ? Array.IndexOf(options, Text()) : -1;
        Expect(position >= 0, "one of " + string.Join(", ", options));
        return position;
    }

    public ImmutableArray<T> List<T>(Func<PlanPlace, T> read)
    {
        Expect(json.ValueKind == JsonValueKind.Array, "a list in []");
        var items = new T[json.GetArrayLength()];
        for (var n = 0; n < items.Length; n++)
            items[n] = read(Below(n.ToString(CultureInfo.InvariantCulture), json[n]));
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    public ImmutableArray<T> Objects<T>(Func<PlanObject, T> read) => List(item => item.Object(read));

    /// <summary>What <paramref name="read"/> makes of the object here. A property that it does not ask for must not stand here.</summary>
    public T Object<T>(Func<PlanObject, T> read)
    {
        Expect(json.ValueKind == JsonValueKind.Object, "an object in {}");
        var members = new PlanObject(this, json);
        var value = read(members);
        members.RefuseOthers();
        return value;
    }

    public PlanPlace Below(string step, JsonElement there) =>
        new(file, $"{pointer}/{step.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}", there);

    /// <summary>The name of a property of the object here.</summary>
    public string NameOf(JsonProperty property) => Decoded(() => property.Name);

    public PlanFileException Error(string message) => new(file, pointer, message);

    // The members' words, in the order of their values.
    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly string[] All = Array.ConvertAll(
            Enum.GetNames<T>(),
            member => typeof(T).GetField(member)!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name
        );
    }

    private string Text(int longest)
    {
        Expect(json.ValueKind == JsonValueKind.String, "text in quotes");
        var text = Decoded(() => json.GetString()!);
        return text.Length <= longest ? text : throw Error($"has {text.Length} characters; {longest} at most fit where it is printed");
    }

    private string Decoded(Func<string> text)
    {
        try
        {
            return text();
        }
        catch (InvalidOperationException halved)
        {
            throw new PlanFileException(file, pointer, "has a character that is no Unicode", halved);
        }
    }

    private void Expect(bool holds, string words)
    {
        if (!holds)
            throw Error(json.ValueKind == JsonValueKind.Null ? "must not be null" : "must be " + words);
    }
}
