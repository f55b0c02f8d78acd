using System.Collections.Immutable;
using LuohuFunctions.Submissions.Sheets.Packages;

namespace LuohuFunctions.Submissions.Sheets;

/// <summary>What a workbook says of itself.</summary>
/// <param name="Sheets">Its sheets, in the order of their tabs.</param>
/// <param name="IsCalculatedOnLoad">
/// Whether the results beside its formulas are not to be relied on: XlsxWriter, which cannot calculate, writes 0 there and asks Excel to.
/// </param>
/// <param name="BeginsIn1904">Whether its days count from 1 January 1904, as on old Macintosh computers.</param>
internal sealed record XlsxWorkbook(ImmutableArray<XlsxTab> Sheets, bool IsCalculatedOnLoad, bool BeginsIn1904)
{
    // Excel counts days from 30 December 1899; the years before 1900 and after 9999 it does not have.
    private const int LastDay = 2_958_465;
    private const int DaysTo1904 = 1462;

    /// <summary>Reads the workbook's own part.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static XlsxWorkbook Read(PartReader part)
    {
        if (part.ReadRoot() != "workbook")
            throw new InvalidDataException("The package holds another document than a workbook.");

        var sheets = ImmutableArray.CreateBuilder<XlsxTab>();
        var (isCalculatedOnLoad, beginsIn1904) = (false, false);
        foreach (var element in part.Descendants())
        {
            if (element == "sheet")
                sheets.Add(new(EscapedText.Decode(part["name"] ?? ""), part.RelationshipId, part["state"] is "hidden" or "veryHidden"));
            else if (element == "calcPr")
                isCalculatedOnLoad = IsTrue(part["fullCalcOnLoad"]) || part["calcCompleted"] is "0" or "false";
            else if (element == "workbookPr")
                beginsIn1904 = IsTrue(part["date1904"]);
        }

        return new(sheets.ToImmutable(), isCalculatedOnLoad, beginsIn1904);
    }

    /// <summary>The day of a number in a cell that shows a date; null where Excel has none.</summary>
    public DateOnly? DayOf(double number)
    {
        var day = Math.Floor(number) + (BeginsIn1904 ? DaysTo1904 : 0);
        return day is >= 1 and <= LastDay ? DateOnly.FromDateTime(DateTime.FromOADate(day)) : null;
    }

    private static bool IsTrue(string? value) => value is "1" or "true";
}

/// <summary>A sheet as its workbook names it.</summary>
/// <param name="Name">The name on its tab.</param>
/// <param name="RelationshipId">What its part is called by; null where the workbook does not say.</param>
/// <param name="IsHidden">Whether Excel does not show it.</param>
internal sealed record XlsxTab(string Name, string? RelationshipId, bool IsHidden);
