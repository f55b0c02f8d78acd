using Luohu.Domain.Plans;
using Luohu.Domain.Submissions;

namespace LuohuFunctions.Submissions.Sheets;

/// <summary>The cells that the places of a submission's errors stand for: <c>/figures/3/level</c> is E7.</summary>
internal sealed class SheetPlaces(SheetColumns columns)
{
    private static readonly (Measure Measure, SheetField Field)[] Measures =
    [
        (Measure.Level, SheetField.Level),
        (Measure.Growth, SheetField.Growth),
        (Measure.Stage, SheetField.Stage),
    ];

    private readonly Dictionary<string, (SheetRow Row, Indicator? Indicator)> rows = [];

    /// <summary>Notes that the figure of <paramref name="place"/> stands in <paramref name="row"/>.</summary>
    public void Add(string place, SheetRow row, Indicator? indicator) => rows.Add(place, (row, indicator));

    /// <summary>The fault at its cell; where the sheet has no such column, at the row's code; as it is where it is about the whole sheet.</summary>
    public ValidationError Locate(ValidationError fault)
    {
        if (rows.TryGetValue(fault.Place, out var known))
            return fault with
            {
                Place = AddressOf(
                    fault.Code == ValidationErrorCode.MeasureMissing ? FirstMissing(known.Row, known.Indicator) : null,
                    known.Row
                ),
            };

        var slash = fault.Place.LastIndexOf('/');
        if (slash > 0 && rows.TryGetValue(fault.Place[..slash], out known))
            return fault with { Place = AddressOf(SheetField.Find(fault.Place[(slash + 1)..]), known.Row) };
        return fault.Place switch
        {
            "/period" when columns[SheetField.Period] is not null && rows.Count > 0 => fault with
            {
                Place = AddressOf(SheetField.Period, rows.Values.First().Row),
            },
            "/figures" => fault with { Place = "" },
            _ => fault,
        };
    }

    private string AddressOf(SheetField? field, SheetRow row) =>
        Sheet.AddressOf((field is null ? null : columns[field]) ?? columns[SheetField.Indicator]!.Value, row.Number);

    // The cell to fill in: the first empty one of what the indicator reports.
    private SheetField? FirstMissing(SheetRow row, Indicator? indicator) =>
        Measures
            .Where(entry => indicator?.Reports(entry.Measure) == true && row[columns[entry.Field]] is null)
            .Select(entry => entry.Field)
            .FirstOrDefault();
}
