using Azure;
using Luohu.Domain;
using Luohu.Domain.Figures;

namespace Luohu.Storage.Figures;

/// <summary>A figure with the ETag of its row, under which alone it is changed.</summary>
internal sealed record StoredFigure(Figure Figure, ETag Tag)
{
    /// <summary>What there is one figure of.</summary>
    public (string, Period) Key => (Figure.Indicator, Figure.Period);
}
