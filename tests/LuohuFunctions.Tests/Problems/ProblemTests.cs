using System.Text.Json;
using Luohu.Domain.Submissions;
using LuohuFunctions.Problems;
using Microsoft.AspNetCore.Http;

namespace LuohuFunctions.Tests.Problems;

public sealed class ProblemTests
{
    [Theory]
    [InlineData(1, 1, null)]
    [InlineData(200, 200, null)]
    [InlineData(201, 200, 1)]
    [InlineData(100_000, 200, 99_800)]
    public async Task FaultsBeyond200_AreCounted(int errors, int listed, int? unlisted)
    {
        var problem = await WrittenAsync(
            Problem.Create([.. Enumerable.Range(1, errors).Select(n => new ValidationError($"A{n}", "not-a-number", "不是数字。"))])
        );

        Assert.Equal(listed, problem.GetProperty("errors").GetArrayLength());
        Assert.Equal(unlisted, problem.TryGetProperty("unlistedErrors", out var count) ? count.GetInt32() : null);
        Assert.Contains($"共发现{errors}处问题", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            unlisted is not null,
            problem.GetProperty("detail").GetString()!.Contains($"还有{unlisted}处未列出", StringComparison.Ordinal)
        );
    }

    private static async Task<JsonElement> WrittenAsync(Problem problem)
    {
        using var body = new MemoryStream();
        await problem.ExecuteAsync(new DefaultHttpContext { Response = { Body = body } });
        return JsonElement.Parse(body.ToArray());
    }
}
