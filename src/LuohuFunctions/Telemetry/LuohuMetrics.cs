using System.Diagnostics.Metrics;
using Luohu.Domain.Submissions;
using Luohu.Storage.Figures;
using Luohu.Storage.Outbox;

namespace LuohuFunctions.Telemetry;

/// <summary>What the app counts and times. It tells how much and of which kind, never a figure, a key or an address.</summary>
public sealed class LuohuMetrics
{
    /// <summary>The name of the meter that all instruments belong to.</summary>
    public const string MeterName = "Luohu";

    private readonly Counter<long> accepted;
    private readonly Counter<long> refused;
    private readonly Histogram<double> duration;
    private readonly Histogram<int> pages;
    private readonly Gauge<int> lag;
    private readonly Counter<long> mails;

    /// <summary>Makes the instruments.</summary>
    public LuohuMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        accepted = meter.CreateCounter<long>("luohu.figures.accepted", "{figure}", "Figures that were filed, by outcome.");
        refused = meter.CreateCounter<long>("luohu.figures.refused", "{fault}", "Faults of refused submissions, by code.");
        duration = meter.CreateHistogram<double>("luohu.bulletin.duration", "s", "From reading the figures to the filed bulletin.");
        pages = meter.CreateHistogram<int>("luohu.bulletin.pages", "{page}", "Pages of a filed bulletin.");
        lag = meter.CreateGauge<int>(
            "luohu.bulletin.lag",
            "d",
            "Days since the publishing day of the oldest bulletin that is due and not filed."
        );
        mails = meter.CreateCounter<long>("luohu.mails", "{attempt}", "Attempts to send a mail, by the state it is in after.");
    }

    /// <summary>A submission was filed or refused; one that is only repeated, or a dry run that would pass, counts for nothing.</summary>
    public void Answered(SubmitResult result)
    {
        if (result is SubmitResult.Invalid { Validation.Errors: var errors })
            Refused(errors);
        else if (result is SubmitResult.Filed { Receipt.Figures: var figures })
        {
            foreach (var outcome in figures.GroupBy(figure => figure.Outcome))
                accepted.Add(outcome.Count(), new KeyValuePair<string, object?>("outcome", outcome.Key.ToString()));
        }
    }

    /// <summary>A submission was refused for these errors.</summary>
    public void Refused(IEnumerable<ValidationError> errors)
    {
        foreach (var code in errors.GroupBy(fault => fault.Code))
            refused.Add(code.Count(), new KeyValuePair<string, object?>("code", code.Key));
    }

    /// <summary>A bulletin was filed.</summary>
    /// <param name="took">From reading the storage on.</param>
    /// <param name="pageCount">Its pages.</param>
    public void Published(TimeSpan took, int pageCount)
    {
        duration.Record(took.TotalSeconds);
        pages.Record(pageCount);
    }

    /// <summary>How many days ago the oldest bulletin that is due and not filed should have been; 0 when all are filed.</summary>
    public void Overdue(int days) => lag.Record(days);

    /// <summary>An attempt to send a mail has ended.</summary>
    /// <param name="state">The state that the mail is in now.</param>
    public void Mailed(MailState state) => mails.Add(1, new KeyValuePair<string, object?>("state", state.ToString()));
}
