using System.CommandLine;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Sessions;
using Spectre.Console;

namespace Luohu.Cli.Commands;

/// <summary><c>luohu people</c>: who may do what, of the setting Region in the storage of the setting AzureWebJobsStorage.</summary>
internal static class PeopleCommand
{
    public static Command Create() =>
        new("people", "Add, list, change and disable people: what they may do holds for all their keys and accounts.")
        {
            Add(),
            List(),
            PeopleChange.Create(),
            Link(),
            PeopleAccounts.Create(),
            Disable(),
        };

    private static Command Add()
    {
        var name = new Option<string>("--name") { Description = "The name that is printed.", Required = true };
        var department = new Option<string?>("--department") { Description = "The department's code; for the role report." };
        var roles = RoleOption.Create("--role", "What the person may do.");
        var (from, until) = (PeopleChange.From(), PeopleChange.Until());
        var command = new Command("add", "Add a person, and show the id.") { name, department, roles, from, until };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var granted = parsed.GetValue(roles) ?? [];
                AccessTarget.Check(parsed.GetValue(department), granted);
                var terms = granted.Distinct().Select(role => new RoleTerm(role, parsed.GetValue(from), parsed.GetValue(until)));
                var keys = await AccessTarget.OpenAsync(cancellationToken);
                var person = await keys.People.AddAsync(
                    parsed.GetRequiredValue(name),
                    parsed.GetValue(department),
                    terms,
                    cancellationToken
                );
                Console.WriteLine(person.Id);
            }
        );
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", "List all people of the region.");
        command.SetAction(
            async (_, cancellationToken) =>
            {
                var keys = await AccessTarget.OpenAsync(cancellationToken);
                var table = new Table()
                    .AddColumn(new TableColumn("id").NoWrap())
                    .AddColumns("name", "department", "roles", "deputies", "accounts", "disabled");
                foreach (var person in await keys.People.ListAsync(cancellationToken))
                {
                    table.AddRow(
                        person.Id,
                        Markup.Escape(person.Name),
                        person.Department ?? "—",
                        Lines(person.Roles.Select(term => term.Role + Days(term.From, term.Until))),
                        Lines(person.Deputies.Select(term => term.Person + Days(term.From, term.Until))),
                        Lines(person.Subjects.Select(one => $"{one.Subject} of {one.Issuer}")),
                        person.DisabledAt is { } at ? $"{at:yyyy-MM-dd HH:mm'Z'}" : "—"
                    );
                }

                AnsiConsole.Write(table);
            }
        );
        return command;
    }

    private static Command Link()
    {
        var id = new Argument<string>("id") { Description = "The person's id, as list shows it." };
        var command = new Command("link", "Show a link that signs the person in, once and within a day. Earlier links end.") { id };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var keys = await AccessTarget.OpenAsync(cancellationToken);
                var person = AccessTarget.Found(
                    await keys.People.FindAsync(parsed.GetRequiredValue(id), cancellationToken),
                    parsed.GetRequiredValue(id)
                );
                if (person.DisabledAt is not null)
                    throw new ConfigurationException($"{person.Name} is disabled and cannot sign in.");
                var address = AppSettings.From(AccessTarget.Configuration()).PublicBaseUrl;
                var (secret, until) = await keys.Links.CreateAsync(person, cancellationToken);
                Console.WriteLine(SignInAddress.Of(address, secret));
                await Console.Error.WriteLineAsync($"Good for {person.Name}, once, until {until:yyyy-MM-dd HH:mm'Z'}.");
            }
        );
        return command;
    }

    private static Command Disable()
    {
        var id = new Argument<string>("id") { Description = "The person's id, as list shows it." };
        var command = new Command("disable", "Shut a person out at once, with all keys and accounts. What the person filed stays.") { id };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var keys = await AccessTarget.OpenAsync(cancellationToken);
                var person = AccessTarget.Found(
                    await keys.People.DisableAsync(parsed.GetRequiredValue(id), cancellationToken),
                    parsed.GetRequiredValue(id)
                );
                Console.WriteLine($"{person.Name} is disabled.");
            }
        );
        return command;
    }

    private static string Lines(IEnumerable<string> lines) => Markup.Escape(string.Join('\n', lines.DefaultIfEmpty("—")));

    private static string Days(DateOnly? from, DateOnly? until) =>
        (from is { } first ? $" from {first:yyyy-MM-dd}" : "") + (until is { } last ? $" until {last:yyyy-MM-dd}" : "");
}
