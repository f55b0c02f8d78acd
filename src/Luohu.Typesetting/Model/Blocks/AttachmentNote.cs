namespace Luohu.Typesetting.Model;

/// <summary>The list of annexes under the body (GB/T 9704-2012, 7.3.4): one line below it, two characters in.</summary>
/// <param name="Names">Their names, without marks at the end. More than one are numbered.</param>
public sealed record AttachmentNote(IReadOnlyList<string> Names) : Block
{
    /// <summary>What stands before the names.</summary>
    public const string Lead = "附件：";
}
