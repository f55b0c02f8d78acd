using Luohu.FunctionsRuntime.Functions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Luohu.FunctionsRuntime.Timers;

/// <summary>Runs the timers of a local host in the process, unless <c>FunctionsRuntime:Timers</c> is false.</summary>
internal sealed class TimerService(FunctionCatalog functions, IConfiguration settings, IServiceProvider services) : BackgroundService
{
    private List<TimerLoop> loops = [];

    /// <summary>Reads the schedules and finds the storage, so that a fault stops the start.</summary>
    /// <exception cref="InvalidOperationException">A schedule or the storage is missing or malformed.</exception>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.GetValue("FunctionsRuntime:Timers", defaultValue: true))
        {
            var schedules =
                from function in functions.Enabled
                let trigger = function.Trigger as TimerTriggerAttribute
                where trigger is not null
                select (Function: function, Schedule: Schedule.Of(function, trigger, settings));
            loops = [.. schedules.ToList().Select(timer => new TimerLoop(Timer(timer.Function), timer.Schedule))];
        }

        return base.StartAsync(cancellationToken);
    }

    /// <summary>A timer of the app, its schedule apart.</summary>
    /// <exception cref="InvalidOperationException">There is no storage to keep its lease in.</exception>
    public TimerFunction Timer(Function function) =>
        new(function, (TimerTriggerAttribute)function.Trigger, TimerStorage.From(services), services);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(loops.Select(loop => loop.RunAsync()));
}
