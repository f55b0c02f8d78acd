using System.Globalization;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;
using static Luohu.Signing.Pdf.PdfSyntax;

namespace Luohu.Signing.Pdf;

/// <summary>The form with one field for the signature, and the field's widget on a page (ISO 32000-1, 12.7.4.5).</summary>
internal static class SignatureField
{
    // Printed, as PDF/A wants every annotation to be, and locked in its place.
    private const int Flags = 4 + 128;

    // Signatures exist; the file may only be changed by appending (Table 219).
    private const int SignaturesExist = 1 + 2;

    /// <summary>Adds the form, the field, its widget and the widget's structure element.</summary>
    public static void Add(FinishedPdf document, IncrementalUpdate update, IndirectReference signature, SignatureRequest request)
    {
        var number = request.Place?.Page ?? document.PageCount;
        if (number < 1 || number > document.PageCount)
            throw new SigningException($"The signature is to show on page {number}, but the PDF has {document.PageCount} pages.");

        var (page, dictionary) = document.Page(number);
        var field = update.Reserve();
        var annotations =
            dictionary.TryGet(Name("Annots"), out var annots) && document.Resolved(annots) is ArrayToken others ? others.Data : [];
        update.Set(page, dictionary.With("Annots", new ArrayToken([.. annotations, Reference(field)])).With("Tabs", Name("S")));
        var fields = document.Form is { } form && document.Resolved(form.Data["Fields"]) is ArrayToken before ? before.Data : [];
        update.Set(
            document.Root,
            document
                .Catalogue.With(
                    "AcroForm",
                    Dictionary(("Fields", new ArrayToken([.. fields, Reference(field)])), ("SigFlags", Number(SignaturesExist)))
                )
                .With("Extensions", Extensions())
        );

        var widget = Widget(page, signature, request).With("T", Text($"Signature{fields.Count + 1}"));
        if (FormElement.Add(document, update, field, page) is { } key)
            widget = widget.With("StructParent", Number(key));
        if (request.Place is { } place)
            widget = widget.With("AP", Dictionary(("N", Reference(Frame(update, place)))));
        update.Set(field, widget);
    }

    private static DictionaryToken Widget(IndirectReference page, IndirectReference signature, SignatureRequest request)
    {
        // No extent: a signature that does not show (12.7.4.5).
        var (left, bottom, width, height) = request.Place is { } place
            ? (place.Left, place.Bottom, place.Width, place.Height)
            : (0, 0, 0, 0);
        return Dictionary(
            ("Type", Name("Annot")),
            ("Subtype", Name("Widget")),
            ("FT", Name("Sig")),
            ("TU", Text(request.Description)),
            ("F", Number(Flags)),
            ("P", Reference(page)),
            ("V", Reference(signature)),
            ("Rect", Array(Number(left), Number(bottom), Number(left + width), Number(bottom + height)))
        );
    }

    /// <summary>The sub-filter is ETSI's and no part of PDF 1.7, which is said so (7.12).</summary>
    private static DictionaryToken Extensions() =>
        Dictionary(("ESIC", Dictionary(("BaseVersion", Name("1.7")), ("ExtensionLevel", Number(2)))));

    /// <summary>Lines alone: text would need a font, and the words are on the page already.</summary>
    private static IndirectReference Frame(IncrementalUpdate update, SignaturePlace place)
    {
        var content = string.Create(
            CultureInfo.InvariantCulture,
            $"0.75 w 0.7 0 0 RG 0.375 0.375 {place.Width - 0.75:0.###} {place.Height - 0.75:0.###} re S"
        );
        var form = Dictionary(
            ("Type", Name("XObject")),
            ("Subtype", Name("Form")),
            ("BBox", Array(Number(0), Number(0), Number(place.Width), Number(place.Height))),
            ("Resources", Dictionary()),
            ("Length", Number(content.Length))
        );
        var reference = update.Reserve();
        update.Set(
            reference,
            new System.Text.StringBuilder().AppendObject(form).Append("\nstream\n").Append(content).Append("\nendstream").ToString()
        );
        return reference;
    }
}
