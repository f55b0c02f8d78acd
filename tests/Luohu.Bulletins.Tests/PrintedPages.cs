using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Luohu.Bulletins.Tests;

/// <summary>A finished bulletin as a reader sees it: where each character stands. All in points, from the foot of the page.</summary>
internal sealed class PrintedPages : IDisposable
{
    private const double Millimetre = 72 / 25.4;

    // Rounding in the PDF, and a stroke that leans out of its em.
    private const double Tolerance = 0.6;

    // GB/T 9704-2012: the type area is 156 x 225 mm, 28 mm from the left and 37 mm from the top of an A4 page.
    private static readonly Frame typeArea = new(
        28 * Millimetre,
        (297 - 37 - 225) * Millimetre,
        (28 + 156) * Millimetre,
        (297 - 37) * Millimetre
    );

    private readonly PdfDocument pdf;

    public PrintedPages(byte[] bytes) => pdf = PdfDocument.Open(bytes);

    private readonly record struct Frame(double Left, double Bottom, double Right, double Top)
    {
        public bool Holds(Frame other) =>
            other.Left >= Left - Tolerance
            && other.Right <= Right + Tolerance
            && other.Bottom >= Bottom - Tolerance
            && other.Top <= Top + Tolerance;

        public bool Overlaps(Frame other) =>
            other.Left < Right - Tolerance
            && Left < other.Right - Tolerance
            && other.Bottom < Top - Tolerance
            && Bottom < other.Top - Tolerance;
    }

    // A font sets kV closer than the boxes of k and V.
    private static bool AreKerned(string one, string next) => char.IsAsciiLetter(one[0]) && char.IsAsciiLetter(next[0]);

    /// <summary>All that is printed in the type area, without white space, page after page.</summary>
    public string Text =>
        string.Concat(
            pdf.GetPages().SelectMany(ContentOf).Select(letter => letter.Value).Where(value => !string.IsNullOrWhiteSpace(value))
        );

    /// <summary>How far down the type area each page is printed, from 0, not at all, to 1, and the words that it begins with.</summary>
    public IEnumerable<(int Page, double Filled, string Begins)> Fill =>
        pdf.GetPages()
            .Select(page =>
            {
                var letters = ContentOf(page).ToList();
                var lowest = letters.Min(letter => letter.StartBaseLine.Y);
                return (
                    page.Number,
                    (typeArea.Top - lowest) / (typeArea.Top - typeArea.Bottom),
                    string.Concat(letters.Take(8).Select(letter => letter.Value))
                );
            });

    /// <summary>What stands on each baseline, from left to right.</summary>
    public IEnumerable<string> Lines =>
        pdf.GetPages()
            .SelectMany(page => ContentOf(page).GroupBy(letter => Math.Round(letter.StartBaseLine.Y)))
            .Select(line => string.Concat(line.OrderBy(letter => letter.StartBaseLine.X).Select(letter => letter.Value)));

    public int Count => pdf.NumberOfPages;

    /// <summary>No page is blank, nothing leaves the type area, no character stands on another.</summary>
    public void AssertGraceful()
    {
        foreach (var page in pdf.GetPages())
        {
            var letters = ContentOf(page)
                .Where(letter => !string.IsNullOrWhiteSpace(letter.Value))
                .Select(letter => (letter.Value, Box: BoxOf(letter)))
                .ToList();
            Assert.True(letters.Count > 0, $"Page {page.Number} is blank.");

            // The blank half of a mark may hang out at a line's edge or lie under its neighbour; letters, figures and Han
            // characters fill their box.
            var solid = letters.Where(letter => letter.Value.All(char.IsLetterOrDigit)).ToList();
            Assert.All(solid, letter => Assert.True(typeArea.Holds(letter.Box), $"Page {page.Number}: {letter} leaves the type area."));
            Assert.All(
                letters,
                letter => Assert.True(typeArea.Overlaps(letter.Box), $"Page {page.Number}: {letter} stands outside the type area.")
            );
            for (var i = 0; i < solid.Count; i++)
            {
                // The message is made only where there is one: a page has a million pairs.
                for (var k = i + 1; k < solid.Count; k++)
                {
                    if (solid[i].Box.Overlaps(solid[k].Box) && !AreKerned(solid[i].Value, solid[k].Value))
                        Assert.Fail($"Page {page.Number}: {solid[i]} and {solid[k]} overlap.");
                }
            }
        }
    }

    public void Dispose() => pdf.Dispose();

    // The page number and the note beside it stand under the type area.
    private static IEnumerable<Letter> ContentOf(Page page) => page.Letters.Where(letter => letter.StartBaseLine.Y > typeArea.Bottom);

    // The em box of Chinese type: 0.88 em above the baseline, 0.12 below it.
    private static Frame BoxOf(Letter letter) =>
        new(
            Math.Min(letter.StartBaseLine.X, letter.EndBaseLine.X),
            letter.StartBaseLine.Y - (0.12 * letter.PointSize),
            Math.Max(letter.StartBaseLine.X, letter.EndBaseLine.X),
            letter.StartBaseLine.Y + (0.88 * letter.PointSize)
        );
}
