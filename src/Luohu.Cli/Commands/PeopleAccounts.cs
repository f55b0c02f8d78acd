using System.CommandLine;
using Spectre.Console;

namespace Luohu.Cli.Commands;

/// <summary><c>luohu people accounts</c>: the provider's accounts that tried to sign in and are nobody's.</summary>
internal static class PeopleAccounts
{
    public static Command Create()
    {
        var command = new Command("accounts", "List the provider's accounts that tried to sign in and are nobody's yet.");
        command.SetAction(
            async (_, cancellationToken) =>
            {
                var keys = await AccessTarget.OpenAsync(cancellationToken);
                var table = new Table().AddColumns("issuer", "subject", "name", "last tried");
                foreach (var account in await keys.Unbound.ListAsync(cancellationToken))
                {
                    table.AddRow(
                        Markup.Escape(account.Subject.Issuer),
                        Markup.Escape(account.Subject.Subject),
                        Markup.Escape(account.Name ?? "—"),
                        $"{account.LastTriedAt:yyyy-MM-dd HH:mm'Z'}"
                    );
                }

                AnsiConsole.Write(table);
            }
        );
        return command;
    }
}
