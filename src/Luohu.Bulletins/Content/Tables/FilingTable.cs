using System.Collections.Immutable;
using System.Globalization;
using Luohu.Domain.Figures;

namespace Luohu.Bulletins.Content.Tables;

/// <summary>How the departments have reported.</summary>
internal static class FilingTable
{
    /// <summary>
    /// The table of departments that had something due, with their sum. Those that reported all of it on time share a row, so that who
    /// did not is seen at once.
    /// </summary>
    public static BulletinTable From(ImmutableArray<Completeness> departments)
    {
        var late = departments.Where(d => !d.Late.IsEmpty || !d.Missing.IsEmpty).ToImmutableArray();
        var punctual = departments.RemoveRange(late);
        return new(
            "表3　各部门数据报送情况",
            [
                new("部门", ColumnKind.Text, 30),
                new("应报送", ColumnKind.Figure, 10),
                new("按时报送", ColumnKind.Figure, 10),
                new("逾期报送", ColumnKind.Figure, 10),
                new("未报送", ColumnKind.Figure, 10),
            ],
            [
                .. late.Select(d => Row(d.Department.Name, [d])),
                .. punctual.Length > 1
                    ? [Row($"全部按时报送的{punctual.Length}个部门", punctual)]
                    : punctual.Select(d => Row(d.Department.Name, [d])),
                Row("合计", departments),
            ],
            Unit: "项"
        );
    }

    private static BulletinRow Row(string name, ImmutableArray<Completeness> departments) =>
        new([
            new BulletinCell(name),
            Count(departments.Sum(d => d.Due)),
            Count(departments.Sum(d => d.OnTime.Length)),
            Count(departments.Sum(d => d.Late.Length)),
            Count(departments.Sum(d => d.Missing.Length)),
        ]);

    private static BulletinCell Count(int count) => new(count.ToString(CultureInfo.InvariantCulture));
}
