using System.Globalization;
using DevHost.Functions;
using DevHost.Rpc;
using DevHost.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Forwarder;

namespace DevHost.Http;

/// <summary>
/// Runs HTTP functions. The worker is told of a call over its stream and gets the request itself forwarded to its own web server;
/// the two meet there by the invocation's id, and the answer comes back as that of the forwarded request.
/// </summary>
internal sealed class HttpInvoker(WorkerSupervisor workers, IHttpForwarder forwarder, StopSignal stop, ILogger logger)
{
    private const string Reason = "This function was programmatically called via the host APIs.";

    // A function may take as long as its caller waits.
    private static readonly ForwarderRequestConfig NoTimeout = new() { ActivityTimeout = Timeout.InfiniteTimeSpan };

    private static readonly HttpMessageInvoker Client = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectTimeout = TimeSpan.FromSeconds(15),
        }
    );

    public async Task RunAsync(HttpContext http, FunctionDefinition function)
    {
        var worker = await workers.GetAsync(http.RequestAborted);
        var invocation = new Invocation(function.Name, RequestBinding(function), Reason) { TriggerMetadata = RouteValues(http) };

        using var cut = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stop.GraceOver);
        var invoking = worker.InvokeAsync(invocation, cut.Token);
        var transformer = new InvocationTransformer(invocation.Id);
        var error = await forwarder.SendAsync(http, worker.HttpAddress.AbsoluteUri, Client, NoTimeout, transformer);
        var failure = http.Features.Get<IForwarderErrorFeature>()?.Exception;
        if (error != ForwarderError.None)
        {
            logger.LogWarning("'{Function}': {Error}: {Failure}", function.Name, error, failure?.GetBaseException().Message);
            await cut.CancelAsync();
        }

        var succeeded = await SucceedsAsync(invoking);
        if (error != ForwarderError.None || !succeeded)
            Fail(http, StatusOf(failure));
    }

    private static async Task<bool> SucceedsAsync(Task invoking)
    {
        try
        {
            await invoking;
            return true;
        }
        catch (FunctionFailedException)
        {
            return false; // The worker's log says why.
        }
    }

    private static ParameterBinding RequestBinding(FunctionDefinition function) =>
        new()
        {
            Name = function.Trigger!.Name,
            Data = new() { Http = new() },
        };

    private static IEnumerable<KeyValuePair<string, string>> RouteValues(HttpContext http) =>
        http
            .Request.RouteValues.Where(value => value.Value is not null)
            .Select(value => KeyValuePair.Create(value.Key, Convert.ToString(value.Value, CultureInfo.InvariantCulture)!));

    /// <summary>The status of the server's own refusal, as for a body that is too large; else 500.</summary>
    private static int StatusOf(Exception? failure)
    {
        var refusal = failure is AggregateException several
            ? several.Flatten().InnerExceptions.OfType<BadHttpRequestException>().FirstOrDefault()
            : failure as BadHttpRequestException;
        return refusal?.StatusCode ?? StatusCodes.Status500InternalServerError;
    }

    /// <summary>A bare answer, where nothing has been sent; what has been begun is broken off.</summary>
    private static void Fail(HttpContext http, int status)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        http.Response.Clear();
        http.Response.StatusCode = status;
    }
}
