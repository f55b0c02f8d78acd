using System.Collections.Immutable;
using Azure;
using Luohu.Domain;

namespace Luohu.Storage.Figures;

/// <summary>What a department had filed when its figures were read or written.</summary>
/// <param name="Tag">
/// The ETag of its row then; null when it had filed nothing yet. While the row has this ETag, the department's figures stand as
/// they are known.
/// </param>
/// <param name="Keys">The indicators and months of its figures. Another may have taken one over since.</param>
internal sealed record DepartmentState(ETag? Tag, ImmutableHashSet<(string, Period)> Keys);
