namespace Luohu.Typesetting.Tests.Pdf;

/// <summary>What a screen reader is to speak as another language than Chinese.</summary>
[Collection(WithFonts.Name)]
public sealed class LanguageTests(FontsFixture fixture)
{
    [Theory]
    [InlineData("与Shenzhen Bay Laboratory签约", "Shenzhen Bay Laboratory")]
    [InlineData("（Research and Development）经费", "Research and Development")]
    public void PhraseOfLatinWords_SaysItsLanguage(string text, string phrase)
    {
        using var pdf = Written.From(Sample.Document(d => d.Paragraph(text)), fixture.Fonts);

        var marked = Assert.Single(pdf.Pages.SelectMany(page => page.GetMarkedContents()), m => m.Language is not null);

        Assert.Equal(("en", phrase), (marked.Language, marked.ActualText));
        Assert.Equal(
            text,
            string.Concat(
                pdf.Pages[0]
                    .GetMarkedContents()
                    .Where(m => !m.IsArtifact)
                    .Select(m => m.ActualText ?? string.Concat(m.Letters.Select(l => l.Value)))
            )
        );
    }

    [Fact]
    public void LatinWordInAChineseSentence_IsPartOfIt()
    {
        using var pdf = Written.From(Sample.Document(d => d.Paragraph("GDP增长5.5%，PM2.5为24 μg/m³，A 1级")), fixture.Fonts);

        Assert.DoesNotContain(pdf.Pages[0].GetMarkedContents(), m => m.Language is not null);
    }

    [Fact]
    public void WordsOfTwoElements_AreNoPhrase()
    {
        using var pdf = Written.From(
            Sample.Document(d => d.Heading1("一、", "one").Paragraph(p => p.Add("Shenzhen ").Link("Bay", "one"))),
            fixture.Fonts
        );

        Assert.DoesNotContain(pdf.Pages[0].GetMarkedContents(), m => m.Language is not null);
    }
}
