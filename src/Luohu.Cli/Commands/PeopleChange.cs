using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;

namespace Luohu.Cli.Commands;

/// <summary><c>luohu people change</c>: one person, as many changes at once as are named. They hold from the next call on.</summary>
internal static class PeopleChange
{
    public static Command Create()
    {
        var id = new Argument<string>("id") { Description = "The person's id, as list shows it." };
        var name = new Option<string?>("--name") { Description = "Another name to be printed from now on." };
        var department = new Option<string?>("--department") { Description = "Another department." };
        var grant = RoleOption.Create(
            "--grant",
            "What the person may do too, from --from until --until; in place of other days of that role."
        );
        var withdraw = RoleOption.Create("--withdraw", "What the person may no longer do.");
        var deputy = new Option<string?>("--deputy") { Description = "The id of a person who stands in from --from until --until." };
        var account = new Option<string[]>("--account")
        {
            Description = "An account of an identity provider that is the person's: ISSUER SUBJECT.",
            Arity = new ArgumentArity(2, 2),
            AllowMultipleArgumentsPerToken = true,
        };
        var noAccounts = new Option<bool>("--no-accounts") { Description = "Take all accounts from the person." };
        var enable = new Option<bool>("--enable") { Description = "Let a person in again who was disabled." };
        var (from, until) = (From(), Until());
        var command = new Command("change", "Change a person.")
        {
            id,
            name,
            department,
            grant,
            withdraw,
            deputy,
            account,
            noAccounts,
            enable,
            from,
            until,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var (first, last) = (parsed.GetValue(from), parsed.GetValue(until));
                var keys = await AccessTarget.OpenAsync(cancellationToken);
                DeputyTerm? standIn = null;
                if (parsed.GetValue(deputy) is { } other)
                {
                    AccessTarget.Found(await keys.People.FindAsync(other, cancellationToken), other);
                    standIn =
                        first is { } begin && last is { } end
                            ? new(other, begin, end)
                            : throw new ConfigurationException("A deputy stands in from a day until a day: give --from and --until.");
                }

                var subject = parsed.GetValue(account) is [var issuer, var words] ? new ProviderSubject(issuer, words) : null;
                if (
                    subject is not null
                    && await keys.FindPersonAsync(subject, cancellationToken) is { } holder
                    && holder.Id != parsed.GetRequiredValue(id)
                )
                    throw new ConfigurationException(
                        $"That account is {holder.Name}'s ({holder.Id}): take it from there first, with --no-accounts."
                    );
                Person Changed(Person person)
                {
                    var granted = (parsed.GetValue(grant) ?? [])
                        .Distinct()
                        .Select(role => new RoleTerm(role, first, last))
                        .ToImmutableArray();
                    var gone = granted.Select(term => term.Role).Concat(parsed.GetValue(withdraw) ?? []).ToHashSet();
                    var changed = person with
                    {
                        Name = parsed.GetValue(name) ?? person.Name,
                        Department = parsed.GetValue(department) ?? person.Department,
                        Roles = [.. person.Roles.Where(term => !gone.Contains(term.Role)), .. granted],
                        Deputies = standIn is null ? person.Deputies : person.Deputies.Add(standIn),
                        Subjects = [.. (parsed.GetValue(noAccounts) ? [] : person.Subjects).Union(subject is null ? [] : [subject])],
                        DisabledAt = parsed.GetValue(enable) ? null : person.DisabledAt,
                    };
                    AccessTarget.Check(changed.Department, changed.Roles.Select(term => term.Role));
                    return changed;
                }

                var person = AccessTarget.Found(
                    await keys.People.ChangeAsync(parsed.GetRequiredValue(id), Changed, cancellationToken),
                    parsed.GetRequiredValue(id)
                );
                Console.WriteLine($"{person.Name} is changed.");
            }
        );
        return command;
    }

    /// <summary>The first day of what is granted.</summary>
    public static Option<DateOnly?> From() => Day("--from", "The first day, in China, such as 2021-07-01; since ever when not given.");

    /// <summary>The last day of what is granted.</summary>
    public static Option<DateOnly?> Until() => Day("--until", "The last day, in China; without end when not given.");

    private static Option<DateOnly?> Day(string name, string description) =>
        new(name)
        {
            Description = description,
            CustomParser = result =>
            {
                if (
                    DateOnly.TryParseExact(
                        result.Tokens[0].Value,
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var day
                    )
                )
                    return day;
                result.AddError($"{name} must be a day such as 2021-07-01, not '{result.Tokens[0].Value}'.");
                return null;
            },
        };
}
