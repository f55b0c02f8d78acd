namespace Luohu.Bulletins.Text;

/// <summary>What stands below the tables of figures.</summary>
internal static class TableNotes
{
    /// <summary>What the columns and marks mean, and that rounding is not evened out.</summary>
    public const string Figures =
        "注：累计栏中，时点指标为期末数，比率指标为当期数；“…”表示数据未报送，“—”表示不适用；数字修约采用四舍六入五成双，合计数与分项数、差值与原数之间可能存在修约误差。";
}
