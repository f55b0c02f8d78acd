using System.Diagnostics;
using System.Reflection;
using Luohu.Benchmarks.Shared;
using Luohu.Bulletins;
using Luohu.Bulletins.Benchmarks;
using Luohu.Domain;
using Luohu.Domain.Plans;
using Luohu.Domain.Snapshots;
using Luohu.Signing;
using Luohu.Tests;
using Luohu.Typesetting.Fonts;

var effort = Effort.Of(args);
var root = Assembly
    .GetExecutingAssembly()
    .GetCustomAttributes<AssemblyMetadataAttribute>()
    .Single(attribute => attribute.Key == "RepositoryRoot")
    .Value!;
var planFile = Path.Combine(root, "src", "LuohuFunctions", "plans", "440303-2021.json");
var plan = PlanFile.Read(await File.ReadAllBytesAsync(planFile), Path.GetFileName(planFile));
using var fonts = FontSet.Load(Path.Combine(root, ".fonts"));
var pfx = Path.GetTempFileName();
try
{
    SigningCertificates.WritePfx(pfx).Dispose();
    var signer = new PdfSigner(new PfxKeyStore(pfx, null));
    var (june, large) = (InventedFigures.SnapshotOf(plan, 6), InventedFigures.SnapshotOf(InventedFigures.Enlarge(plan, 1000), 6));
    await effort.MeasureAsync(() => MeasureAsync(june, large, signer));
}
finally
{
    File.Delete(pfx);
}

async Task<Report> MeasureAsync(Snapshot june, Snapshot large, PdfSigner signer)
{
    var (alone, whole, many) = (new List<double>(), new List<double>(), new List<double>());
    // The just-in-time compiler is done with what runs often after a dozen.
    var (warm, runs) = (effort.Times(15, 1), effort.Times(21, 3));
    for (var n = 0; n < warm + runs; n++)
    {
        var times = (
            Alone: Time(() => MonthlyBulletin.Set(june, fonts)),
            Whole: await TimeAsync(() => BothSignedAsync(june, signer)),
            Many: n % 3 == 0 ? Time(() => MonthlyBulletin.Set(large, fonts)) : (double?)null
        );
        if (n < warm)
            continue;
        alone.Add(times.Alone);
        whole.Add(times.Whole);
        if (times.Many is { } one)
            many.Add(one);
    }

    var report = new Report($"bulletins of {june.Plan.Indicators.Length} indicators, warm", "what is measured", "the full edition alone");
    report.Ratio("both editions, each signed, median, ms", Report.Median(whole), Report.Median(alone), Goal.AtMost(1.5));
    report.Ratio(
        $"the full edition of {large.Plan.Indicators.Length}, median, ms",
        Report.Median(many),
        Report.Median(alone),
        Goal.AtMost(8)
    );
    return report;
}

async Task BothSignedAsync(Snapshot snapshot, PdfSigner signer)
{
    var request = new SignatureRequest(new(2021, 7, 16, 9, 0, 0, ChinaTime.Offset), "电子签名", "发布", null);
    var editions = Enum.GetValues<Edition>().Select(edition => MonthlyBulletin.Set(snapshot, fonts, edition).Bytes);
    await signer.SignAllAsync([.. editions.Select(pdf => ((ReadOnlyMemory<byte>)pdf, request))], default);
}

double Time(Func<BulletinPdf> act)
{
    var started = Stopwatch.GetTimestamp();
    act();
    return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
}

async Task<double> TimeAsync(Func<Task> act)
{
    var started = Stopwatch.GetTimestamp();
    await act();
    return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
}
