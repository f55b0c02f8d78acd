using System.Text;
using System.Text.Json;
using Luohu.Domain;
using Luohu.Storage.Outbox;
using Luohu.Tests;
using LuohuFunctions.Tests.Submissions.Sheets;
using Microsoft.AspNetCore.WebUtilities;

namespace LuohuFunctions.Tests.Contract;

/// <summary>What must be so before a call gets the answer that a test wants of it.</summary>
internal static class Arrangements
{
    private const string IdempotencyKey = "Idempotency-Key";
    private const int Mebibyte = 1024 * 1024;

    /// <summary>By an answer's example, whatever the operation: how it is reached from a call that would succeed.</summary>
    private static readonly Dictionary<string, Action<ContractApp, Call>> Refusals = new()
    {
        ["key-missing"] = (_, call) => call.Key = null,
        ["key-unknown"] = (_, call) => call.Key = $"luohu_000000000000_{new string('A', 43)}",
        ["token-invalid"] = (_, call) => (call.Key, call.Headers["Authorization"]) = (null, "Bearer not.a.token"),
        ["session-ended"] = (_, call) => SetSession(call, csrf: "1"),
        ["anti-forgery-missing"] = (_, call) => SetSession(call, csrf: null),
        ["not-allowed"] = (app, call) => call.Key = app.Nothing,
        ["media-type-not-supported"] = (_, call) => call.MediaType = "text/plain",
        ["body-too-large"] = (_, call) => call.Body = Encoding.UTF8.GetBytes(new string(' ', Mebibyte + 1)),
        ["unknown-parameter"] = (_, call) => call.Query["dry_run"] = "true",
        ["internal-error"] = (app, _) => app.Clock.Break(),
        ["storage-unavailable"] = (app, _) => app.Tables.Now = TableProxy.Mood.Refusing,
        ["ledger-busy"] = (app, _) => app.Tables.Now = TableProxy.Mood.Racing,
    };

    /// <summary>By operation and example: what its optional parameters say.</summary>
    private static readonly Dictionary<string, Action<Call>> Options = new()
    {
        ["SubmitFigures dry-run"] = call => call.Query["dryRun"] = "true",
        ["SubmitFigures parameter-malformed"] = call => call.Query["dryRun"] = "maybe",
        ["SubmitFigures idempotency-key-missing"] = call => call.Headers.Remove(IdempotencyKey),
        ["PutFigure dry-run"] = call => call.Query["dryRun"] = "true",
        ["DocsFile parameter-malformed"] = call => call.Query["v"] = "",
        ["PutFigure idempotency-key-missing"] = call => call.Headers[IdempotencyKey] = "july 1",
        ["PutFigure idempotency-key-reused"] = call => call.Headers[IdempotencyKey] = "one",
        ["PutFigure revision"] = call => SetIfMatch(call, "\"1\""),
        ["PutFigure precondition-failed"] = call => SetIfMatch(call, "\"9\""),
        ["PutFigure parameter-malformed"] = call => SetIfMatch(call, "1"),
        ["PutFigure precondition-required"] = call => call.Headers.Remove("If-None-Match"),
        ["GetSeries period-malformed"] = call => call.Query["from"] = "2021-13",
        ["GetSeries parameter-malformed"] = call => (call.Query["from"], call.Query["to"]) = ("2021-07", "2021-01"),
        ["ListPeriods parameter-malformed"] = call => call.Query["year"] = "21",
        ["ListPeriods plan-not-found"] = call => call.Query["year"] = "1999",
        ["GetForm parameter-malformed"] = call => call.Query["department"] = "finances",
        ["GetForm nothing-due"] = call => call.Query["department"] = "staffing",
        ["PutDraft precondition-required"] = call => call.Headers.Remove("If-Match"),
        ["DeleteDraft precondition-required"] = call => call.Headers.Remove("If-Match"),
        ["ListDepartmentYears parameter-malformed"] = call => call.Query["year"] = "21",
        ["ListDepartmentYears plan-not-found"] = call => call.Query["year"] = "1999",
        ["GetDepartmentYear parameter-malformed"] = call => call.Query["year"] = "21",
        ["GetDepartmentYear plan-not-found"] = call => call.Query["year"] = "1999",
        ["GetLog csv"] = call => call.Query["format"] = "csv",
        ["GetLog parameter-malformed"] = call => call.Query["from"] = "七月",
        ["PutPerson precondition-required"] = call => call.Headers.Remove("If-Match"),
        ["RevokeKey precondition-required"] = call => call.Headers.Remove("If-Match"),
        ["GetPlanSchedule parameter-malformed"] = call => call.Path["year"] = "21",
        ["GetEvaluations parameter-malformed"] = call => call.Query["of"] = "draft",
        ["GetEvaluations period-not-over"] = call => (call.Path["period"], call.Query["of"]) = ("2021-12", "newest"),
        ["GetIndicatorYear parameter-malformed"] = call => call.Query["year"] = "21",
        ["GetIndicatorYear plan-not-found"] = call => call.Query["year"] = "1999",
        ["GetTemplate csv"] = call => call.Query["format"] = "csv",
        ["GetTemplate parameter-malformed"] = call => call.Query["format"] = "pdf",
        ["GetTemplate nothing-due"] = call => call.Query["department"] = "staffing",
        ["GetBulletin parameter-malformed"] = call => call.Query["version"] = "0",
        ["GetSnapshot parameter-malformed"] = call => call.Query["version"] = "0",
        ["GetBulletinArchive parameter-malformed"] = call => call.Query["year"] = "21",
        ["GetBulletinArchive plan-not-found"] = call => call.Query["year"] = "1999",
        ["GetBulletinContent parameter-malformed"] = call => call.Query["version"] = "0",
        ["GetBulletinChanges parameter-malformed"] = call => call.Query["version"] = "0",
        ["VerifyBulletin parameter-malformed"] = call => call.Query["version"] = "0",
    };

