using Luohu.Typesetting.Model;
using Luohu.Typesetting.Pdf.Syntax;

namespace Luohu.Typesetting.Pdf;

/// <summary>The files inside the document (7.11.4), as PDF/A-3 wants them: with their relationship to it and their media type.</summary>
internal static class Attachments
{
    public static void Write(PdfFile file, OfficialDocument document, PdfDictionary catalogue)
    {
        if (document.Attachments.Count == 0)
            return;
        var (names, files) = (new List<PdfValue>(), new List<PdfValue>());
        // A name tree is in the order of its keys.
        foreach (var attachment in document.Attachments.OrderBy(a => a.Name, StringComparer.Ordinal))
        {
            files.Add(Specification(file, attachment, document.Properties.Created));
            names.AddRange([DocumentText.Create(attachment.Name), files[^1]]);
        }

        catalogue.Add(
            "Names",
            new PdfDictionary
            {
                {
                    "EmbeddedFiles",
                    new PdfDictionary { { "Names", new PdfArray(names) } }
                },
            }
        );
        catalogue.Add("AF", new PdfArray(files));
    }

    private static PdfReference Specification(PdfFile file, Attachment attachment, DateTimeOffset date)
    {
        var content = file.Add(
            PdfStream.Deflated(
                attachment.Content.Span,
                new PdfDictionary("EmbeddedFile")
                {
                    { "Subtype", attachment.MediaType.Replace("/", "#2F", StringComparison.Ordinal) },
                    {
                        "Params",
                        new PdfDictionary { { "Size", attachment.Content.Length }, { "ModDate", DocumentWriter.Date(date) } }
                    },
                }
            )
        );
        return file.Add(
            new PdfDictionary("Filespec")
            {
                { "F", DocumentText.Create(attachment.Name) },
                { "UF", DocumentText.Create(attachment.Name) },
                { "Desc", DocumentText.Create(attachment.Description) },
                { "AFRelationship", "Data" },
                {
                    "EF",
                    new PdfDictionary { { "F", content }, { "UF", content } }
                },
            }
        );
    }
}
