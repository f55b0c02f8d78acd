using System.CommandLine;
using System.Globalization;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using Spectre.Console;

namespace Luohu.Cli.Commands;

/// <summary><c>luohu keys</c>: issue, list and revoke keys of the setting Region in the storage of the setting AzureWebJobsStorage.</summary>
internal static class KeysCommand
{
    public static Command Create() => new("keys", "Issue, list and revoke access keys.") { Issue(), List(), Revoke() };

    private static Command Issue()
    {
        var person = new Option<string>("--person")
        {
            Description = "The id of the person who holds the key, or who answers for the machine.",
            Required = true,
        };
        var machine = new Option<bool>("--machine")
        {
            Description = "A machine holds it: a script, a scheduled job. Needs --name and --role.",
        };
        var name = new Option<string?>("--name") { Description = "What the machine is: the name that is printed beside what it files." };
        var department = new Option<string?>("--department") { Description = "The department that the machine reports for." };
        var roles = RoleOption.Create("--role", "What the machine may do.");
        var command = new Command(
            "issue",
            "Issue a key. It is shown once. A person's key allows what the person may do at the time of a call."
        )
        {
            person,
            machine,
            name,
            department,
            roles,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var (isMachine, words, code) = (parsed.GetValue(machine), parsed.GetValue(name), parsed.GetValue(department));
                var granted = parsed.GetValue(roles) ?? [];
                if (isMachine ? words is null || granted.Length == 0 : words is not null || code is not null || granted.Length > 0)
                    throw new ConfigurationException(
                        "A machine's key has --machine, --name and --role, and --department where it reports; a person's key has --person alone, for the person's row says the rest."
                    );
                AccessTarget.Check(code, granted);
                var keys = await AccessTarget.OpenAsync(cancellationToken);
                var id = parsed.GetRequiredValue(person);
                var owner = AccessTarget.Found(await keys.People.FindAsync(id, cancellationToken), id);
                if (owner.DisabledAt is not null)
                    throw new ConfigurationException($"{owner.Name} is disabled: no key is issued to a person who is shut out.");
                Console.WriteLine(
                    isMachine
                        ? await keys.IssueToMachineAsync(
                            owner,
                            words!,
                            code,
                            granted.Aggregate(Role.None, (all, one) => all | RoleName.Read(one)),
                            cancellationToken
                        )
                        : await keys.IssueAsync(owner, cancellationToken)
                );
            }
        );
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "List all keys of the region, without their secrets.");
        command.SetAction(
            async (_, cancellationToken) =>
            {
                var keys = await AccessTarget.OpenAsync(cancellationToken);
                var table = new Table()
                    .AddColumn(new TableColumn("id").NoWrap())
                    .AddColumns("name", "department", "person", "kind", "limit", "issued", "last used", "revoked");
                foreach (var key in await keys.ListAsync(cancellationToken))
                {
                    table.AddRow(
                        key.Id,
                        Markup.Escape(key.Name),
                        key.Department ?? "—",
                        key.Owner?.Person ?? "—",
                        key.IsMachine ? "machine" : "personal",
                        key.Limit is { } limit ? string.Join(", ", RoleName.NamesOf(limit)) : "—",
                        Day(key.IssuedAt),
                        Day(key.LastUsedAt),
                        Day(key.RevokedAt)
                    );
                }

                AnsiConsole.Write(table);
            }
        );
        return command;
    }

    private static Command Revoke()
    {
        var id = new Argument<string>("id") { Description = "The key's id, as list shows it." };
        var command = new Command("revoke", "Revoke a key at once.") { id };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var keys = await AccessTarget.OpenAsync(cancellationToken);
                if (!await keys.RevokeAsync(parsed.GetRequiredValue(id), cancellationToken))
                    throw new ConfigurationException($"There is no key {parsed.GetRequiredValue(id)}.");
                Console.WriteLine($"{parsed.GetRequiredValue(id)} is revoked.");
            }
        );
        return command;
    }

    private static string Day(DateTimeOffset? instant) => instant?.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) ?? "—";
}
