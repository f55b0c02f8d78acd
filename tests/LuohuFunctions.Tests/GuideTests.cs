using System.Reflection;
using Luohu.Domain.Submissions;
using LuohuFunctions.Http;
using LuohuFunctions.Problems;
using LuohuFunctions.Submissions;

namespace LuohuFunctions.Tests;

/// <summary>The clerks' guide, README.zh-CN.md.</summary>
public sealed class GuideTests
{
    [Fact]
    public async Task Guide_ExplainsEveryCode()
    {
        var guide = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.zh-CN.md"));
        var errors = new[] { typeof(ValidationErrorCode), typeof(ParseErrorCode) }
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => (string)field.GetRawConstantValue()!)
            .Append(PrintableWords.Unprintable);
        var problems = typeof(ProblemCode)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => ((ProblemCode)field.GetValue(null)!).Code);

        Assert.All(errors.Concat(problems), code => Assert.Contains($"`{code}`", guide, StringComparison.Ordinal));
    }
}
