using System.Collections.Immutable;
using System.Globalization;
using Luohu.Domain.Figures;

namespace Luohu.Bulletins.Content.Tables;

/// <summary>How the departments have reported.</summary>
internal static class FilingTable
{
    /// <summary>The table of departments that had something due, with their sum.</summary>
    public static BulletinTable From(ImmutableArray<Completeness> departments) =>
        new(
            "表2　各部门数据报送情况",
            [
                new("部门", ColumnKind.Text, 30),
                new("应报送", ColumnKind.Figure, 10),
                new("按时报送", ColumnKind.Figure, 10),
                new("逾期报送", ColumnKind.Figure, 10),
                new("未报送", ColumnKind.Figure, 10),
            ],
            [
                .. departments.Select(d => Row(d.Department.Name, d.Due, d.OnTime.Length, d.Late.Length, d.Missing.Length)),
                Row(
                    "合计",
                    departments.Sum(d => d.Due),
                    departments.Sum(d => d.OnTime.Length),
                    departments.Sum(d => d.Late.Length),
                    departments.Sum(d => d.Missing.Length)
                ),
            ],
            Unit: "项"
        );

    private static BulletinRow Row(string name, params int[] counts) =>
        new([new BulletinCell(name), .. counts.Select(count => new BulletinCell(count.ToString(CultureInfo.InvariantCulture)))]);
}
