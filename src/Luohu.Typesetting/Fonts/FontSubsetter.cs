namespace Luohu.Typesetting.Fonts;

/// <summary>
/// Makes subsets of one font. It works on a font that has only the tables a PDF needs: without cmap and layout tables
/// the subsetter has nothing to walk but the glyphs.
/// </summary>
internal sealed unsafe class FontSubsetter : IDisposable
{
    private static readonly string[] Tables = ["head", "hhea", "hmtx", "maxp", "CFF ", "glyf", "loca"];

    private readonly nint _face;
    private readonly bool _isCff;

    public FontSubsetter(nint blob, Dictionary<string, SfntTable> tables, bool isCff)
    {
        _isCff = isCff;
        _face = HarfBuzzSubset.hb_face_builder_create();
        foreach (var tag in Tables)
        {
            if (!tables.TryGetValue(tag, out var table))
                continue;
            var part = HarfBuzzSubset.hb_blob_create_sub_blob(blob, (uint)table.Start, (uint)table.Length);
            _ = HarfBuzzSubset.hb_face_builder_add_table(_face, HarfBuzzSubset.Tag(tag), part);
            HarfBuzzSubset.hb_blob_destroy(part);
        }
    }

    /// <summary>A CFF table for a font with CFF outlines, a whole TrueType file for others.</summary>
    public byte[] Subset(IReadOnlyList<int> glyphs)
    {
        var input = HarfBuzzSubset.hb_subset_input_create_or_fail();
        HarfBuzzSubset.hb_subset_input_set_flags(input, HarfBuzzSubset.Flags);
        var wanted = HarfBuzzSubset.hb_subset_input_glyph_set(input);
        var numbers = HarfBuzzSubset.hb_subset_input_old_to_new_glyph_mapping(input);
        HarfBuzzSubset.hb_set_add(wanted, 0);
        HarfBuzzSubset.hb_map_set(numbers, 0, 0);
        for (var i = 0; i < glyphs.Count; i++)
        {
            HarfBuzzSubset.hb_set_add(wanted, (uint)glyphs[i]);
            HarfBuzzSubset.hb_map_set(numbers, (uint)glyphs[i], (uint)i + 1);
        }

        var subset = HarfBuzzSubset.hb_subset_or_fail(_face, input);
        HarfBuzzSubset.hb_subset_input_destroy(input);
        if (subset == 0)
            throw new InvalidOperationException("HarfBuzz could not make a subset of a font.");

        var blob = _isCff
            ? HarfBuzzSubset.hb_face_reference_table(subset, HarfBuzzSubset.Tag("CFF "))
            : HarfBuzzSubset.hb_face_reference_blob(subset);
        var start = HarfBuzzSubset.hb_blob_get_data(blob, out var length);
        var bytes = new ReadOnlySpan<byte>((void*)start, (int)length).ToArray();
        HarfBuzzSubset.hb_blob_destroy(blob);
        HarfBuzzSubset.hb_face_destroy(subset);
        return bytes;
    }

    public void Dispose() => HarfBuzzSubset.hb_face_destroy(_face);
}
