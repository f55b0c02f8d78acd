using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.Tsp;
using Org.BouncyCastle.Utilities.Collections;
using BouncyCertificate = Org.BouncyCastle.X509.X509Certificate;

namespace Luohu.Signing.Tests;

/// <summary>A time-stamp authority of the tests, by BouncyCastle.</summary>
internal sealed class TimestampAuthority
{
    public DateTimeOffset Now { get; set; } = Documents.Published.AddSeconds(3);

    /// <summary>How many certificates beside its own stand in each token, to make it long.</summary>
    public int Ballast { get; set; }

    /// <summary>Whether it refuses.</summary>
    public bool Refuses { get; set; }

    public Task<LoopbackServer> StartAsync() =>
        LoopbackServer.StartAsync(app =>
            app.MapPost(
                "/tsa",
                async (HttpRequest request) =>
                {
                    Assert.Equal("application/timestamp-query", request.ContentType);
                    using var body = new MemoryStream();
                    await request.Body.CopyToAsync(body);
                    return Results.Bytes(Answer(body.ToArray()), "application/timestamp-reply");
                }
            )
        );

    private byte[] Answer(byte[] query)
    {
        using var rsa = Certificates.TimestampAuthority.GetRSAPrivateKey()!;
        var tokens = new TimeStampTokenGenerator(
            PrivateKeyFactory.CreateKey(ExportedKey(rsa)),
            new BouncyCertificate(Certificates.TimestampAuthority.RawData),
            TspAlgorithms.Sha256,
            "1.3.6.1.4.1.99999.1"
        );
        List<BouncyCertificate> beside = [new(Certificates.TimestampAuthority.RawData), new(Certificates.Intermediate.RawData)];
        for (var i = 0; i < Ballast; i++)
            beside.Add(new BouncyCertificate(Certificates.Signer("P-256").RawData));
        tokens.SetCertificates(CollectionUtilities.CreateStore(beside));
        var responses = new TimeStampResponseGenerator(tokens, TspAlgorithms.Allowed);
        var answer = Refuses
            ? responses.GenerateFailResponse(
                Org.BouncyCastle.Asn1.Cmp.PkiStatus.Rejection,
                Org.BouncyCastle.Asn1.Cmp.PkiFailureInfo.TimeNotAvailable,
                "no clock"
            )
            : responses.Generate(new TimeStampRequest(query), BigInteger.ValueOf(7), Now.UtcDateTime);
        return answer.GetEncoded();
    }

    private static byte[] ExportedKey(RSA rsa)
    {
        var password = new PbeParameters(PbeEncryptionAlgorithm.Aes128Cbc, HashAlgorithmName.SHA256, 1);
        using var copy = RSA.Create();
        copy.ImportEncryptedPkcs8PrivateKey("x", rsa.ExportEncryptedPkcs8PrivateKey("x", password), out _);
        return copy.ExportPkcs8PrivateKey();
    }
}
