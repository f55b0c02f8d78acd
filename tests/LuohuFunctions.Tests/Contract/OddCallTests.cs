using System.Text;
using LuohuFunctions.Security;

namespace LuohuFunctions.Tests.Contract;

/// <summary>Whatever a client sends, the answer is one that the document knows: its status, its code, its form.</summary>
public sealed class OddCallTests(ContractApp app) : IClassFixture<ContractApp>
{
    private static readonly string[] Values =
    [
        "0",
        "-1",
        "1",
        "01",
        "99999999999999999999",
        "21",
        "2021",
        "2021-00",
        "2021-7",
        "2021-06",
        "2021-12",
        "0001-01",
        "0000-01",
        "9999-12",
        "gdp",
        "罗湖",
        "true",
        "xlsx",
        "a/b",
        "..",
        "'; --",
        "%",
        " ",
        "*",
        "\"1\"",
        "W/\"1\"",
    ];

    private static readonly string[] Bodies =
    [
        "",
        " ",
        "null",
        "1",
        "[]",
        "{}",
        "\"\"",
        "{\"period\":null,\"figures\":null}",
        "{\"period\":\"2021-07\",\"figures\":[null,1,[],{}]}",
        "{\"level\":1e400}",
        "{\"level\":\"1\",\"growth\":[]}",
        "{\"reason\":\"\\ud800\"}",
        new('[', 100),
    ];

    public static TheoryData<string> WithParameters { get; } = Of(operation => operation.Parameters.Any());

    public static TheoryData<string> WithBodies { get; } = Of(operation => operation.Bodies.Count > 0);

    [Theory]
    [MemberData(nameof(WithParameters))]
    public async Task OddParameter_GetsADocumentedAnswer(string operation)
    {
        await app.ResetAsync();
        // What the header against forgery says does not matter, and each wrong sign-in waits longer than the one before.
        foreach (var parameter in ApiContract.Operation(operation).Parameters.Where(one => (string?)one["name"] != AntiForgery.Header))
        {
            foreach (var value in Values.Where(value => (string?)parameter["in"] != "path" || value != ".."))
            {
                var call = app.Call(operation);
                if ((string?)parameter["in"] == "header" && value.Any(c => c > '~'))
                    continue;
                call.PlaceOf(parameter)[(string)parameter["name"]!] = value;
                await app.SendAsync(call);
            }
        }
    }

    [Theory]
    [MemberData(nameof(WithBodies))]
    public async Task OddBody_GetsADocumentedAnswer(string operation)
    {
        await app.ResetAsync();
        foreach (var media in ApiContract.Operation(operation).Bodies.Select(body => body.Key))
        {
            foreach (var body in Bodies)
            {
                var call = app.Call(operation);
                (call.MediaType, call.Body) = (media, Encoding.UTF8.GetBytes(body));
                await app.SendAsync(call);
            }
        }
    }

    private static TheoryData<string> Of(Func<Operation, bool> isWanted) =>
        new(ApiContract.Operations.Where(isWanted).Select(operation => operation.Id));
}
