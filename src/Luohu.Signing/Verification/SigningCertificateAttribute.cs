using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Luohu.Signing.Verification;

/// <summary>The signed attribute that binds a signature to one certificate (RFC 5035, 3: signing-certificate-v2).</summary>
internal static class SigningCertificateAttribute
{
    private const string Version2 = "1.2.840.113549.1.9.16.2.47";

    /// <summary>Whether the attributes name the certificate as the signer's.</summary>
    public static bool Names(CryptographicAttributeObjectCollection attributes, X509Certificate2 certificate)
    {
        var values = attributes
            .Cast<CryptographicAttributeObject>()
            .Where(attribute => attribute.Oid.Value == Version2)
            .SelectMany(attribute => attribute.Values.Cast<AsnEncodedData>())
            .ToList();
        return values is [var value] && Names(value.RawData, certificate);
    }

    /// <summary>SigningCertificateV2 begins with a list of ESSCertIDv2, the first of which is the signer's.</summary>
    private static bool Names(byte[] attribute, X509Certificate2 certificate)
    {
        try
        {
            var first = new AsnReader(attribute, AsnEncodingRules.BER).ReadSequence().ReadSequence().ReadSequence();
            var algorithm = "2.16.840.1.101.3.4.2.1";
            if (first.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence))
                algorithm = first.ReadSequence().ReadObjectIdentifier();
            var name = algorithm switch
            {
                "2.16.840.1.101.3.4.2.1" => HashAlgorithmName.SHA256,
                "2.16.840.1.101.3.4.2.2" => HashAlgorithmName.SHA384,
                "2.16.840.1.101.3.4.2.3" => HashAlgorithmName.SHA512,
                _ => default,
            };
            return name.Name is not null && first.ReadOctetString().AsSpan().SequenceEqual(certificate.GetCertHash(name));
        }
        catch (AsnContentException)
        {
            return false;
        }
    }
}
