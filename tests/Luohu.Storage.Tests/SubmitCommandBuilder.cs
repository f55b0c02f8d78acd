using System.Collections.Immutable;
using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Submissions;
using Luohu.Storage.Figures;
using Luohu.Tests;

namespace Luohu.Storage.Tests;

/// <summary>Filings as the tests need them: what a test does not say is the same everywhere.</summary>
internal static class SubmitCommandBuilder
{
    public const string Bureau = "tongji";

    public const string Person = "0123456789ab";

    public static readonly Period March = new(2021, 3);

    /// <summary>15 April 2021, 10:00 in China.</summary>
    public static readonly DateTimeOffset Now = new(2021, 4, 15, 10, 0, 0, ChinaTime.Offset);

    public static readonly ValidationResult Pass = new([], []);

    public static ValidationResult Passing(IReadOnlyList<Figure> standing) => Pass;

    public static SubmitCommand Of(params SubmissionRow[] rows) =>
        new(
            TestStorage.Region,
            new Submission(Bureau, March, [.. rows]),
            Guid.NewGuid().ToString(),
            "hash",
            "统计局一号密钥",
            Person,
            Now,
            new Dictionary<string, DateTimeOffset>()
        );

    public static SubmitCommand For(this SubmitCommand filing, Period period) =>
        filing with
        {
            Submission = filing.Submission with { Period = period },
        };

    public static SubmitCommand From(this SubmitCommand filing, string department) =>
        filing with
        {
            Submission = filing.Submission with { Department = department },
        };

    public static SubmissionRow Row(
        string indicator,
        decimal? level = null,
        decimal? growth = null,
        string? stage = null,
        string? remark = null,
        string? reason = null,
        string? noData = null
    ) => new($"/{indicator}", indicator, level, growth, stage, remark, reason, noData);

    public static Task<SubmitResult> FileAsync(this TestStorage storage, SubmitCommand filing) =>
        storage.Figures.SubmitAsync(filing, Passing, CancellationToken.None);

    public static async Task<Receipt> FiledAsync(this TestStorage storage, SubmitCommand filing) =>
        Assert.IsType<SubmitResult.Filed>(await storage.FileAsync(filing)).Receipt;

    public static Task<Figure?> FindAsync(this TestStorage storage, string indicator) =>
        storage.Figures.FindAsync(TestStorage.Region, indicator, March, CancellationToken.None);

    public static Task<IReadOnlyList<Revision>> RevisionsAsync(this TestStorage storage, string indicator) =>
        storage.Figures.RevisionsAsync(TestStorage.Region, indicator, March, CancellationToken.None);

    public static Task<IReadOnlyList<Figure>> ReadAsync(this TestStorage storage, Period through) =>
        storage.Figures.ReadAsync(TestStorage.Region, through.Year, through, CancellationToken.None);

    /// <summary>Rows with the longest words.</summary>
    public static ImmutableArray<SubmissionRow> Rows(int count)
    {
        var (remark, reason) = (new string('说', Submission.MaxWords), new string('因', Submission.MaxWords));
        return [.. Enumerable.Range(1, count).Select(n => Row($"indicator-{n:D2}", n, remark: remark, reason: reason))];
    }
}
