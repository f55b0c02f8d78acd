using System.Text.Json.Nodes;
using Luohu.Domain;

namespace LuohuFunctions.Tests.Contract;

/// <summary>Every operation, status and example of the document, asked of the running app.</summary>
public sealed class ContractTests(ContractApp app) : IClassFixture<ContractApp>
{
    private const string RateLimited = "rate-limited";
    private const string IdentityUnavailable = "identity-unavailable";
    private const string SigningUnavailable = "signing-unavailable";

    // What breaks on its way: RequestBodyTests.
    private static readonly string[] OfTheWire = ["body-incomplete", "body-timeout"];

    // These speak of the moment: a number of the run, of seconds.
    private static readonly string[] OfTheMoment = ["internal-error", RateLimited];

    public static TheoryData<string, int, string> Answers { get; } =
        Of(example => example is not (RateLimited or IdentityUnavailable or SigningUnavailable) && !OfTheWire.Contains(example));

    public static TheoryData<string, int, string> AnswersOfALimit { get; } = Of(example => example == RateLimited);

    public static TheoryData<string, int, string> AnswersWithoutTheTenant { get; } = Of(example => example == IdentityUnavailable);

    public static TheoryData<string, int, string> AnswersWithoutASignature { get; } = Of(example => example == SigningUnavailable);

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Call_GetsTheAnswerOfTheDocument(string operation, int status, string example)
    {
        await app.ResetAsync();
        var call = app.Call(operation, example);
        await Arrangements.ArrangeAsync(app, call, status, example);

        AssertIs(call, await app.SendAsync(call), status, example);
    }

    internal static void AssertIs(Call call, ContractAnswer answer, int status, string example)
    {
        Assert.True(status == answer.Status, $"{answer.Status}, not {status}: {answer.Text}");
        if (example.Contains('/', StringComparison.Ordinal))
            Assert.Equal(example, answer.MediaType);
        if (!answer.IsProblem)
            return;

        var content = call.Operation.Responses.Single(r => r.Key == status).Value["content"]![answer.MediaType!];
        Assert.Equal(WordsOf(Operation.Example(content, example)!), WordsOf(answer.Json));
    }

    /// <summary>A problem as text, without what differs from one time to the next.</summary>
    private static string WordsOf(JsonNode problem)
    {
        var words = problem.DeepClone().AsObject();
        if (OfTheMoment.Contains((string?)words["code"]))
            words.Remove("detail");
        return words.ToJsonString(PlanJson.Options);
    }

    private static TheoryData<string, int, string> Of(Func<string, bool> isWanted)
    {
        var answers = new TheoryData<string, int, string>();
        foreach (var (operation, (status, example)) in ApiContract.Operations.SelectMany(o => o.Answers.Select(answer => (o, answer))))
        {
            if (isWanted(example))
                answers.Add(operation.Id, status, example);
        }

        return answers;
    }
}
