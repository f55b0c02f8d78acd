using System.CommandLine;
using System.Globalization;
using LuohuFunctions.Access;
using LuohuFunctions.Startup;
using Microsoft.Azure.Functions.Worker.Builder;
using Spectre.Console;

namespace Luohu.Cli.Commands;

/// <summary><c>luohu keys</c>: issue, list and revoke keys in the storage of the setting AzureWebJobsStorage.</summary>
internal static class KeysCommand
{
    public static Command Create() => new("keys", "Issue, list and revoke access keys.") { Issue(), List(), Revoke() };

    private static Command Issue()
    {
        var name = new Option<string>("--name") { Description = "Whom or what the key is for.", Required = true };
        var department = new Option<string?>("--department") { Description = "The department's code; for the role report." };
        var roles = new Option<Role[]>("--role")
        {
            Description = "What it allows; may be given more than once.",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("issue", "Issue a key. It is shown once.") { name, department, roles };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var granted = parsed.GetRequiredValue(roles).Aggregate(Role.None, (all, one) => all | one);
            if (granted.HasFlag(Role.Report) != parsed.GetValue(department) is not null)
                throw new OperatorException("A key with the role report belongs to a department, and no other key does: give both --role report and --department, or neither.");
            var keys = await OpenAsync(parsed.GetValue(department), cancellationToken);
            Console.WriteLine(await keys.IssueAsync(parsed.GetRequiredValue(name), parsed.GetValue(department), granted, cancellationToken));
        });
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "List all keys, without their secrets.");
        command.SetAction(async (_, cancellationToken) =>
        {
            var keys = await OpenAsync(null, cancellationToken);
            var table = new Table().AddColumn(new TableColumn("id").NoWrap()).AddColumns("name", "department", "roles", "issued", "last used", "revoked");
            await foreach (var key in keys.ListAsync(cancellationToken))
            {
                table.AddRow(
                    key.Id, Markup.Escape(key.Name), key.Department ?? "—", key.Roles.ToString(), Day(key.IssuedAt), Day(key.LastUsedAt), Day(key.RevokedAt));
            }

            AnsiConsole.Write(table);
        });
        return command;
    }

    private static Command Revoke()
    {
        var id = new Argument<string>("id") { Description = "The key's id, as list shows it." };
        var command = new Command("revoke", "Revoke a key at once.") { id };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var keys = await OpenAsync(null, cancellationToken);
            if (!await keys.RevokeAsync(parsed.GetRequiredValue(id), cancellationToken))
                throw new OperatorException($"There is no key {parsed.GetRequiredValue(id)}.");
            Console.WriteLine($"{parsed.GetRequiredValue(id)} is revoked.");
        });
        return command;
    }

    private static async Task<KeyStore> OpenAsync(string? department, CancellationToken cancellationToken)
    {
        var configuration = FunctionsApplication.CreateBuilder([]).Configuration;
        if (department is not null)
        {
            var settings = AppSettings.From(configuration);
            if (PlanCatalogue.Load(settings.PlansFolder, settings.Region).All.All(plan => plan.FindDepartment(department) is null))
                throw new OperatorException($"No plan of region {settings.Region} has a department '{department}'.");
        }

        return await LuohuApp.OpenKeysAsync(configuration, cancellationToken);
    }

    private static string Day(DateTimeOffset? instant) => instant?.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) ?? "—";
}
