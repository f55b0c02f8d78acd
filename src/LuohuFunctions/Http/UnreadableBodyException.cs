using LuohuFunctions.Problems;

namespace LuohuFunctions.Http;

/// <summary>A body of which nothing can be read. The message is the sentence for the sender.</summary>
internal sealed class UnreadableBodyException(ProblemCode code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The refusal's code.</summary>
    public ProblemCode Code { get; } = code;

    /// <summary>The refusal.</summary>
    public Problem Problem => Problem.Create(Code, Message);
}
