namespace Luohu.Signing.Verification;

/// <summary>Why a signature does not hold.</summary>
public enum SignatureFault
{
    /// <summary>It holds.</summary>
    None,

    /// <summary>The signature dictionary does not say what is covered, or the file has more signatures than are looked at.</summary>
    DictionaryUnreadable,

    /// <summary>The covered bytes do not begin at the file's start, do not end within it, or leave out more than the signature.</summary>
    RangeIncomplete,

    /// <summary>No signature field has it as its value in the revision that it covers.</summary>
    NotAField,

    /// <summary>The signature is not hexadecimal, no CMS signature of one signer, or has something behind it.</summary>
    ContainerUnreadable,

    /// <summary>The covered bytes were changed.</summary>
    DigestMismatch,

    /// <summary>The signature was not made by the key of its certificate, or not of what it says.</summary>
    SignatureMismatch,

    /// <summary>The signature was made for another certificate than the one beside it, or does not say for which (RFC 5035).</summary>
    CertificateMismatch,

    /// <summary>The time-stamp is of another signature, or its own signature does not hold.</summary>
    TimestampMismatch,
}