    /// <summary>By operation and example, or by operation alone for all its successes: what was done before.</summary>
    private static readonly Dictionary<string, Func<ContractApp, Call, Task>> Pasts = new()
    {
        ["SubmitFigures xlsx"] = async (app, call) => (call.MediaType, call.Body) = await FilledTemplateAsync(app),
        ["SubmitFigures idempotency-key-reused"] = (app, _) => ReportedAsync(app),
        ["PutFigure revision"] = (app, _) => ReportedAsync(app),
        ["PutFigure precondition-failed"] = (app, _) => ReportedAsync(app),
        ["PutFigure idempotency-key-reused"] = (app, call) =>
        {
            var first = app.Call("PutFigure");
            first.Headers[IdempotencyKey] = call.Headers[IdempotencyKey];
            return app.DoAsync(first);
        },
        ["SignInWithKey"] = (app, call) => SetBodyAsync(call, "key", app.Everything),
        ["SignInWithKey key-not-personal"] = async (app, call) => await SetBodyAsync(call, "key", await app.IssueToMachineAsync()),
        ["CompleteSignIn"] = BegunAsync,
        ["CompleteSignIn internal-error"] = BegunAsync,
        ["CompleteSignIn storage-unavailable"] = BegunAsync,
        ["SignInWithLink"] = async (app, call) => await SetBodyAsync(call, "secret", await app.LinkAsync()),
        ["GetFigures"] = (app, _) => ReportedAsync(app),
        ["GetFigure"] = (app, _) => ReportedAsync(app),
        ["GetRevisions"] = async (app, _) =>
        {
            var revision = app.Call("PutFigure", "revision");
            await ArrangeAsync(app, revision, 200, "revision");
            await app.DoAsync(revision);
        },
        ["GetSeries"] = (app, _) => ReportedAsync(app),
        ["GetCompleteness"] = (app, _) => ReportedAsync(app),
        ["GetOpenings"] = (app, _) => app.DoAsync(app.Call("OpenPeriod")),
        ["GetForm"] = (app, _) => ReportedAsync(app),
        ["GetDraft"] = (app, _) => app.DoAsync(app.Call("PutDraft")),
        ["GetDraft nothing-due"] = NothingDueAsync,
        ["PutDraft nothing-due"] = NothingDueAsync,
        ["DeleteDraft"] = async (app, call) => call.Headers["If-Match"] = (await app.DoAsync(app.Call("PutDraft"))).Header("ETag").Single(),
        ["DeleteDraft nothing-due"] = NothingDueAsync,
        ["GetReceipt"] = async (app, call) => call.Path["receipt"] = (string)(await ReportedAsync(app)).Json["id"]!,
        ["GetDepartmentYear"] = (app, _) => ReportedAsync(app),
        ["ListDepartmentYears"] = (app, _) => ReportedAsync(app),
        ["GetLog"] = KnownPersonAsync,
        ["PutPerson"] = KnownPersonAsync,
        ["PutPerson precondition-failed"] = OtherPersonAsync,
        ["PutPerson request-refused"] = KnownPersonAsync,
        ["IssueLink"] = KnownPersonAsync,
        ["HandOver"] = async (app, call) =>
        {
            await KnownPersonAsync(app, call);
            var successor = await app.DoAsync(app.Call("AddPerson"));
            await SetBodyAsync(call, ("to", (string)successor.Json["id"]!), ("from", "2021-09-01"));
        },
        ["HandOver request-refused"] = KnownPersonAsync,
        ["EndSessions"] = KnownPersonAsync,
        ["IssueKey"] = async (app, call) =>
            await SetBodyAsync(call, ("name", "办公电脑"), ("kind", "personal"), ("person", await app.AnybodyAsync())),
        ["RevokeKey"] = KnownKeyAsync,
        ["RevokeKey precondition-failed"] = async (app, call) =>
        {
            await KnownKeyAsync(app, call);
            call.Headers["If-Match"] = "\"0\"";
        },
        ["RotateKey"] = KnownKeyAsync,
        ["GetEvaluations"] = (app, _) => PublishedAsync(app),
        ["GetIndicatorYear"] = (app, _) => PublishedAsync(app),
        ["GetTemplate"] = (app, _) => ReportedAsync(app),
        ["ListBulletins"] = (app, _) => PublishedAsync(app),
        ["GetBulletin"] = (app, _) => PublishedAsync(app),
        ["GetSnapshot"] = (app, _) => PublishedAsync(app),
        ["GetBulletinArchive"] = (app, _) => PublishedAsync(app),
        ["GetBulletinContent"] = (app, _) => PublishedAsync(app),
        ["GetBulletinChanges"] = (app, _) => PublishedAsync(app),
        ["VerifyBulletin"] = (app, _) => PublishedAsync(app),
        ["PublishBulletin usual"] = (app, _) => ReportedAsync(app),
        ["PublishBulletin unchanged"] = (app, _) => PublishedAsync(app),
        ["ListDeliveries"] = (app, _) => GivenUpAsync(app),
        ["RetryDeliveries"] = (app, _) => GivenUpAsync(app),
        ["ReleaseDeliveries"] = (app, _) => HeldAsync(app),
    };

