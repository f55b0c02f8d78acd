using LuohuFunctions.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace LuohuFunctions.OpenApi;

/// <summary>
/// Refuses a query that the API's document does not have: a parameter that is ignored may be the one that asked for nothing to be
/// written. Names are compared without case, as they are read. What an identity provider adds to its answer is let through: the
/// document says there that it takes any.
/// </summary>
internal sealed class QueryMiddleware : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next) =>
        context.GetHttpContext() is { Request.Query.Count: > 0 } http
        && Refusal(context.FunctionDefinition.Name, http.Request.Query) is { } refusal
            ? refusal.ExecuteAsync(http)
            : next(context);

    /// <summary>What is wrong with <paramref name="query"/>; null when nothing is.</summary>
    internal static Problem? Refusal(string function, IQueryCollection query)
    {
        var known = QueryParameters.ForOperation(function);
        if (known.Contains(QueryParameters.AnyOther))
            return null;
        var unknown = query.Keys.Where(name => !known.Contains(name, StringComparer.OrdinalIgnoreCase)).ToList();
        if (unknown.Count > 0)
        {
            return Problem.Create(
                ProblemCode.UnknownParameter,
                $"不认识的参数{string.Concat(unknown.Select(name => $"“{name}”"))}，{(known.IsEmpty ? "本接口没有查询参数，请删去" : $"可用参数：{string.Join("、", known)}")}。"
            );
        }

        foreach (var (name, values) in query)
        {
            if (values.Count != 1)
                return Problem.Create(ProblemCode.ParameterMalformed, $"参数{name}出现了{values.Count}次，请只保留一个。");
            if (string.IsNullOrEmpty(values[0]))
                return Problem.Create(ProblemCode.ParameterMalformed, $"参数{name}没有值，请填写或删去。");
        }

        return null;
    }
}
