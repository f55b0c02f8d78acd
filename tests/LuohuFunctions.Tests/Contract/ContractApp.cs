using Azure.Data.Tables;
using Luohu.Azurite;
using Luohu.Storage.People;
using Luohu.Storage.Tables;
using Luohu.Tests;
using LuohuFunctions.Tests.Security;

namespace LuohuFunctions.Tests.Contract;

/// <summary>
/// The app with the real plan, at noon on 2021-08-05 in China, as the document's examples want it. Each answer is held to the
/// document, those on the way to the one that a test is about included.
/// </summary>
public sealed class ContractApp : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2021, 8, 5, 12, 0, 0, TimeSpan.FromHours(8));

    private AzuriteServer? azurite;
    private RunningApp? app;
    private TableProxy? tables;
    private ContractCheck? check;
    private Tenant? tenant;

    /// <summary>Any settings of a test's own.</summary>
    internal Dictionary<string, string> Settings { get; init; } = [];

    internal SchemaValidator? Validator { get; private set; }

    internal TableProxy Tables => tables!;

    internal ClockFile Clock => App.Clock;

    internal HttpClient Http => App.Http;

    internal TableClient FiguresTable => new(azurite!.ConnectionString, StorageSchema.TableName);

    /// <summary>A key of department finance that may do everything.</summary>
    internal string Everything { get; private set; } = "";

    private RunningApp App => app!;

    /// <summary>A key that may do nothing.</summary>
    internal string Nothing { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        azurite = await AzuriteServer.StartAsync();
        tables = await TableProxy.StartAsync();
        Validator = await SchemaValidator.StartAsync();
        check = new(Validator);
        tenant = await Tenant.StartAsync();
        app = new() { SharedStorage = tables.StandBefore(azurite.ConnectionString), Settings = SettingsWith(tenant.Authority) };
        app.Clock.Now = Now;
        await app.InitializeAsync();
        Everything = await IssueAsync(Role.Report | Role.Read | Role.Publish | Role.Admin);
        Nothing = await IssueAsync(Role.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        if (tables is not null)
            await tables.DisposeAsync();
        if (Validator is not null)
            await Validator.DisposeAsync();
        if (tenant is not null)
            await tenant.DisposeAsync();
        if (azurite is not null)
            await azurite.DisposeAsync();
    }

    /// <summary>A new key of a department.</summary>
    internal Task<string> IssueAsync(Role roles, string department = "finance") =>
        App.Keys.IssueAsync("区财政局报送员", department, roles, default);

    /// <summary>A new key of a machine.</summary>
    internal async Task<string> IssueToMachineAsync() =>
        await App.Keys.IssueToMachineAsync(await PersonAsync(), "报送程序", "finance", Role.Report, default);

    /// <summary>The secret of a new link for a person.</summary>
    internal async Task<string> LinkAsync() => (await App.Keys.Links.CreateAsync(await PersonAsync(), default)).Secret;

    // Where people sign in: a provider that answers, unless a test has another.
    private Dictionary<string, string> SettingsWith(string authority)
    {
        var settings = new Dictionary<string, string>
        {
            ["PlansFolder"] = Path.Combine(BuiltApp.Folder, "plans"),
            ["PublicBaseUrl"] = "http://localhost:7071",
            ["SignIn__Authority"] = authority,
            ["SignIn__ClientId"] = "luohu",
            ["SignIn__ClientSecret"] = "open sesame",
        };
        foreach (var (name, value) in Settings)
            settings[name] = value;
        return settings;
    }

    /// <summary>The id of a person who is not shut out.</summary>
    internal async Task<string> AnybodyAsync() => (await PersonAsync()).Id;

    private async Task<Person> PersonAsync() => (await App.Keys.People.ListAsync(default))[0];

    /// <summary>A storage of which nothing is reported, and a clock that works.</summary>
    internal async Task ResetAsync()
    {
        Tables.Now = TableProxy.Mood.Well;
        Clock.Now = Now;
        var store = FiguresTable;
        await foreach (var row in store.QueryAsync<TableEntity>(select: [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey)]))
            await store.DeleteEntityAsync(row);
    }

    /// <summary>A call made up of the document's examples of one name, with a key that may do everything.</summary>
    internal Call Call(string operation, string example = Operation.Usual) =>
        Contract.Call.Of(ApiContract.Operation(operation), example, Everything);

    /// <summary>Makes the call, and holds the answer to the document.</summary>
    internal async Task<ContractAnswer> SendAsync(Call call)
    {
        using var request = call.Request();
        using var response = await Http.SendAsync(request);
        var answer = await ContractAnswer.ReadAsync(response);
        await check!.HoldAsync(call.Operation, answer);
        return answer;
    }

    /// <summary>Makes a call that leads to the one that a test is about.</summary>
    internal async Task<ContractAnswer> DoAsync(Call call)
    {
        var answer = await SendAsync(call);
        Assert.True(answer.Status < 300, answer.Text);
        return answer;
    }
}
