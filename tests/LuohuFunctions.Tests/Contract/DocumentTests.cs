using System.Reflection;
using System.Text.Json.Nodes;
using Luohu.Domain.Submissions;
using LuohuFunctions.Http;
using LuohuFunctions.Problems;
using LuohuFunctions.Security;
using LuohuFunctions.Startup;
using LuohuFunctions.Submissions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.OpenApi;

namespace LuohuFunctions.Tests.Contract;

/// <summary>The document itself: well formed, whole, and of the functions that there are.</summary>
public sealed class DocumentTests
{
    // Beside it there is the page, which is no part of the API.
    private const string Base = "api/v1/";

    private static readonly string[] Codes =
    [
        .. typeof(ProblemCode)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => ((ProblemCode)field.GetValue(null)!).Code),
    ];

    [Fact]
    public async Task Document_IsOpenApi31()
    {
        await using var validator = await SchemaValidator.StartAsync();
        var read = await OpenApiDocument.LoadAsync(new MemoryStream(ApiContract.Bytes), "json");

        Assert.Empty(validator.DocumentFaults);
        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
    }

    [Fact]
    public void Operations_AreTheHttpFunctions()
    {
        var functions =
            from method in typeof(LuohuApp).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            let trigger = method
                .GetParameters()
                .Select(p => p.GetCustomAttribute<HttpTriggerAttribute>())
                .SingleOrDefault(t => t is not null)
            where trigger?.Route?.StartsWith(Base, StringComparison.Ordinal) == true
            from verb in trigger.Methods!
            let name = method.GetCustomAttribute<FunctionAttribute>()!.Name
            select $"{name}: {verb.ToUpperInvariant()} /{trigger.Route![Base.Length..]}, {(FunctionAccess.IsOpen(name) ? "open" : "protected")}";

        var operations = ApiContract.Operations.Select(o => $"{o.Id}: {o.Method} {o.Path}, {(o.IsOpen ? "open" : "protected")}");

        Assert.Equal(functions.Order(StringComparer.Ordinal), operations.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void PathParameters_AreThoseOfThePath() =>
        Assert.All(
            ApiContract.Operations,
            operation =>
                Assert.Equal(
                    operation.Path.Split('/').Where(part => part.StartsWith('{')).Order(),
                    operation.Parameters.Where(p => (string?)p["in"] == "path").Select(p => $"{{{p["name"]}}}").Order()
                )
        );

    [Fact]
    public void ProblemCodes_AreTheAppsOwn_AndEachHasAnExample()
    {
        var examples = ApiContract
            .Operations.SelectMany(o => o.Responses)
            .Select(r => r.Value["content"]?["application/problem+json"]?["examples"])
            .SelectMany(examples => examples?.AsObject() ?? [])
            .Select(example => (Name: example.Key, Code: (string)ApiContract.Resolve(example.Value)["value"]!["code"]!))
            .ToHashSet();

        Assert.Equal(Codes.Order(), EnumOf("ProblemCode").Order());
        Assert.Equal(Codes.Order(), examples.Select(e => e.Code).Distinct().Order());
        Assert.All(examples, example => Assert.Equal(example.Code, example.Name));
    }

    [Fact]
    public void FaultCodes_AreTheAppsOwn()
    {
        var errors = new[] { typeof(ValidationErrorCode), typeof(ParseErrorCode) }
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => (string)field.GetRawConstantValue()!)
            .Append(PrintableWords.Unprintable);

        Assert.Equal(errors.Order(), EnumOf("FaultCode").Order());
    }

    [Fact]
    public async Task AnswersExamples_FitTheirSchemas()
    {
        await using var validator = await SchemaValidator.StartAsync();
        foreach (var (operation, response) in ApiContract.Operations.SelectMany(o => o.Responses.Select(r => (o, r))))
        {
            foreach (var (media, content) in response.Value["content"]?.AsObject() ?? [])
                await FitAsync(validator, content!, $"{operation.Id} {response.Key} {media}", _ => true);
        }
    }

    [Fact]
    public async Task RequestsExamples_FitTheirSchemas_WhereTheyAreAccepted()
    {
        await using var validator = await SchemaValidator.StartAsync();
        foreach (var operation in ApiContract.Operations)
        {
            var accepted = operation
                .Answers.Where(answer => answer.Status < 300)
                .Select(answer => answer.Example)
                .Append(Operation.Usual)
                .ToHashSet();
            foreach (var (media, content) in operation.Bodies)
                await FitAsync(validator, content!, $"{operation.Id} {media}", accepted.Contains);
            foreach (var parameter in operation.Parameters)
                await FitAsync(validator, parameter, $"{operation.Id} {parameter["name"]}", accepted.Contains);
        }
    }

    [Fact]
    public void RequestsExamples_HaveAnAnswerOfTheirName()
    {
        foreach (var operation in ApiContract.Operations)
        {
            var answers = operation.Answers.Select(answer => answer.Example).Append(Operation.Usual).ToHashSet();
            Assert.All(
                operation
                    .Bodies.Select(body => body.Value!)
                    .Concat(operation.Parameters)
                    .SelectMany(holder => holder["examples"]?.AsObject() ?? []),
                example => Assert.True(answers.Contains(example.Key), $"{operation.Id}: no answer is named {example.Key}")
            );
        }
    }

    private static async Task FitAsync(SchemaValidator validator, JsonNode holder, string where, Func<string, bool> isWanted)
    {
        foreach (var (name, example) in holder["examples"]?.AsObject() ?? [])
        {
            if (!isWanted(name))
                continue;
            var errors = await validator.FaultsAsync(holder["schema"]!, ApiContract.Resolve(example)["value"]);
            Assert.True(errors.Count == 0, $"{where} {name}: {string.Join(", ", errors)}");
        }
    }

    private static IEnumerable<string> EnumOf(string schema) =>
        ApiContract.Document["components"]!["schemas"]![schema]!["enum"]!.AsArray().Select(code => (string)code!);
}
