using System.Collections.Immutable;
using Luohu.Domain.Submissions;
using Luohu.Storage.People;
using LuohuFunctions.Configuration;
using LuohuFunctions.Http;

namespace LuohuFunctions.People;

/// <summary>What an administrator writes of a person.</summary>
internal sealed record PersonWrite(
    string Name,
    ImmutableArray<RoleWrite> Roles,
    ImmutableArray<DeputyWrite> Deputies,
    ImmutableArray<ProviderSubject> Subjects,
    bool Disabled,
    string? Department = null
)
{
    private const int MostName = 100;
    private const int MostTerms = 50;

    /// <summary>The terms of the roles.</summary>
    public ImmutableArray<RoleTerm> Terms => [.. Roles.Select(role => new RoleTerm(role.Role, role.From, role.Until))];

    /// <summary>The terms of the deputies.</summary>
    public ImmutableArray<DeputyTerm> DeputyTerms => [.. Deputies.Select(one => new DeputyTerm(one.Person, one.From, one.Until))];

    /// <summary>What is wrong with it.</summary>
    /// <param name="plans">The plans, for their departments.</param>
    /// <param name="people">All people.</param>
    /// <param name="self">The id of the person who is written, where that is one.</param>
    public IReadOnlyList<ValidationError> Errors(PlanCatalog plans, IReadOnlyCollection<Person> people, string? self)
    {
        // A list's elements may be null in JSON, whatever the type says.
        if (Roles.Any(one => one is null) || Deputies.Any(one => one is null) || Subjects.Any(one => one is null))
            return [new("", ParseErrorCode.WrongType, "roles、deputies和subjects中不能有null，请删去。")];
        var errors = new List<ValidationError>();
        if (Name.Trim().Length is 0 or > MostName || Name.Any(char.IsControl))
            errors.Add(new("/name", ParseErrorCode.WrongType, $"姓名应为1至{MostName}个字。"));
        if (Department is not null && plans.All.All(plan => plan.FindDepartment(Department) is null))
            errors.Add(new("/department", ParseErrorCode.UnknownDepartment, $"计划中没有部门“{Department}”。"));
        if (Department is null && Roles.Any(role => RoleName.Read(role.Role) == Role.Report))
            errors.Add(new("/department", ParseErrorCode.UnknownDepartment, "有报送职责的人须属于一个部门，请选定部门。"));
        if (Roles.Length > MostTerms || Deputies.Length > MostTerms || Subjects.Length > MostTerms)
            errors.Add(new("", ValidationErrorCode.TooLong, $"职责、代办人和账户各不得超过{MostTerms}项。"));
        for (var n = 0; n < Roles.Length; n++)
        {
            if (RoleName.Read(Roles[n].Role) == Role.None)
                errors.Add(
                    new(
                        $"/roles/{n}/role",
                        ParseErrorCode.WrongType,
                        $"没有“{Roles[n].Role}”这项职责，可用：{string.Join("、", RoleName.All)}。"
                    )
                );
            if (Roles[n].Until < Roles[n].From)
                errors.Add(new($"/roles/{n}/until", ParseErrorCode.WrongTime, "止日早于起日，请改正。"));
        }

        for (var n = 0; n < Deputies.Length; n++)
        {
            if (Deputies[n].Person == self || people.All(person => person.Id != Deputies[n].Person))
                errors.Add(new($"/deputies/{n}/person", ParseErrorCode.WrongType, "代办人应是另一位已登记的人员。"));
            if (Deputies[n].Until < Deputies[n].From)
                errors.Add(new($"/deputies/{n}/until", ParseErrorCode.WrongTime, "止日早于起日，请改正。"));
        }

        for (var n = 0; n < Subjects.Length; n++)
        {
            if (people.FirstOrDefault(person => person.Id != self && person.Subjects.Contains(Subjects[n])) is { } holder)
                errors.Add(new($"/subjects/{n}", ParseErrorCode.WrongType, $"该账户已对应{holder.Name}，请先从那里取消。"));
        }

        return errors;
    }
}

/// <summary>A role for a time.</summary>
internal sealed record RoleWrite(string Role, DateOnly? From = null, DateOnly? Until = null);

/// <summary>A deputy for a time.</summary>
internal sealed record DeputyWrite(string Person, DateOnly From, DateOnly Until);
