using System.Text.RegularExpressions;
using CsCheck;
using Luohu.Bulletins.Content;
using Luohu.Bulletins.Content.Tables;
using Luohu.Bulletins.Data;
using Luohu.Bulletins.Text;
using Luohu.Domain.Plans;

namespace Luohu.Bulletins.Tests;

public sealed partial class BulletinContentProperties
{
    [Fact]
    public void EveryHeadline_HasExactlyOneSentence() =>
        Generators.Snapshots.Sample(snapshot =>
        {
            var data = new BulletinData(snapshot);
            var items = BulletinContent.From(snapshot).Headlines.Items;
            Assert.Equal(data.Headlines.Length, items.Length);
            foreach (var evaluation in data.Headlines)
                Assert.Single(items, item => item.StartsWith(evaluation.Indicator.Name, StringComparison.Ordinal));
            Assert.All(items.SkipLast(1), item => Assert.EndsWith("；", item, StringComparison.Ordinal));
            Assert.EndsWith("。", items[^1], StringComparison.Ordinal);
        });

    [Fact]
    public void EveryText_IsWellFormed() =>
        Generators.Snapshots.Sample(snapshot =>
        {
            var text = PlainText.Write(BulletinContent.From(snapshot));
            Assert.DoesNotMatch(Malformed(), text);
        });

    [Fact]
    public void EveryTally_AddsUp() =>
        Generators.Snapshots.Sample(snapshot =>
        {
            var counts = StatusCounts.Count(new BulletinData(snapshot).All);
            Assert.Equal(snapshot.Plan.Indicators.Length, counts.Total);
            Assert.Equal(counts.Total, counts.Counts.Sum(count => count.Count));
        });

    [Fact]
    public void EveryTable_HasACellForEachColumn_AndNoneEmpty() =>
        Generators.Snapshots.Sample(snapshot =>
        {
            var bulletin = BulletinContent.From(snapshot);
            foreach (
                var table in new[]
                {
                    bulletin.Overview.Table,
                    bulletin.Headlines.Table,
                    bulletin.Annex,
                    bulletin.Concerns.Table,
                }.OfType<BulletinTable>()
            )
            {
                Assert.All(table.Rows, row => Assert.Equal(row.IsGroup ? 1 : table.Columns.Length, row.Cells.Length));
                Assert.All(table.Rows.SelectMany(row => row.Cells), cell => Assert.False(string.IsNullOrWhiteSpace(cell.Text)));
            }
        });

    [Fact]
    public void EveryIndicator_StandsInTheAnnexOnce() =>
        Generators.Snapshots.Sample(snapshot =>
            Assert.Equal(snapshot.Plan.Indicators.Length, BulletinContent.From(snapshot).Annex.Rows.Count(row => !row.IsGroup))
        );

    [Fact]
    public void EveryIndicator_IsNamedInItsChapter() =>
        Generators.Snapshots.Sample(snapshot =>
        {
            var data = new BulletinData(snapshot);
            foreach (var (section, chapter) in data.Chapters.Zip(BulletinContent.From(snapshot).Tasks.Chapters))
            {
                var text = string.Concat(chapter.Paragraphs.Select(paragraph => paragraph.Text));
                // What is not due is counted with its task.
                Assert.All(
                    data.In(section).Where(a => a.Due is not null || !Deviations.Deviates(a)),
                    a => Assert.Contains(IndicatorSentence.From(data, a).Subject, text, StringComparison.Ordinal)
                );
            }
        });

    [Fact]
    public void EveryDepartmentsWords_StandOnce() =>
        Generators.Snapshots.Sample(snapshot =>
        {
            var bulletin = BulletinContent.From(snapshot);
            var quoted = bulletin
                .Headlines.Remarks.Concat(bulletin.Tasks.Chapters.SelectMany(chapter => chapter.Paragraphs))
                .Concat(bulletin.AnnexRemarks)
                .Sum(paragraph => paragraph.Runs.Count(run => run.Style == TextStyle.Department));
            Assert.Equal(new BulletinData(snapshot).All.Count(a => !string.IsNullOrWhiteSpace(a.Figure?.Remark)), quoted);
        });

    [Fact]
    public void WhatIsBehind_IsAConcern_AndNothingElse() =>
        Generators.Snapshots.Sample(snapshot =>
        {
            var behind = new BulletinData(snapshot)
                .All.Where(a => a.Status is RagStatus.Yellow or RagStatus.Red)
                .Select(a => a.Indicator.Name);
            var told = BulletinContent.From(snapshot).Concerns.Table?.Rows.Select(row => row.Cells[0].Text.Split('（')[0]) ?? [];
            Assert.Equal(behind.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
        });

    // 'null', two full stops, half-width marks beside Chinese, empty brackets, doubled marks, a fall below zero, a sign in running text.
    [GeneratedRegex(
        @"null|\.\.|[\u4e00-\u9fff][,;:!?()]|[,;:!?()][\u4e00-\u9fff]|（）|“”|[，；。、：]{2}|，。|(下降|增长|少|低于|高于)-|(?<![0-9])0\.0个百分点"
    )]
    private static partial Regex Malformed();
}
