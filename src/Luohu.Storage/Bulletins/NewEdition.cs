using Luohu.Domain;

namespace Luohu.Storage.Bulletins;

/// <summary>An edition of a bulletin that is to be published.</summary>
/// <param name="Edition">Which one.</param>
/// <param name="Pdf">The PDF: the same for the same digest.</param>
/// <param name="Pages">How many pages it has.</param>
public sealed record NewEdition(Edition Edition, byte[] Pdf, int Pages);
