namespace Luohu.Domain.Plans;

/// <summary>A rule that a plan breaks.</summary>
/// <param name="Pointer">The JSON pointer (RFC 6901) of the place.</param>
/// <param name="Message">What must stand there.</param>
internal sealed record PlanError(string Pointer, string Message)
{
    public static implicit operator PlanError((string Pointer, string Message) fault) => new(fault.Pointer, fault.Message);

    /// <summary>The same fault, of a part that stands at <paramref name="place"/>.</summary>
    public PlanError Below(string place) => this with { Pointer = place + Pointer };
}
