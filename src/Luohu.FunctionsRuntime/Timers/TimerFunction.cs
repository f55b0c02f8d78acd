using Azure.Storage.Blobs;
using Luohu.FunctionsRuntime.Functions;
using Luohu.FunctionsRuntime.Hosting;
using Luohu.FunctionsRuntime.Invocation;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Luohu.FunctionsRuntime.Timers;

/// <summary>A timer function and its place in storage: one run at a time, in whichever process.</summary>
internal sealed class TimerFunction(Function function, TimerTriggerAttribute trigger, TimerStorage storage, IServiceProvider services)
{
    private readonly FunctionInvoker invoker = services.GetRequiredService<FunctionInvoker>();
    private readonly Grace grace = services.GetRequiredService<Grace>();

    public TimerTriggerAttribute Trigger { get; } = trigger;

    public TimeProvider Time { get; } = services.GetRequiredService<TimeProvider>();

    public ILogger Logger { get; } = services.GetRequiredService<ILoggerFactory>().CreateLogger($"Function.{function.Name}");

    /// <summary>Cancelled when the host stops.</summary>
    public CancellationToken Stopping { get; } = services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;

    private BlobClient Record => Trigger.UseMonitor ? storage.Status(function) : storage.LastRun(function);

    /// <summary>Waits until no process runs this timer, and keeps it so until the lease is disposed of.</summary>
    public Task<TimerLease> LeaseAsync() => TimerLease.AcquireAsync(storage.Lock(function), Time, Logger, Stopping);

    /// <summary>What storage holds of the last run.</summary>
    public Task<TimerRecord> ReadAsync() => TimerRecord.ReadAsync(Record, Stopping);

    /// <summary>Replaces what storage holds of the last run, unless someone else did since it was read.</summary>
    public Task WriteAsync(TimerRecord read, ScheduleStatus status) => read.WriteAsync(Record, status, Stopping);

    /// <summary>Runs the function under a lease, in a scope of its own.</summary>
    /// <param name="lease">The lease; when it is lost, the run is cancelled.</param>
    /// <param name="status">The status before this run.</param>
    /// <param name="isPastDue">Whether it makes up for a missed run.</param>
    /// <param name="reason">What started it, for the log.</param>
    public async Task RunAsync(TimerLease lease, ScheduleStatus? status, bool isPastDue, string reason)
    {
        await using var scope = services.CreateAsyncScope();
        using var aborted = CancellationTokenSource.CreateLinkedTokenSource(lease.Lost, grace.Over);
        var invocation = new FunctionInvocation(function, scope.ServiceProvider, new Dictionary<string, object?>(), aborted.Token);
        invocation.Features.Set(new TimerInfo
        {
            ScheduleStatus = Trigger.UseMonitor ? status ?? new ScheduleStatus() : null,
            IsPastDue = isPastDue,
        });
        await invoker.RunAsync(invocation, reason);
    }

    /// <summary>Runs the function once now, which is no occurrence of its schedule and leaves no record.</summary>
    public async Task RunByHandAsync()
    {
        await using var lease = await LeaseAsync();
        var record = await ReadAsync();
        await RunAsync(lease, record.Status, isPastDue: false, "This function was programmatically called via the host APIs.");
    }
}
