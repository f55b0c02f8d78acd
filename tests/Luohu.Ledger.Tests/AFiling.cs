using System.Collections.Immutable;
using Luohu.Plan;

namespace Luohu.Ledger.Tests;

/// <summary>Filings as the tests need them: what a test does not say is the same everywhere.</summary>
internal static class AFiling
{
    public const string Bureau = "tongji";

    public const string Person = "0123456789ab";

    public static readonly Period March = new(2021, 3);

    /// <summary>15 April 2021, 10:00 in China.</summary>
    public static readonly DateTimeOffset Now = new(2021, 4, 15, 10, 0, 0, ChinaTime.Offset);

    public static readonly CheckResult Pass = new([], []);

    public static CheckResult Passing(IReadOnlyList<Figure> standing) => Pass;

    public static Filing Of(params SubmissionRow[] rows) => new(
        TestLedger.Region, new Submission(Bureau, March, [.. rows]),
        Guid.NewGuid().ToString(), "hash", "统计局一号密钥", Person, Now, _ => DateTimeOffset.MaxValue);

    public static Filing For(this Filing filing, Period period) =>
        filing with { Submission = filing.Submission with { Period = period } };

    public static Filing From(this Filing filing, string department) =>
        filing with { Submission = filing.Submission with { Department = department } };

    public static SubmissionRow Row(
        string indicator, decimal? level = null, decimal? growth = null, string? stage = null, string? remark = null, string? reason = null) =>
        new($"/{indicator}", indicator, level, growth, stage, remark, reason);

    public static Task<FilingResult> FileAsync(this TestLedger ledger, Filing filing) =>
        ledger.Figures.FileAsync(filing, Passing, CancellationToken.None);

    public static async Task<Receipt> FiledAsync(this TestLedger ledger, Filing filing) =>
        Assert.IsType<FilingResult.Filed>(await ledger.FileAsync(filing)).Receipt;

    public static Task<Figure?> FindAsync(this TestLedger ledger, string indicator) =>
        ledger.Figures.FindAsync(TestLedger.Region, indicator, March, CancellationToken.None);

    public static Task<IReadOnlyList<Revision>> RevisionsAsync(this TestLedger ledger, string indicator) =>
        ledger.Figures.RevisionsAsync(TestLedger.Region, indicator, March, CancellationToken.None);

    public static Task<IReadOnlyList<Figure>> ReadAsync(this TestLedger ledger, Period through) =>
        ledger.Figures.ReadAsync(TestLedger.Region, through.Year, through, CancellationToken.None);

    /// <summary>Rows with the longest words.</summary>
    public static ImmutableArray<SubmissionRow> Rows(int count)
    {
        var (remark, reason) = (new string('说', Submission.MaxWords), new string('因', Submission.MaxWords));
        return [.. Enumerable.Range(1, count).Select(n => Row($"indicator-{n:D2}", n, remark: remark, reason: reason))];
    }
}
