using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Text;
using Org.BouncyCastle.Asn1;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Luohu.Signing.Tests;

/// <summary>What PDF/A-3, PDF/UA-1 and PAdES ask of a signature, read back with PdfPig and .NET.</summary>
public sealed class ConformanceTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Widget_IsPrintedNamedAndInAFormElement(bool visible)
    {
        using var pdf = PdfDocument.Open(await SignAsync(visible));
        var field = FieldOf(pdf);

        Assert.Equal(4, Int(pdf, field, "F") & 0b100111);
        Assert.Equal("罗湖区发展和改革局的电子签名", Text(field, "TU"));
        Assert.Equal(
            visible ? [300, 200, 450, 240] : [0, 0, 0, 0],
            Get<ArrayToken>(pdf, field, "Rect").Data.Cast<NumericToken>().Select(n => n.Int)
        );
        Assert.False(field.ContainsKey(NameToken.Create("A")) || field.ContainsKey(NameToken.Create("AA")));

        var page = Get<DictionaryToken>(pdf, field, "P");
        Assert.Equal("S", Get<NameToken>(pdf, page, "Tabs").Data);
        Assert.Contains(FieldReference(pdf), Get<ArrayToken>(pdf, page, "Annots").Data);

        // From the widget to its element by the parent tree, and from the element back to the widget.
        var tree = Get<DictionaryToken>(pdf, Catalogue(pdf), "StructTreeRoot");
        var numbers = Get<ArrayToken>(pdf, Get<DictionaryToken>(pdf, tree, "ParentTree"), "Nums").Data;
        var key = Int(pdf, field, "StructParent");
        Assert.Equal(key + 1, Int(pdf, tree, "ParentTreeNextKey"));
        var keys = numbers.Where((_, i) => i % 2 == 0).Cast<NumericToken>().Select(n => n.Int).ToList();
        Assert.Equal(Enumerable.Range(0, keys.Count), keys);
        var reference = Assert.IsType<IndirectReferenceToken>(numbers[2 * keys.IndexOf(key) + 1]);
        var element = Assert.IsType<DictionaryToken>(pdf.Structure.GetObject(reference.Data).Data);
        Assert.Equal("Form", Get<NameToken>(pdf, element, "S").Data);
        var kid = Get<DictionaryToken>(pdf, element, "K");
        Assert.Equal("OBJR", Get<NameToken>(pdf, kid, "Type").Data);
        Assert.Equal(FieldReference(pdf), kid.Data["Obj"]);
        var parent = Get<DictionaryToken>(pdf, element, "P");
        Assert.Equal(reference, Get<ArrayToken>(pdf, parent, "K").Data[^1]);
    }

    [Fact]
    public async Task VisibleSignature_ShowsLinesAndNoText()
    {
        using var pdf = PdfDocument.Open(await SignAsync(visible: true));

        var appearance = Get<StreamToken>(pdf, Get<DictionaryToken>(pdf, FieldOf(pdf), "AP"), "N");
        Assert.Equal("0.75 w 0.7 0 0 RG 0.375 0.375 149.25 39.25 re S", Encoding.ASCII.GetString(appearance.Data.ToArray()));
        Assert.Equal(
            [0, 0, 150, 40],
            Get<ArrayToken>(pdf, appearance.StreamDictionary, "BBox").Data.Cast<NumericToken>().Select(n => n.Int)
        );
        Assert.Equal(["N"], Get<DictionaryToken>(pdf, FieldOf(pdf), "AP").Data.Keys);
    }

    [Fact]
    public async Task Form_SaysThatSignaturesExist_AndNothingElse()
    {
        using var pdf = PdfDocument.Open(await SignAsync(visible: false));

        var form = Get<DictionaryToken>(pdf, Catalogue(pdf), "AcroForm");
        Assert.Equal(["Fields", "SigFlags"], form.Data.Keys);
        Assert.Equal(3, Int(pdf, form, "SigFlags"));
        Assert.Equal(
            "1.7",
            Get<NameToken>(
                pdf,
                Get<DictionaryToken>(pdf, Get<DictionaryToken>(pdf, Catalogue(pdf), "Extensions"), "ESIC"),
                "BaseVersion"
            ).Data
        );
    }

    [Fact]
    public async Task RestOfTheDocument_ReadsAsBefore()
    {
        using var before = PdfDocument.Open(Documents.Short);
        using var after = PdfDocument.Open(await SignAsync(visible: false));

        Assert.Equal(before.GetPages().Select(page => page.Text), after.GetPages().Select(page => page.Text));
        var added = Catalogue(after).Data.Keys.Except(Catalogue(before).Data.Keys);
        Assert.Equal(["AcroForm", "Extensions"], added.Order(StringComparer.Ordinal));
        foreach (var (key, value) in Catalogue(before).Data)
            Assert.Equal(value, Catalogue(after).Data[key]);
        Assert.Equal(before.Structure.Trailer.Identifier[0], after.Structure.Trailer.Identifier[0]);
        Assert.NotEqual(after.Structure.Trailer.Identifier[0], after.Structure.Trailer.Identifier[1]);
        Assert.Equal(before.Information.Title, after.Information.Title);
        Assert.True(
            before.TryGetXmpMetadata(out var one)
                && after.TryGetXmpMetadata(out var other)
                && one.GetXmlBytes().SequenceEqual(other.GetXmlBytes())
        );
        Assert.True(after.Advanced.TryGetEmbeddedFiles(out var files));
        Assert.Equal("{\"format\":1}", Encoding.UTF8.GetString(Assert.Single(files).Bytes));
    }

    [Theory]
    [MemberData(nameof(Certificates.Kinds), MemberType = typeof(Certificates))]
    public async Task Signature_IsPadesBaselineB(string kind)
    {
        using var certificate = Certificates.Signer(kind);
        var signed = await Signed.ByAsync(Certificates.KeyOf(certificate), Documents.Short);
        using var pdf = PdfDocument.Open(signed);
        var value = Get<DictionaryToken>(pdf, FieldOf(pdf), "V");
        Assert.Equal(
            ("Sig", "Adobe.PPKLite", "ETSI.CAdES.detached"),
            (
                Get<NameToken>(pdf, value, "Type").Data,
                Get<NameToken>(pdf, value, "Filter").Data,
                Get<NameToken>(pdf, value, "SubFilter").Data
            )
        );
        Assert.Equal("D:20210716090000+08'00'", Encoding.ASCII.GetString(Get<HexToken>(pdf, value, "M").Bytes));
        Assert.False(value.ContainsKey(NameToken.Create("Cert")));

        // All bytes are covered but those of the string between < and >.
        var range = Get<ArrayToken>(pdf, value, "ByteRange").Data.Cast<NumericToken>().Select(n => n.Int).ToArray();
        Assert.Equal(0, range[0]);
        Assert.Equal(signed.Length, range[2] + range[3]);
        Assert.Equal(("<", ">"), (((char)signed[range[1]]).ToString(), ((char)signed[range[2] - 1]).ToString()));

        var contents = Get<HexToken>(pdf, value, "Contents").Bytes.ToArray();
        var container = new Asn1InputStream(contents).ReadObject();
        Assert.True(contents.AsSpan().StartsWith(container.GetEncoded(Asn1Encodable.Der)), "DER is asked for.");
        var cms = new SignedCms(new ContentInfo([.. signed[..range[1]], .. signed[range[2]..]]), true);
        cms.Decode(container.GetEncoded());
        cms.CheckSignature(verifySignatureOnly: true);
        var signer = Assert.Single(cms.SignerInfos.Cast<SignerInfo>());
        string[] attributes = ["1.2.840.113549.1.9.16.2.47", "1.2.840.113549.1.9.3", "1.2.840.113549.1.9.4"];
        Assert.Equal(
            attributes,
            signer.SignedAttributes.Cast<CryptographicAttributeObject>().Select(a => a.Oid.Value!).Order(StringComparer.Ordinal)
        );
        Assert.Empty(signer.UnsignedAttributes);
        Assert.Contains(Certificates.Intermediate, cms.Certificates);
        Assert.Equal(certificate.Thumbprint, signer.Certificate!.Thumbprint);
    }

    private static async Task<byte[]> SignAsync(bool visible)
    {
        using var key = Certificates.KeyOf(Certificates.Signer("P-256"));
        return await Signed.ByAsync(
            key,
            Documents.Short,
            Documents.Request with
            {
                Place = visible ? new SignaturePlace(2, 300, 200, 150, 40) : null,
            }
        );
    }

    private static DictionaryToken Catalogue(PdfDocument pdf) => pdf.Structure.Catalog.CatalogDictionary;

    private static IToken FieldReference(PdfDocument pdf) =>
        Assert.Single(Get<ArrayToken>(pdf, Get<DictionaryToken>(pdf, Catalogue(pdf), "AcroForm"), "Fields").Data);

    private static DictionaryToken FieldOf(PdfDocument pdf) =>
        Assert.IsType<DictionaryToken>(pdf.Structure.GetObject(((IndirectReferenceToken)FieldReference(pdf)).Data).Data);

    private static int Int(PdfDocument pdf, DictionaryToken dictionary, string key) => Get<NumericToken>(pdf, dictionary, key).Int;

    private static string Text(DictionaryToken dictionary, string key) =>
        Encoding.BigEndianUnicode.GetString(Assert.IsType<HexToken>(dictionary.Data[key]).Bytes.ToArray()[2..]);

    private static T Get<T>(PdfDocument pdf, DictionaryToken dictionary, string key)
        where T : IToken =>
        Assert.IsType<T>(
            dictionary.Data[key] is IndirectReferenceToken reference ? pdf.Structure.GetObject(reference.Data).Data : dictionary.Data[key]
        );
}
