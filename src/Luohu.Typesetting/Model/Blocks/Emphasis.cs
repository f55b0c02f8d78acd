namespace Luohu.Typesetting.Model;

/// <summary>How a span stands out from its text. Values can be combined.</summary>
[Flags]
public enum Emphasis
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>黑体: a bold lead sentence.</summary>
    Strong = 1,

    /// <summary>楷体.</summary>
    Kai = 2,

    /// <summary>Red: the masthead, a red status symbol.</summary>
    Red = 4,
}