    /// <summary>Brings app and call to where the call gets that answer.</summary>
    public static async Task ArrangeAsync(ContractApp app, Call call, int status, string example)
    {
        var name = call.Operation.Id;
        if (Options.TryGetValue($"{name} {example}", out var option))
            option(call);
        var past = Pasts.GetValueOrDefault($"{name} {example}") ?? (status < 400 ? Pasts.GetValueOrDefault(name) : null);
        if (past is not null)
            await past(app, call);
        if (Refusals.TryGetValue(example, out var refusal))
            refusal(app, call);
        if (status == 304)
            call.Headers["If-None-Match"] = (await app.DoAsync(call)).Header("ETag").Single();
        if (status == 431)
            call.Headers["X-Much"] = new string('x', 40 * 1024);
    }

    // A browser whose session is over: nobody has begun one with this cookie.
    private static void SetSession(Call call, string? csrf)
    {
        var secret = new string('A', 43);
        call.Key = null;
        call.Headers["Cookie"] = $"luohu-dev={secret}; __Host-luohu={secret}";
        call.Headers.Remove("X-CSRF");
        if (csrf is not null)
            call.Headers["X-CSRF"] = csrf;
    }

    // A browser that has begun to sign in and comes back.
    private static async Task BegunAsync(ContractApp app, Call call)
    {
        var begun = await app.SendAsync(app.Call("BeginSignIn"));
        var query = QueryHelpers.ParseQuery(new Uri(begun.Header("Location").Single()).Query);
        call.Query["state"] = query["state"].Single()!;
        call.Headers["Cookie"] = begun.Header("Set-Cookie").Single().Split(';')[0];
    }

