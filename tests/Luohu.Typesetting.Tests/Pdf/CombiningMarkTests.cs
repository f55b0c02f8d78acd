using UglyToad.PdfPig.Content;

namespace Luohu.Typesetting.Tests.Pdf;

/// <summary>Characters with marks on them: read back as they were set, every glyph with its text, each mark over its character.</summary>
[Collection(WithFonts.Name)]
public sealed class CombiningMarkTests(FontsFixture fixture)
{
    [Theory]
    [InlineData("均值x\u0304为5", "均值x\u0304为5")]
    [InlineData("Росси\u0301я", "Росси\u0301я")]
    [InlineData("1\u20DD项", "1\u20DD项")]
    [InlineData("中\u0301间", "中\u0301间")]
    [InlineData("\u0304开头", "\u0304开头")]
    [InlineData("两个a\u0323\u0304号", "两个ạ\u0304号")]
    [InlineData("cafe\u0301", "café")]
    [InlineData("x\u0304\u0304o\u0304", "x\u0304\u0304ō")]
    [InlineData("y\u0304", "y\u0304")]
    public void Text_IsGivenBack_ComposedWhereUnicodeHasTheCharacter(string text, string readBack)
    {
        using var pdf = Written.From(Sample.Document(d => d.Paragraph(text, indent: false)), fixture.Fonts);

        Assert.Equal(readBack, ActualText(pdf.Pages[0]));
        Assert.All(pdf.Pages[0].Letters, letter => Assert.False(string.IsNullOrEmpty(letter.Value) || letter.Value[0] is '\0' or '\uFFFD'));
    }

    [Theory]
    [InlineData("x\u0304")]
    [InlineData("и\u0301")]
    [InlineData("中\u0301")]
    public void Mark_StandsOverTheMiddleOfItsCharacter(string text)
    {
        using var pdf = Written.From(Sample.Document(d => d.Paragraph("前" + text + "后", indent: false)), fixture.Fonts);

        var letters = pdf.Pages[0].Letters.Where(letter => text.Contains(letter.Value, StringComparison.Ordinal)).ToList();

        var (character, mark) = (letters[0].BoundingBox, letters[1].BoundingBox);
        Assert.InRange(mark.Centroid.X, character.Left, character.Right);
        Assert.True(mark.Centroid.Y > character.Centroid.Y);
        Assert.Single(pdf.Pages[0].GetMarkedContents(), content => content.ActualText?.Contains(text, StringComparison.Ordinal) == true);
    }

    // What a reader that follows ISO 32000-1, 14.9.4 gets: a content's own text where it has one, else that of its glyphs.
    private static string ActualText(Page page) =>
        string.Concat(
            page.GetMarkedContents()
                .Where(content => content.Tag != "Artifact")
                .OrderBy(content => content.Index)
                .Select(content => content.ActualText ?? string.Concat(content.Letters.Select(letter => letter.Value)))
        );
}
