using System.Text.Json;
using Luohu.Domain;
using Luohu.Domain.Plans;

namespace Luohu.Reporting.Benchmarks;

/// <summary>
/// Plans for the benchmark, one a year: eight departments that each report ten figures every month, level and growth. As in
/// the real plan three indicators of a hundred have a growth at current prices, so that last year's figure is looked up.
/// </summary>
internal static class BenchmarkPlan
{
    public const string Region = "440303";
    public const int Figures = 10;
    public const int FirstYear = 2008;
    public const int FirstMeasuredYear = 2011;
    public const int LastYear = 2021;
    private const double Growth = 3.5;

    public static IEnumerable<int> Years => Enumerable.Range(FirstYear, LastYear - FirstYear + 1);

    public static IReadOnlyList<string> Departments { get; } = [.. Enumerable.Range(1, 8).Select(n => $"department-{n}")];

    public static IReadOnlyList<string> IndicatorsOf(string department) =>
        [.. Enumerable.Range(1, Figures).Select(n => $"{department}-figure-{n:D2}")];

    /// <summary>Writes the plan files, made from the real plan's own, and returns their folder.</summary>
    public static string Write()
    {
        var name = $"{Region}-{LastYear}.json";
        var real = PlanFile.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "plans", name)), name);
        var model = real.Find("budget-revenue")!;
        var indicators = Departments.SelectMany(department =>
            IndicatorsOf(department)
                .Select(code =>
                    model with
                    {
                        Code = code,
                        Name = code,
                        Department = department,
                        Baseline = null,
                        GrowthAtCurrentPrices = code is "department-1-figure-01" or "department-4-figure-01" ? true : null,
                    }
                )
        );
        var plan = real with
        {
            Departments = [.. Departments.Select(code => new Department(code, code))],
            Indicators = [.. indicators],
            Sections = [.. real.Sections.Where(section => section.Code == model.Section)],
            StageScales = [],
        };

        var folder = Directory.CreateTempSubdirectory("luohu-benchmark-plans-").FullName;
        foreach (var year in Years)
            File.WriteAllBytes(
                Path.Combine(folder, $"{Region}-{year}.json"),
                JsonSerializer.SerializeToUtf8Bytes(plan with { Year = year }, PlanJson.Options)
            );
        return folder;
    }

    /// <summary>A department's ten figures for a month as the request's body; each round corrects the one before.</summary>
    public static byte[] Body(string department, Period period, int round) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                period,
                figures = IndicatorsOf(department)
                    .Select(
                        (indicator, n) =>
                            new
                            {
                                indicator,
                                level = Math.Round(
                                    (decimal)(((8.25 * period.Month) + n) * Math.Pow(1 + (Growth / 100), period.Year - FirstYear)),
                                    2
                                ) + (0.05m * round),
                                growth = Growth,
                                reason = round == 0 ? null : "统计口径调整，按市局核定数更正。",
                            }
                    ),
            },
            PlanJson.Options
        );
}
