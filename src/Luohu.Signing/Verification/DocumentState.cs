namespace Luohu.Signing.Verification;

/// <summary>What has become of a document since it was signed.</summary>
public enum DocumentState
{
    /// <summary>The file carries no signature.</summary>
    NotSigned,

    /// <summary>One signature, over the whole file.</summary>
    Intact,

    /// <summary>Several signatures: each is intact for what it covers, and the last covers the whole file.</summary>
    SignedAgain,

    /// <summary>The signatures are intact for what they cover, and something was appended after the last one.</summary>
    AppendedTo,

    /// <summary>At least one signature does not fit the bytes that it covers, or is damaged itself.</summary>
    Altered,

    /// <summary>The file is no PDF that can be read, and no signature is found in it.</summary>
    Unreadable,
}
