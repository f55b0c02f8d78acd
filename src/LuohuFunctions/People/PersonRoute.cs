using LuohuFunctions.Problems;

namespace LuohuFunctions.People;

/// <summary>The person of a call's address.</summary>
internal static class PersonRoute
{
    /// <summary>That there is none.</summary>
    public static Problem NotFound() => Problem.Create(ProblemCode.PersonNotFound, "没有这位人员，请刷新后再试。");
}
