using CsCheck;
using Luohu.Domain;
using Luohu.Domain.Figures;
using Luohu.Domain.Submissions;
using Luohu.Storage.Figures;
using Luohu.Tests;
using static Luohu.Storage.Tests.SubmitCommandBuilder;

namespace Luohu.Storage.Tests;

/// <summary>Whatever is submitted in whatever order, the storage holds what a list in memory would.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class FigureStoreModelTests(AzuriteFixture azurite)
{
    private static readonly Gen<SubmissionRow> AnyRow =
        from indicator in Gen.OneOf("gdp", "gdp-growth", "cpi")
        from level in Gen.Int[0, 2]
        from stage in Gen.OneOf<string?>(null, "开工")
        from remark in Gen.OneOf<string?>(null, "甲", "乙")
        from keeps in Gen.Bool
        select Row(indicator, level, stage: stage, remark: keeps ? null : remark, reason: "更正") with
        {
            KeepsRemark = keeps,
        };

    private static readonly Gen<SubmitCommand> AnyFiling =
        from rows in AnyRow.Array[1, 3]
        from month in Gen.Int[1, 2]
        from key in Gen.Int[1, 9]
        from passes in Gen.Frequency((4, true), (1, false))
        select Of([.. rows.DistinctBy(row => row.Indicator)]).For(new Period(2021, month)) with
        {
            IdempotencyKey = $"{key}",
            RequestHash = string.Join(' ', rows.Select(row => row.ToString())) + month,
            By = passes ? "通过" : "退回",
        };

    [Fact]
    public async Task AnySubmissions_LeaveWhatTheModelHolds()
    {
        var storage = await TestStorage.CreateAsync(azurite.Server);
        var region = 0;
        await AnyFiling
            .Array[1, 12]
            .SampleAsync(
                async filings =>
                {
                    var name = $"r{Interlocked.Increment(ref region)}";
                    var model = new Model();
                    foreach (var filing in filings)
                    {
                        var check =
                            filing.By == "通过"
                                ? Pass
                                : new ValidationResult([new ValidationError("", ValidationErrorCode.OutOfRange, "退回")], []);
                        var result = await storage.Figures.SubmitAsync(filing with { Region = name }, _ => check, CancellationToken.None);
                        Assert.Equal(model.File(filing, check.Passes), result.GetType().Name);
                    }

                    await AssertSameAsync(model, storage.Figures, name);
                },
                iter: 60,
                threads: 1
            );
    }

    private static async Task AssertSameAsync(Model model, FigureStore storage, string region)
    {
        var standing = await storage.ReadAsync(region, 2021, new Period(2021, 12), CancellationToken.None);
        Assert.Equal(model.History.Count, standing.Count);
        foreach (var figure in standing)
        {
            var history = model.History[(figure.Indicator, figure.Period)];
            var revisions = await storage.RevisionsAsync(region, figure.Indicator, figure.Period, CancellationToken.None);
            Assert.Equal(history.Select((h, n) => (n + 1, h.Reading, h.Remark)), revisions.Select(r => (r.Number, r.Value, r.Remark)));
            Assert.Equal((history.Count, history[^1]), (figure.Revision, (figure.Value, figure.Remark)));
        }
    }

    private sealed class Model
    {
        private readonly Dictionary<string, string> answered = [];

        public Dictionary<(string, Period), List<(FigureValue Reading, string? Remark)>> History { get; } = [];

        public string File(SubmitCommand filing, bool passes)
        {
            if (answered.TryGetValue(filing.IdempotencyKey, out var hash))
                return hash == filing.RequestHash ? nameof(SubmitResult.Duplicate) : nameof(SubmitResult.KeyReused);
            if (!passes)
                return nameof(SubmitResult.Invalid);

            answered.Add(filing.IdempotencyKey, filing.RequestHash);
            foreach (var row in filing.Submission.Rows)
            {
                var key = (row.Indicator, filing.Submission.Period);
                if (!History.TryGetValue(key, out var history))
                    History.Add(key, history = []);
                var next = (
                    Reading: new FigureValue(row.Level, row.Growth, row.Stage),
                    Remark: row.KeepsRemark && history.Count > 0 ? history[^1].Remark : row.Remark
                );
                if (history.Count == 0 || history[^1] != next)
                    history.Add(next);
            }

            return nameof(SubmitResult.Filed);
        }
    }
}
