using System.Runtime.InteropServices;

namespace Luohu.Typesetting.Fonts;

/// <summary>The part of HarfBuzz's C interface that HarfBuzzSharp has in its native library but does not wrap.</summary>
internal static partial class HarfBuzzSubset
{
    private const string Library = "libHarfBuzzSharp";

    /// <summary>
    /// No hinting (1), .notdef keeps its outline (0x40), no closure over layout (0x200), and the charset of a CID-keyed
    /// CFF font becomes the identity (0x8000): without the last one, viewers look glyphs up by their old Adobe-GB1
    /// numbers and print nothing.
    /// </summary>
    public const uint Flags = 0x1 | 0x40 | 0x200 | 0x8000;

    public static uint Tag(string tag) => (uint)(tag[0] << 24 | tag[1] << 16 | tag[2] << 8 | tag[3]);

    [LibraryImport(Library)]
    public static partial nint hb_face_builder_create();

    [LibraryImport(Library)]
    public static partial int hb_face_builder_add_table(nint face, uint tag, nint blob);

    [LibraryImport(Library)]
    public static partial nint hb_face_reference_blob(nint face);

    [LibraryImport(Library)]
    public static partial nint hb_face_reference_table(nint face, uint tag);

    [LibraryImport(Library)]
    public static partial void hb_face_destroy(nint face);

    [LibraryImport(Library)]
    public static partial nint hb_blob_create_sub_blob(nint blob, uint offset, uint length);

    [LibraryImport(Library)]
    public static partial nint hb_blob_get_data(nint blob, out uint length);

    [LibraryImport(Library)]
    public static partial void hb_blob_destroy(nint blob);

    [LibraryImport(Library)]
    public static partial void hb_set_add(nint set, uint value);

    [LibraryImport(Library)]
    public static partial void hb_map_set(nint map, uint key, uint value);

    [LibraryImport(Library)]
    public static partial nint hb_subset_input_create_or_fail();

    [LibraryImport(Library)]
    public static partial void hb_subset_input_set_flags(nint input, uint flags);

    [LibraryImport(Library)]
    public static partial nint hb_subset_input_glyph_set(nint input);

    [LibraryImport(Library)]
    public static partial nint hb_subset_input_old_to_new_glyph_mapping(nint input);

    [LibraryImport(Library)]
    public static partial void hb_subset_input_destroy(nint input);

    [LibraryImport(Library)]
    public static partial nint hb_subset_or_fail(nint face, nint input);
}
