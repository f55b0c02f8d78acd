using System.Text;
using System.Xml.Linq;
using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Model;
using UglyToad.PdfPig.Tokens;

namespace Luohu.Typesetting.Tests.Pdf;

[Collection(WithFonts.Name)]
public sealed class ArchiveTests(FontsFixture fixture)
{
    [Fact]
    public void SameDocument_GivesTheSameBytes()
    {
        var once = OfficialPdf.Set(Sample.Whole(), fixture.Fonts);
        using var others = FontSet.Load(FontsFixture.Folder);

        Assert.Equal(once, OfficialPdf.Set(Sample.Whole(), others));
    }

    [Fact]
    public async Task ManyAtATime_GiveTheSameBytes()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => OfficialPdf.Set(Sample.Whole(), fixture.Fonts))));

        Assert.All(all, one => Assert.Equal(all[0], one));
    }

    [Fact]
    public async Task Stream_GetsTheSameBytes()
    {
        var stream = new MemoryStream();
        await OfficialPdf.WriteAsync(Sample.Whole(), fixture.Fonts, stream);

        Assert.Equal(OfficialPdf.Set(Sample.Whole(), fixture.Fonts), stream.ToArray());
    }

    [Fact]
    public void Metadata_SayWhatTheFileIsAndAgreeWithItsInformation()
    {
        using var pdf = Written.From(Sample.Whole(), fixture.Fonts);
        Assert.True(pdf.Document.TryGetXmpMetadata(out var xmp));
        var xml = XDocument.Parse(Encoding.UTF8.GetString(xmp.GetXmlBytes()).TrimStart('\uFEFF'));
        string Value(string name) => xml.Descendants().First(e => e.Name.LocalName == name).Value;

        Assert.Equal(("3", "A"), (xml.Descendants("{http://www.aiim.org/pdfa/ns/id/}part").Single().Value, Value("conformance")));
        Assert.Equal("1", xml.Descendants("{http://www.aiim.org/pdfua/ns/id/}part").Single().Value);
        Assert.Equal(Sample.Properties().Title, Value("title"));
        Assert.Equal("第6期 <演示>", Value("description"));
        Assert.Equal("2021-07-16T09:00:00+08:00", Value("CreateDate"));
        Assert.Equal("uuid:3f2a9c55-77e0-1b3c-d8e4-a1f0996b7c2d", Value("DocumentID"));
        Assert.Equal(Sample.Properties().Title, pdf.Document.Information.Title);
        Assert.Equal("罗湖区发展和改革局", pdf.Document.Information.Author);
        Assert.Equal("D:20210716090000+08'00'", pdf.Document.Information.CreationDate);
    }

    [Fact]
    public void Catalogue_NamesLanguageTitleAndColours()
    {
        using var pdf = Written.From(Sample.Whole(), fixture.Fonts);

        Assert.Equal("zh-CN", pdf.Get<StringToken>(pdf.Catalogue, "Lang").Data);
        Assert.True(pdf.Get<BooleanToken>(pdf.Get<DictionaryToken>(pdf.Catalogue, "MarkInfo"), "Marked").Data);
        Assert.True(pdf.Get<BooleanToken>(pdf.Get<DictionaryToken>(pdf.Catalogue, "ViewerPreferences"), "DisplayDocTitle").Data);
        var intent = (DictionaryToken)pdf.Resolve(pdf.Get<ArrayToken>(pdf.Catalogue, "OutputIntents").Data[0]);
        Assert.Equal("GTS_PDFA1", pdf.Get<NameToken>(intent, "S").Data);
        var profile = Written.Decode(pdf.Get<StreamToken>(intent, "DestOutputProfile")).Span;
        Assert.Equal([4, 0x20], profile[8..10].ToArray());
        Assert.Equal("acsp", Encoding.ASCII.GetString(profile[36..40]));
        Assert.Equal(profile.Length, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(profile));
    }

    [Fact]
    public void Identifier_IsTheFilesOwn()
    {
        using var pdf = Written.From(Sample.Whole(), fixture.Fonts);
        var id = pdf.Document.Structure.Trailer.Identifier;

        Assert.Equal(2, id.Count);
        Assert.All(
            id,
            part => Assert.Equal(Sample.Properties().Identifier[..32], Convert.ToHexStringLower(((HexToken)part).Bytes.ToArray()))
        );
    }

    [Fact]
    public void Attachment_IsInsideWithItsRelationship()
    {
        using var pdf = Written.From(Sample.Whole(), fixture.Fonts);

        Assert.True(pdf.Document.Advanced.TryGetEmbeddedFiles(out var files));
        var file = Assert.Single(files);
        Assert.Equal("snapshot.json", file.Name);
        Assert.Equal("{\"period\":\"2021-06\"}", Encoding.UTF8.GetString(file.Memory.Span));
        var specification = (DictionaryToken)pdf.Resolve(pdf.Get<ArrayToken>(pdf.Catalogue, "AF").Data[0]);
        Assert.Equal("Data", pdf.Get<NameToken>(specification, "AFRelationship").Data);
    }

    [Fact]
    public void WholeDocument_IsSmall() => Assert.InRange(OfficialPdf.Set(Sample.Whole(), fixture.Fonts).Length, 20_000, 360_000);

    [Theory]
    [InlineData("")]
    [InlineData("3f2a")]
    [InlineData("zz2a9c5577e01b3cd8e4a1f0996b7c2d")]
    public void IdentifierThatIsNoDigest_IsRefused(string identifier) =>
        Assert.Throws<ArgumentException>(() => new DocumentProperties("t", "a", "s", DateTimeOffset.UnixEpoch, identifier));
}
