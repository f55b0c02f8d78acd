using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Luohu.Domain.Plans;

/// <summary>One region's plan for one year: who reports what, when, and what is to be reached.</summary>
/// <param name="Region">The region the plan is for.</param>
/// <param name="Year">The plan's year.</param>
/// <param name="Title">The title of the plan report.</param>
/// <param name="Publisher">Who published the report and issues the bulletins.</param>
/// <param name="Published">The day the report was published.</param>
/// <param name="Calendar">The days of reporting.</param>
/// <param name="Thresholds">Where the status changes.</param>
/// <param name="Departments">Who reports.</param>
/// <param name="Sections">The headline indicators, then the chapters, in the report's order.</param>
/// <param name="StageScales">The scales that stages are taken from.</param>
/// <param name="Indicators">All indicators, in the report's order.</param>
/// <param name="Recipients">Who is sent the bulletin; none in a snapshot.</param>
/// <param name="Note">What a reader of the file should know.</param>
/// <param name="Checks">What is tuned of the checks; null for <see cref="PlanChecks.Default"/>.</param>
public sealed record AnnualPlan(
    [property: JsonPropertyName("region")] Region Region,
    [property: JsonPropertyName("year")] int Year,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("publisher")] string Publisher,
    [property: JsonPropertyName("published")] DateOnly Published,
    [property: JsonPropertyName("calendar")] ReportingCalendar Calendar,
    [property: JsonPropertyName("lights")] StatusThresholds Thresholds,
    [property: JsonPropertyName("departments")] ImmutableArray<Department> Departments,
    [property: JsonPropertyName("sections")] ImmutableArray<Section> Sections,
    [property: JsonPropertyName("stageScales")] ImmutableArray<StageScale> StageScales,
    [property: JsonPropertyName("indicators")] ImmutableArray<Indicator> Indicators,
    [property: JsonPropertyName("recipients")] ImmutableArray<Recipient> Recipients,
    [property: JsonPropertyName("note")] string? Note = null,
    [property: JsonPropertyName("checks")] PlanChecks? Checks = null
)
{
    /// <summary>The checks' bounds: the plan's own, or those that hold where it says nothing.</summary>
    [JsonIgnore]
    public PlanChecks ChecksInForce => Checks ?? PlanChecks.Default;

    /// <summary>The most recipients: their mails are stored in one transaction with the bulletin, and it takes 100 rows.</summary>
    public const int MaxRecipients = 99;

    /// <summary>The indicator of that code; null when there is none.</summary>
    public Indicator? Find(string code) => Indicators.FirstOrDefault(i => i.Code == code);

    /// <summary>The indicators of a section, in the report's order.</summary>
    public IEnumerable<Indicator> In(Section section) => Indicators.Where(i => i.Section == section.Code);

    /// <summary>The department of that code; null when there is none.</summary>
    public Department? FindDepartment(string code) => Departments.FirstOrDefault(d => d.Code == code);

    /// <summary>What a department reports for a month, in plan order.</summary>
    public IEnumerable<Indicator> ReportedBy(string department, Period period) =>
        Indicators.Where(i => i.Department == department && i.Schedule.Has(period));

    /// <summary>The scale that an indicator's stages are taken from; null when it reports none.</summary>
    public StageScale? ScaleOf(Indicator indicator) => StageScales.FirstOrDefault(s => s.Code == indicator.StageScale);

    /// <summary>The same plan without mail addresses, for what leaves the house.</summary>
    public AnnualPlan WithoutContacts() =>
        this with
        {
            Departments = [.. Departments.Select(d => d with { Mail = null })],
            Recipients = [],
        };
}

/// <summary>The region a plan is for.</summary>
/// <param name="Code">The administrative division code of GB/T 2260, such as 440303.</param>
/// <param name="Name">The full name, such as 深圳市罗湖区.</param>
/// <param name="ShortName">The name within the city, such as 罗湖区.</param>
public sealed record Region(
    [property: JsonPropertyName("code")] string Code,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("shortName")] string ShortName
);

/// <summary>Who reports indicators.</summary>
/// <param name="Code">a-z, 0-9 and hyphen.</param>
/// <param name="Name">The Chinese name.</param>
/// <param name="Mail">Where reminders go; null in a snapshot or when none is known.</param>
public sealed record Department(
    [property: JsonPropertyName("code")] string Code,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("mail")] string? Mail = null
);

/// <summary>The headline indicators, or a chapter of the plan's tasks.</summary>
/// <param name="Code">a-z, 0-9 and hyphen.</param>
/// <param name="Title">The title as the report has it, without its number.</param>
/// <param name="Headline">True for the one section of main goals.</param>
public sealed record Section(
    [property: JsonPropertyName("code")] string Code,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("headline")] bool Headline = false
);

/// <summary>Who is sent the bulletin.</summary>
/// <param name="Name">The addressee.</param>
/// <param name="Mail">The mail address.</param>
/// <param name="Edition">Which edition the mail carries; it says where the other is.</param>
public sealed record Recipient(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("mail")] string Mail,
    [property: JsonPropertyName("edition")] Edition Edition = Edition.Full
);
