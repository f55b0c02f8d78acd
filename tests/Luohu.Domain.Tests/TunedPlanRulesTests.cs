using Luohu.Domain.Plans;
using Luohu.Domain.Snapshots;

namespace Luohu.Domain.Tests;

/// <summary>What the part of a plan that tunes the checks must keep.</summary>
public sealed class TunedPlanRulesTests
{
    public static TheoryData<string, string> Broken =>
        new()
        {
            { "/checks/jumpPercent", """{ "jumpPercent": 0 }""" },
            { "/checks/contradictionPercent", """{ "contradictionPercent": 101 }""" },
            { "/checks/magnitudeFactor", """{ "magnitudeFactor": 1 }""" },
            { "/checks/magnitudeFactor", """{ "magnitudeFactor": 1001 }""" },
            { "/checks/sums/0/parts", """{ "sums": [{ "name": "合计", "parts": [], "max": 100 }] }""" },
            { "/checks/sums/0", """{ "sums": [{ "name": "合计", "parts": ["gdp"] }] }""" },
            { "/checks/sums/0", """{ "sums": [{ "name": "合计", "parts": ["gdp"], "max": 1, "whole": "income" }] }""" },
            { "/checks/sums/0/parts/0", """{ "sums": [{ "name": "合计", "parts": ["nothing"], "max": 100 }] }""" },
            { "/checks/sums/0/parts/1", """{ "sums": [{ "name": "合计", "parts": ["gdp", "budget-revenue"], "max": 100 }] }""" },
            { "/checks/sums/0/whole", """{ "sums": [{ "name": "合计", "parts": ["gdp"], "whole": "energy-saving" }] }""" },
            { "/checks/colour", """{ "colour": 1 }""" },
        };

    [Theory]
    [MemberData(nameof(Broken))]
    public void BrokenChecks_AreNamedByPointer(string pointer, string checks)
    {
        var fault = Assert.Throws<PlanFileException>(() => Read("\"note\":", $"\"checks\": {checks}, \"note\":"));

        Assert.Contains($"#{pointer}:", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(25)]
    public void ClosingBeforeALaggingFigureCanBeReported_IsRefused(int months)
    {
        var fault = Assert.Throws<PlanFileException>(() =>
            Read("\"publishingDay\": 16", $"\"publishingDay\": 16, \"closesAfterMonths\": {months}")
        );

        Assert.Contains("#/calendar/closesAfterMonths:", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TunedPlan_IsRead_AndWrittenWithItsSnapshot()
    {
        var plan = Read(
            "\"note\":",
            """
            "checks": { "jumpPercent": 30, "magnitudeFactor": 20, "sums": [{ "name": "合计", "parts": ["gdp"], "max": 9999 }] }, "note":
            """
        );

        Assert.Equal((30m, 1m), (plan.ChecksInForce.JumpPercent, plan.ChecksInForce.ContradictionPercent));
        Assert.Equal(20, plan.ChecksInForce.Magnitude);
        var again = SnapshotJson.Read(SnapshotJson.Write(PlanBuilder.Snapshot(plan, 6))).Plan;
        Assert.Equal("gdp", Assert.Single(Assert.Single(again.ChecksInForce.AllSums).Parts));
    }

    [Fact]
    public void PlanThatSaysNothing_HasTheDefaults_AndNeverCloses()
    {
        Assert.Equal(PlanChecks.Default, PlanOf2021.Plan.ChecksInForce);
        Assert.Null(PlanOf2021.Plan.Calendar.ClosesAt(new Period(2021, 1)));
    }

    private static AnnualPlan Read(string old, string changed)
    {
        var at = PlanOf2021.Text.IndexOf(old, StringComparison.Ordinal);
        var text = string.Concat(PlanOf2021.Text.AsSpan(0, at), changed, PlanOf2021.Text.AsSpan(at + old.Length));
        return PlanFile.Read(System.Text.Encoding.UTF8.GetBytes(text), "plan.json");
    }
}
