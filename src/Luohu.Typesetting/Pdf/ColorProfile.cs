using System.Buffers.Binary;
using System.Text;
using Luohu.Typesetting.Pdf.Syntax;

namespace Luohu.Typesetting.Pdf;

/// <summary>
/// The sRGB color space (IEC 61966-2-1) as an ICC profile: three colorants and one curve. Its version is 4.2, the newest that
/// PDF 1.7 names (ISO 32000-1, 8.6.5.5).
/// </summary>
internal static class ColorProfile
{
    private const int HeaderLength = 128;

    private static readonly double[] WhitePoint = [0.9642, 1, 0.8249];

    public static byte[] Srgb()
    {
        var curve = Tagged("para", [0, 3, 0, 0, .. Fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)]);
        var tags = new (string Name, byte[] Data)[]
        {
            ("desc", Words("sRGB")),
            ("cprt", Words("No copyright")),
            ("wtpt", Xyz(WhitePoint)),
            // From D65, the white of sRGB, to D50, the white of all profiles.
            ("chad", Tagged("sf32", Fixed(1.047882, 0.022918, -0.050217, 0.029587, 0.990479, -0.017059, -0.009247, 0.015076, 0.751678))),
            ("rXYZ", Xyz([0.436066, 0.222488, 0.013916])),
            ("gXYZ", Xyz([0.385147, 0.716873, 0.097076])),
            ("bXYZ", Xyz([0.143066, 0.060608, 0.714096])),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        };
        return Assemble(tags);
    }

    private static byte[] Assemble((string Name, byte[] Data)[] tags)
    {
        var body = new PdfBuffer();
        var table = new PdfBuffer().Bytes(Number(tags.Length));
        var places = new Dictionary<byte[], int>(ReferenceEqualityComparer.Instance);
        foreach (var (name, data) in tags)
        {
            if (!places.TryGetValue(data, out var place))
            {
                places[data] = place = HeaderLength + 4 + tags.Length * 12 + body.Length;
                body.Bytes(data);
                while (body.Length % 4 != 0)
                    body.Bytes([0]);
            }

            table.Ascii(name).Bytes(Number(place)).Bytes(Number(data.Length));
        }

        return [.. Header(HeaderLength + table.Length + body.Length), .. table.Written, .. body.Written];
    }

    private static byte[] Header(int length)
    {
        var header = new byte[HeaderLength];
        Number(length).CopyTo(header, 0);
        header[8] = 4;
        header[9] = 0x20;
        Encoding.ASCII.GetBytes("mntrRGB XYZ ").CopyTo(header, 12);
        // The date of the standard: a profile that never changes has a date that never does.
        new byte[] { 0x07, 0xCF, 0, 1, 0, 1 }.CopyTo(header, 24);
        Encoding.ASCII.GetBytes("acsp").CopyTo(header, 36);
        Fixed(WhitePoint).CopyTo(header, 68);
        return header;
    }

    private static byte[] Tagged(string type, byte[] data) => [.. Encoding.ASCII.GetBytes(type), 0, 0, 0, 0, .. data];

    private static byte[] Xyz(double[] values) => Tagged("XYZ ", Fixed(values));

    private static byte[] Words(string text) =>
        Tagged(
            "mluc",
            [
                .. Number(1),
                .. Number(12),
                .. Encoding.ASCII.GetBytes("enUS"),
                .. Number(text.Length * 2),
                .. Number(28),
                .. Encoding.BigEndianUnicode.GetBytes(text),
            ]
        );

    /// <summary>Numbers with sixteen binary places.</summary>
    private static byte[] Fixed(params double[] values)
    {
        var bytes = new byte[4 * values.Length];
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4 * i), (int)Math.Round(values[i] * 65536));
        return bytes;
    }

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
