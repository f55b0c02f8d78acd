using Luohu.Typesetting.Fonts;
using Luohu.Typesetting.Model;
using UglyToad.PdfPig.Tokens;

namespace Luohu.Typesetting.Tests.Pdf;

[Collection(WithFonts.Name)]
public sealed class FontTests(FontsFixture fixture)
{
    private const int Serif = 2;
    private const int Symbolic = 4;

    [Fact]
    public void EveryFont_IsAnEmbeddedSubsetWithItsText()
    {
        using var pdf = Written.From(Sample.Whole(), fixture.Fonts);
        var fonts = pdf.Fonts("Type0").ToList();

        Assert.Equal(5, fonts.Count);
        Assert.All(
            fonts,
            font =>
            {
                Assert.Matches("^[A-Z]{6}\\+", pdf.Get<NameToken>(font, "BaseFont").Data);
                Assert.Equal("Identity-H", pdf.Get<NameToken>(font, "Encoding").Data);
                Assert.IsType<StreamToken>(pdf.Get<IToken>(font, "ToUnicode"));
                var descendant = (DictionaryToken)pdf.Resolve(pdf.Get<ArrayToken>(font, "DescendantFonts").Data[0]);
                var descriptor = pdf.Get<DictionaryToken>(descendant, "FontDescriptor");
                Assert.True(descriptor.Data.ContainsKey("FontFile2") || descriptor.Data.ContainsKey("FontFile3"));
            }
        );
    }

    [Fact]
    public void Descriptors_SayOfEachFontWhatItsTablesSay()
    {
        using var pdf = Written.From(Sample.Whole(), fixture.Fonts);
        var descriptors = pdf.Objects()
            .OfType<DictionaryToken>()
            .Where(d => d.Data.ContainsKey("StemV"))
            .ToDictionary(d => pdf.Get<NameToken>(d, "FontName").Data.Split('+')[1], d => d, StringComparer.Ordinal);

        Assert.All(descriptors, one => Assert.InRange(Number(one.Value, "CapHeight"), 600, Number(one.Value, "Ascent") - 50));
        Assert.True(Number(Of("900Black"), "StemV") > Number(Of("SerifSC-400"), "StemV"));
        Assert.Equal(Symbolic, Flags(Of("SansSC")));
        Assert.Equal(Symbolic | Serif, Flags(Of("SerifSC-400")));

        DictionaryToken Of(string name) => descriptors.First(one => one.Key.Contains(name, StringComparison.Ordinal)).Value;
        int Flags(DictionaryToken descriptor) => (int)Number(descriptor, "Flags");
        double Number(DictionaryToken descriptor, string key) => pdf.Get<NumericToken>(descriptor, key).Double;
    }

    /// <summary>
    /// A subset that keeps the numbers of Adobe-GB1 extracts well and prints nothing. PdfPig looks glyphs up as viewers
    /// do, so a Han character then has no outline.
    /// </summary>
    [Theory]
    [InlineData(Emphasis.None)]
    [InlineData(Emphasis.Kai)]
    [InlineData(Emphasis.Strong)]
    public void EveryCharacter_HasInkInItsFace(Emphasis emphasis)
    {
        using var pdf = Written.From(
            Sample.Document(d => d.Paragraph(p => p.Add(new Span("国民经济和社会发展", emphasis)))),
            fixture.Fonts
        );
        var letters = Written.Content(pdf.Pages[0]).ToList();

        Assert.All(
            letters,
            letter =>
            {
                Assert.InRange(letter.BoundingBox.Width, 8, 16);
                Assert.InRange(letter.BoundingBox.Height, 5, 17);
            }
        );
        Assert.True(letters.Select(l => Math.Round(l.BoundingBox.Width, 2)).Distinct().Count() > 4, "All characters have one shape.");
    }

    [Fact]
    public void CidKeyedSubset_HasTheIdentityAsItsCharset()
    {
        using var pdf = Written.From(Sample.Document(d => d.Paragraph("国民经济和社会发展")), fixture.Fonts);
        var descriptor = pdf.Objects()
            .OfType<DictionaryToken>()
            .Single(d => d.Data.ContainsKey("FontFile3") && Name(d).Contains("Fang", StringComparison.Ordinal));

        var cff = Written.Decode(pdf.Get<StreamToken>(descriptor, "FontFile3")).ToArray();

        Assert.Equal(Enumerable.Range(1, 9), CffCharset.Read(cff));

        string Name(DictionaryToken d) => pdf.Get<NameToken>(d, "FontName").Data;
    }

    [Fact]
    public void Widths_AreThoseOfTheFont()
    {
        using var pdf = Written.From(Sample.Document(d => d.Paragraph("国1，%")), fixture.Fonts);

        Assert.Equal([1000, 500, 1000, 923], Written.Content(pdf.Pages[0]).Select(l => Math.Round(l.Width / 15.75 * 1000)));
    }

    [Fact]
    public void GlyphThatServesTwoTexts_GivesBackEach()
    {
        // In 宋体, the hyphen and the hyphen that does not break have one glyph.
        const string Text = "a-b\u2011c";
        Assert.Equal(fixture.Fonts[FontRole.Song].Glyph('-'), fixture.Fonts[FontRole.Song].Glyph('\u2011'));
        using var pdf = Written.From(OfficialDocument.Create(Sample.Properties(footerNote: null), d => d.Note(Text)), fixture.Fonts);

        Assert.Equal(Text, pdf.Text);
        Assert.Equal(2, pdf.Fonts("Type0").Count());
        Assert.Single(pdf.Fonts("CIDFontType2"));
    }
}
