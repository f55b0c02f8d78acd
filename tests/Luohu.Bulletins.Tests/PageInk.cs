using System.Diagnostics;
using System.Globalization;

namespace Luohu.Bulletins.Tests;

/// <summary>A page as PDFium renders it: how dark each of 62 × 88 parts is, from 0, white, to 9, black.</summary>
internal sealed record PageInk(IReadOnlyList<string> Rows)
{
    private const int Columns = 62;
    private const int RowCount = 88;

    public static async Task<PageInk> RenderAsync(byte[] pdf, int page)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            return new((await RunAsync(file, page)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static PageInk Parse(string text) => new(text.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    public override string ToString() => string.Join('\n', Rows) + "\n";

    /// <summary>The parts that differ from another page's by more than a rounded edge does.</summary>
    public IEnumerable<string> DifferencesFrom(PageInk other)
    {
        if (Rows.Count != other.Rows.Count)
            yield return $"{Rows.Count} rows for {other.Rows.Count}";
        for (var row = 0; row < Math.Min(Rows.Count, other.Rows.Count); row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                if (Math.Abs(Rows[row][column] - other.Rows[row][column]) > 1)
                    yield return $"row {row + 1}, column {column + 1}: {Rows[row][column]} for {other.Rows[row][column]}";
            }
        }
    }

    private static async Task<string> RunAsync(string file, int page)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments =
        [
            Path.Combine(Golden.Root(), "tools", "pdfium", "ink.mjs"),
            file,
            .. new[] { page, Columns, RowCount }.Select(number => number.ToString(CultureInfo.InvariantCulture)),
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var node = Process.Start(start)!;
        var error = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await error);
        return output;
    }
}