    private static Task SetBodyAsync(Call call, string name, string text) => SetBodyAsync(call, (name, text));

    private static Task SetBodyAsync(Call call, params (string Name, string Text)[] members)
    {
        call.Body = JsonSerializer.SerializeToUtf8Bytes(members.ToDictionary(member => member.Name, member => member.Text));
        return Task.CompletedTask;
    }

    // A person who was added just now, as the caller has seen that person.
    private static async Task KnownPersonAsync(ContractApp app, Call call)
    {
        var person = await app.DoAsync(app.Call("AddPerson"));
        call.Path["person"] = (string)person.Json["id"]!;
        if (call.Headers.ContainsKey("If-Match"))
            call.Headers["If-Match"] = (string)person.Json["etag"]!;
    }

    // The same, seen by the caller before somebody else came.
    private static async Task OtherPersonAsync(ContractApp app, Call call)
    {
        await KnownPersonAsync(app, call);
        call.Headers["If-Match"] = "\"0\"";
    }

    private static async Task KnownKeyAsync(ContractApp app, Call call)
    {
        var issue = app.Call("IssueKey");
        await SetBodyAsync(issue, ("name", "办公电脑"), ("kind", "personal"), ("person", await app.AnybodyAsync()));
        var key = (await app.DoAsync(issue)).Json["key"]!;
        call.Path["key"] = (string)key["id"]!;
        if (call.Headers.ContainsKey("If-Match"))
            call.Headers["If-Match"] = (string)key["etag"]!;
    }

    private static void SetIfMatch(Call call, string tag)
    {
        call.Headers.Remove("If-None-Match");
        call.Headers["If-Match"] = tag;
    }

    // Who belongs to a department that reports nothing in July.
    private static async Task NothingDueAsync(ContractApp app, Call call) =>
        call.Key = await app.IssueAsync(Luohu.Storage.People.Role.Report, "staffing");

    private static Task<ContractAnswer> ReportedAsync(ContractApp app) => app.DoAsync(app.Call("SubmitFigures"));

    private static async Task PublishedAsync(ContractApp app)
    {
        await ReportedAsync(app);
        await app.DoAsync(app.Call("PublishBulletin"));
    }

    private static async Task GivenUpAsync(ContractApp app)
    {
        await PublishedAsync(app);
        var outbox = new MailOutbox(app.FiguresTable);
        var reminder = new MailKind.Reminder(new Period(2021, 7), "finance");
        await outbox.QueueAsync(
            new(
                "440303",
                reminder,
                "区财政局",
                "finance@example.invalid",
                "reminder.440303.2021-07.finance@example.invalid",
                app.Clock.Now
            ),
            default
        );
        foreach (var mail in await outbox.ListAsync("440303", 2021, default))
            Assert.NotNull(await outbox.AdvanceAsync(mail.DeadLettered("550 mailbox unavailable"), default));
    }

    private static async Task HeldAsync(ContractApp app)
    {
        await PublishedAsync(app);
        var outbox = new MailOutbox(app.FiguresTable);
        foreach (var mail in await outbox.ListAsync("440303", 2021, default))
            Assert.NotNull(await outbox.AdvanceAsync(mail.Held(), default));
    }

    private static async Task<(string? MediaType, byte[] Body)> FilledTemplateAsync(ContractApp app)
    {
        var template = await app.DoAsync(app.Call("GetTemplate"));
        return (template.MediaType, Workbook.Fill(template.Body, ("E4", 64.1), ("F4", -18.1), ("H4", "减税降费政策延续")));
    }
}
