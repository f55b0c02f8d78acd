namespace Luohu.Storage.Bulletins;

/// <summary>What became of a bulletin to be filed.</summary>
public abstract record ArchiveResult
{
    private ArchiveResult() { }

    /// <summary>It is published.</summary>
    /// <param name="Record">The bulletin.</param>
    public sealed record Filed(BulletinRecord Record) : ArchiveResult;

    /// <summary>That version of that month was published before; nothing of it was touched.</summary>
    /// <param name="Existing">The bulletin that stands.</param>
    public sealed record AlreadyFiled(BulletinRecord Existing) : ArchiveResult;
}
