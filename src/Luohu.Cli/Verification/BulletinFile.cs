using System.Text.Json;
using Luohu.Bulletins;
using Luohu.Plan;
using LuohuFunctions.Startup;
using UglyToad.PdfPig;

namespace Luohu.Cli.Verification;

/// <summary>A bulletin's PDF, read by a program that had no part in writing it.</summary>
/// <param name="Bytes">The whole file.</param>
/// <param name="Snapshot">The snapshot inside it.</param>
/// <param name="Digest">The SHA-256 of the attached JSON as it stands in the file, 64 lower-case hex digits.</param>
/// <param name="Printed">What the file says of its digest, at every place where a bulletin says it.</param>
internal sealed record BulletinFile(byte[] Bytes, Snapshot Snapshot, string Digest, IReadOnlyList<PrintedDigest> Printed)
{
    /// <summary>Reads a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">How messages call it.</param>
    /// <exception cref="OperatorException">It is no PDF, or has no snapshot inside.</exception>
    public static BulletinFile Read(byte[] bytes, string name)
    {
        var (json, printed) = Open(bytes, name);
        if (json is null)
            throw new OperatorException($"{name} has no {MonthlyBulletin.SnapshotName} attached: it is no bulletin, or its data was taken out.");
        try
        {
            return new(bytes, SnapshotJson.Read(json), SnapshotJson.DigestOf(json), printed);
        }
        catch (SnapshotFormatException later)
        {
            throw new OperatorException($"{name} cannot be checked. {later.Message}", later);
        }
        catch (JsonException fault)
        {
            throw new OperatorException($"{name} has a {MonthlyBulletin.SnapshotName} attached that is no snapshot: {fault.Message}", fault);
        }
    }

    private static (byte[]? Json, IReadOnlyList<PrintedDigest> Printed) Open(byte[] bytes, string name)
    {
        try
        {
            using var pdf = PdfDocument.Open(bytes);
            return (AttachmentOf(pdf), PrintedDigest.AllOf(pdf));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The reader throws whatever a broken file makes it stumble over; none of it is our own doing.
            throw new OperatorException($"{name} cannot be read as a PDF: {fault.Message.Split('\n')[0].Trim()}", fault);
        }
    }

    private static byte[]? AttachmentOf(PdfDocument pdf) =>
        pdf.Advanced.TryGetEmbeddedFiles(out var files) ? files.FirstOrDefault(file => file.Name == MonthlyBulletin.SnapshotName)?.Memory.ToArray() : null;
}
