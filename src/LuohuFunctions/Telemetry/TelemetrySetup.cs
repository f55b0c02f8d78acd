using System.Diagnostics;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace LuohuFunctions.Telemetry;

/// <summary>
/// Sends traces, metrics and logs to Azure Monitor where <c>APPLICATIONINSIGHTS_CONNECTION_STRING</c> is set, and by OTLP where
/// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is; OpenTelemetry's other settings mean what they mean everywhere. With neither, nothing is collected.
/// </summary>
internal static class TelemetrySetup
{
    private const string AzureKey = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    private const string OtlpKey = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string ServiceNameKey = "OTEL_SERVICE_NAME";
    private const string ServiceName = "luohu-functions";

    /// <summary>The spans of the app's own steps.</summary>
    public static ActivitySource Steps { get; } = new("Luohu");

    public static void AddTelemetry(this FunctionsApplicationBuilder builder)
    {
        builder.Services.AddSingleton<LuohuMetrics>();
        var azure = builder.Configuration[AzureKey];
        var otlp = builder.Configuration[OtlpKey];
        if (string.IsNullOrEmpty(azure) && string.IsNullOrEmpty(otlp))
            return;

        var telemetry = builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(builder.Configuration[ServiceNameKey] ?? ServiceName))
            .WithTracing(traces => traces.AddSource(Steps.Name).AddAspNetCoreInstrumentation())
            .WithMetrics(metrics => metrics.AddMeter(LuohuMetrics.MeterName).AddAspNetCoreInstrumentation())
            .WithLogging(configureBuilder: null, logs => logs.IncludeFormattedMessage = true);
        if (!string.IsNullOrEmpty(otlp))
            telemetry.UseOtlpExporter();
        if (!string.IsNullOrEmpty(azure))
        {
            telemetry.UseAzureMonitorExporter(exporter =>
            {
                exporter.ConnectionString = azure;

                // All of it: a district's calls are few, and the one that is looked for would be the one left out.
                exporter.TracesPerSecond = null;
                exporter.SamplingRatio = 1;
            });
        }
    }
}
