using System.Text.Json;

namespace Luohu.Benchmarks;

/// <summary>Reads what the harness wrote, token by token: anything above that counts in the time from process start.</summary>
internal static class ContentReader
{
    private const int Months = 12;

    private delegate T ReadOne<out T>(ref Utf8JsonReader json);

    /// <summary>The content of a file whose properties stand in the order in which the records declare them.</summary>
    public static Content Read(string file)
    {
        var json = new Utf8JsonReader(File.ReadAllBytes(file));
        json.Read();
        return new(Text(ref json), List(ref json, Section));
    }

    private static ContentSection Section(ref Utf8JsonReader json) =>
        Ended(ref json, new ContentSection(Text(ref json), List(ref json, Paragraph), List(ref json, Chart), List(ref json, Row)));

    private static ContentParagraph Paragraph(ref Utf8JsonReader json) =>
        Ended(ref json, new ContentParagraph(Text(ref json), Text(ref json)));

    private static ContentChart Chart(ref Utf8JsonReader json) =>
        Ended(ref json, new ContentChart(Text(ref json), Values(ref json), Values(ref json)));

    private static IReadOnlyList<string> Row(ref Utf8JsonReader json)
    {
        var cells = new List<string>();
        while (IsInList(ref json))
            cells.Add(json.GetString()!);
        return cells;
    }

    private static string Text(ref Utf8JsonReader json)
    {
        Named(ref json);
        return json.GetString()!;
    }

    /// <summary>A value for each month; null where the file has no more.</summary>
    private static decimal?[] Values(ref Utf8JsonReader json)
    {
        Named(ref json);
        var values = new decimal?[Months];
        for (var i = 0; IsInList(ref json); i++)
            values[i] = json.GetDecimal();
        return values;
    }

    private static List<T> List<T>(ref Utf8JsonReader json, ReadOne<T> read)
        where T : class
    {
        Named(ref json);
        var all = new List<T>();
        while (IsInList(ref json))
            all.Add(read(ref json));
        return all;
    }

    /// <summary>From before a property's name to its value.</summary>
    private static void Named(ref Utf8JsonReader json)
    {
        json.Read();
        json.Read();
    }

    private static bool IsInList(ref Utf8JsonReader json) => json.Read() && json.TokenType != JsonTokenType.EndArray;

    /// <summary>What was read, with the end of its object.</summary>
    private static T Ended<T>(ref Utf8JsonReader json, T read)
        where T : class
    {
        json.Read();
        return read;
    }
}
