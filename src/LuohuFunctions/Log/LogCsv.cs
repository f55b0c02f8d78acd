using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Luohu.Domain;
using Luohu.Storage.Log;

namespace LuohuFunctions.Log;

/// <summary>Writes entries as CSV: UTF-8 with a byte order mark, times in China, and no cell that a program would take for a formula.</summary>
internal static class LogCsv
{
    private static readonly CsvConfiguration Safe = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape };

    public static byte[] Write(IEnumerable<LogEntry> entries)
    {
        using var body = new MemoryStream();
        using (var writer = new CsvWriter(new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)), Safe))
        {
            foreach (var header in new[] { "时间", "种类", "人员", "人员号", "来自", "内容" })
                writer.WriteField(header);
            writer.NextRecord();
            foreach (var entry in entries)
            {
                writer.WriteField(entry.At.ToOffset(ChinaTime.Offset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
                writer.WriteField(LogWords.Of(entry.Kind));
                writer.WriteField(entry.Name);
                writer.WriteField(entry.Person);
                writer.WriteField(entry.Address);
                writer.WriteField(entry.Text);
                writer.NextRecord();
            }
        }

        return body.ToArray();
    }
}
