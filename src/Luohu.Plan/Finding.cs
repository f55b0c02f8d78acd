namespace Luohu.Plan;

/// <summary>A fault, or a warning that passes.</summary>
internal readonly record struct Finding(Fault Fault, bool Passes)
{
    public static Finding Of(string place, string code, string message, string? indicator = null) =>
        new(new Fault(place, code, message, indicator), Passes: false);
}
