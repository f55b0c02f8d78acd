using Azure;
using Luohu.Signing;
using Luohu.Storage.Tables;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace LuohuFunctions.Problems;

/// <summary>Turns an exception of an HTTP function into a problem document; the caller learns the invocation's id, the log the rest.</summary>
internal sealed class ProblemMiddleware(ILogger<ProblemMiddleware> log) : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var http = context.GetHttpContext();
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (http?.RequestAborted.IsCancellationRequested == true)
        {
            log.LogInformation("{Function} {Invocation}: the client has gone.", context.FunctionDefinition.Name, context.InvocationId);
        }
        catch (StorageBusyException busy) when (http is { Response.HasStarted: false })
        {
            log.LogWarning(busy, "{Function} {Invocation} gave up after conflicts.", context.FunctionDefinition.Name, context.InvocationId);
            await Problem.Create(ProblemCode.StorageBusy, "同一数据正被多人同时修改，本次未登记。").ExecuteAsync(http);
        }
        catch (SigningException failure) when (http is { Response.HasStarted: false })
        {
            log.LogError(
                failure,
                "{Function} {Invocation}: the bulletin was not signed.",
                context.FunctionDefinition.Name,
                context.InvocationId
            );
            await Problem
                .Create(ProblemCode.SigningUnavailable, "通报没有编发；请管理员查看日志，检查签名证书、密钥库或时间戳服务。")
                .ExecuteAsync(http);
        }
        catch (Exception failure) when (http is { Response.HasStarted: false } && failure is (RequestFailedException or AggregateException))
        {
            log.LogError(failure, "{Function} {Invocation}: the storage failed.", context.FunctionDefinition.Name, context.InvocationId);
            await Problem.Create(ProblemCode.StorageUnavailable, "请稍后用同一幂等键重试；已登记的不会重复登记。").ExecuteAsync(http!);
        }
        catch (Exception failure) when (http is { Response.HasStarted: false })
        {
            log.LogError(failure, "{Function} {Invocation} failed.", context.FunctionDefinition.Name, context.InvocationId);
            await Problem
                .Create(ProblemCode.InternalError, $"请稍后重试；如仍出现，请将编号 {context.InvocationId} 告知管理员。")
                .ExecuteAsync(http);
        }
    }
}
