using System.Text.Json;

namespace Luohu.Benchmarks;

/// <summary>What both programs set: the same words, figures and charts, read from one JSON file.</summary>
/// <param name="Title">The title.</param>
/// <param name="Sections">The sections.</param>
internal sealed record Content(string Title, IReadOnlyList<ContentSection> Sections)
{
    /// <summary>Indicators of each section of the plan: so many that six sections with their charts and table fill ten pages.</summary>
    private const int IndicatorsASection = 11;

    private const int SectionsWithCharts = 4;

    /// <summary>A document from the words of a plan file, so that its characters are as many as in a real one.</summary>
    /// <param name="planFile">The plan.</param>
    /// <param name="copies">1 for ten pages and eight charts; ten times as much for 10.</param>
    public static Content Of(string planFile, int copies)
    {
        using var plan = JsonDocument.Parse(File.ReadAllBytes(planFile));
        var indicators = plan.RootElement.GetProperty("indicators").EnumerateArray().ToLookup(i => Text(i, "section"));
        var chapters = plan.RootElement.GetProperty("sections").EnumerateArray().Where(s => !s.TryGetProperty("headline", out _)).ToList();
        return new(
            Text(plan.RootElement, "title"),
            [
                .. Enumerable
                    .Range(0, copies)
                    .SelectMany(copy => chapters.Select((chapter, n) => SectionOf(chapter, [.. indicators[Text(chapter, "code")]], n))),
            ]
        );
    }

    private static ContentSection SectionOf(JsonElement chapter, IReadOnlyList<JsonElement> indicators, int number) =>
        new(
            $"（{"一二三四五六"[number]}）{Text(chapter, "title")}",
            [
                .. indicators
                    .Take(IndicatorsASection)
                    .Select(i => new ContentParagraph(Text(i, "name") + "。", Text(i, "source") + "；" + Baseline(i))),
            ],
            number < SectionsWithCharts ? [ChartOf(number, 1), ChartOf(number, 2)] : [],
            number == SectionsWithCharts
                ?
                [
                    .. indicators.Select(
                        (i, n) =>
                            (IReadOnlyList<string>)
                                [Text(i, "name"), Text(i, "unit") is "" ? "—" : Text(i, "unit"), Figure((n + 1) * 37.3m), "正常"]
                    ),
                ]
                : []
        );

    private static ContentChart ChartOf(int section, int number) =>
        new(
            $"图{(section * 2) + number}　月度趋势",
            [.. Enumerable.Range(1, 6).Select(month => (decimal?)(((section + number) * 10.5m) + (month * 12.3m)))],
            [.. Enumerable.Range(1, 12).Select(month => (decimal?)(month * 14m))]
        );

    private static string Baseline(JsonElement indicator) =>
        indicator.TryGetProperty("baseline", out var baseline) ? $"上年{Text(baseline, "source")}。" : "按月报送，如期推进，同比增长8.1%。";

    private static string Figure(decimal value) => value.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}

/// <summary>A chapter.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
/// <param name="Charts">Two charts beside each other, or none.</param>
/// <param name="Rows">The rows of its table; none for no table.</param>
internal sealed record ContentSection(
    string Heading,
    IReadOnlyList<ContentParagraph> Paragraphs,
    IReadOnlyList<ContentChart> Charts,
    IReadOnlyList<IReadOnlyList<string>> Rows
);

/// <summary>A paragraph with a strong lead.</summary>
internal sealed record ContentParagraph(string Lead, string Text);

/// <summary>A chart of a year's months against their target.</summary>
internal sealed record ContentChart(string Caption, IReadOnlyList<decimal?> Current, IReadOnlyList<decimal?> Target);
