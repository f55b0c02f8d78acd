using System.Collections.Immutable;
using Luohu.Domain;
using Luohu.Domain.Submissions;
using LuohuFunctions.Http;

namespace LuohuFunctions.Submissions.Sheets;

/// <summary>Reads the rows of a sheet as a submission: what cannot be read becomes a fault with its cell, and the rest goes on to the checks.</summary>
internal static class SheetSubmission
{
    /// <summary>Reads the table of <paramref name="sheets"/> that is meant.</summary>
    /// <param name="sheets">A CSV file's only one, or all of a workbook.</param>
    /// <param name="context">Who sends it, and what is said beside it.</param>
    public static ParsedSubmission Read(IReadOnlyList<Sheet> sheets, SubmissionContext context)
    {
        var (table, fault) = SheetTable.Choose(sheets, context.Sheet, context.Period);
        return table is null ? new(null, [fault!]) : Read(table, context);
    }

    private static ParsedSubmission Read(SheetTable table, SubmissionContext context)
    {
        var (columns, reported) = (table.Columns, table.Reported);
        var errors = columns.Errors.ToBuilder();
        var notes = ImmutableArray.CreateBuilder<ValidationError>();
        if (reported.Count > Submission.MaxRows)
        {
            errors.Add(
                new(
                    Sheet.AddressOf(1, reported[Submission.MaxRows].Number),
                    ValidationErrorCode.TooManyFigures,
                    $"一次最多报送{Submission.MaxRows}项，现有{reported.Count}项，请分次报送。"
                )
            );
            return new(null, errors.ToImmutable());
        }

        var period = ReadPeriod(reported, columns, context.Period, errors);
        var plan = period is { } known ? context.Plans.Find(known.Year) : null;
        var places = new SheetPlaces(columns);
        var rows = ImmutableArray.CreateBuilder<SubmissionRow>();
        foreach (var (n, row) in reported.Index())
        {
            var place = $"/figures/{n}";
            var reader = new SheetRowReader(row, columns, place, plan, errors, notes);
            places.Add(place, row, reader.Indicator);
            if (reader.Read() is { } read)
                rows.Add(read);
        }

        var submission = period is { } month ? new Submission(context.Department, month, rows.ToImmutable()) : null;
        return new(submission, errors.ToImmutable()) { Notes = notes.ToImmutable(), Locate = places.Locate };
    }

    private static Period? ReadPeriod(
        IReadOnlyList<SheetRow> rows,
        SheetColumns columns,
        string? told,
        ImmutableArray<ValidationError>.Builder errors
    )
    {
        Period? period = null;
        if (told is not null)
        {
            if (!Period.TryParse(told, out var asked))
                errors.Add(
                    new("/period", ParseErrorCode.WrongPeriod, $"参数period应写作“年-月”，例如2021-06，不能是“{SheetText.Short(told)}”。")
                );
            else
                period = asked;
        }

        var column = columns[SheetField.Period];
        foreach (var row in rows.Where(row => row[column] is not null))
        {
            if (!SheetPeriod.TryRead(row[column], out var written))
                errors.Add(
                    new(
                        Sheet.AddressOf(column!.Value, row.Number),
                        ParseErrorCode.WrongPeriod,
                        "报送期应写作“年-月”，例如2021-06或2021年6月，请检查。"
                    )
                );
            else if ((period ??= written) != written)
                errors.Add(
                    new(
                        Sheet.AddressOf(column!.Value, row.Number),
                        ParseErrorCode.WrongPeriod,
                        $"本行报送期为{written}，与前面的{period}不同，一次只能报送一个月的数据，请分表报送。"
                    )
                );
        }

        if (period is null && told is null && !errors.Any(f => f.Code == ParseErrorCode.WrongPeriod))
        {
            errors.Add(
                rows.Count == 0
                    ? new("", ValidationErrorCode.NoFigures, "表中没有填写任何数据，请至少填报一项。")
                    : new(
                        Sheet.AddressOf(column ?? columns[SheetField.Indicator]!.Value, rows[0].Number),
                        ParseErrorCode.WrongPeriod,
                        $"没有报送期：请在“{SheetField.Period.Header}”列填写，例如2021-06，或在网址后加?period=2021-06。"
                    )
            );
        }

        return period;
    }
}
