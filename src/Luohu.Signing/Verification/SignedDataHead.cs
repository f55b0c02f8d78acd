using System.Formats.Asn1;
using System.Security.Cryptography.Pkcs;

namespace Luohu.Signing.Verification;

/// <summary>
/// The fields of a CMS signature that no digest covers and no program needs: versions and algorithms that are named twice. They
/// must say what RFC 5652 (5.1, 5.3) says they do, so that no byte of a signature can be changed unseen.
/// </summary>
internal static class SignedDataHead
{
    private const string Data = "1.2.840.113549.1.7.1";

    /// <exception cref="AsnContentException">The container has another form than CMS has.</exception>
    public static bool IsSound(byte[] container, SignerInfo signer)
    {
        var named = signer.SignerIdentifier.Type == SubjectIdentifierType.SubjectKeyIdentifier ? 3 : 1;
        var info = new AsnReader(container, AsnEncodingRules.BER).ReadSequence();
        info.ReadObjectIdentifier();
        var signed = info.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence();
        if (signer.Version != named || signed.ReadInteger() != named)
            return false;

        var digests = signed.ReadSetOf();
        while (digests.HasData)
        {
            if (digests.ReadSequence().ReadObjectIdentifier() != signer.DigestAlgorithm.Value)
                return false;
        }

        return signed.ReadSequence().ReadObjectIdentifier() == Data;
    }
}
