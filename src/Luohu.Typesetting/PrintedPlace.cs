using Luohu.Typesetting.Layout;
using Luohu.Typesetting.Layout.Boxes;
using Luohu.Typesetting.Model;

namespace Luohu.Typesetting;

/// <summary>A rectangle on a page, in points from the page's lower left corner.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Left">Its left edge.</param>
/// <param name="Bottom">Its lower edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
public sealed record PrintedPlace(int Page, double Left, double Bottom, double Width, double Height)
{
    /// <summary>Where the name of who issues the document stands; null where it names nobody.</summary>
    internal static PrintedPlace? OfSignature(IReadOnlyList<Page> pages) =>
        pages.SelectMany(page => page.Items.OfType<SignatureItem>(), (page, item) => From(page.Number, item.Frame)).LastOrDefault();

    private static PrintedPlace From(int page, Frame frame) =>
        new(page, frame.Left, PageGeometry.PageHeight - frame.Bottom, frame.Width, frame.Height);
}
