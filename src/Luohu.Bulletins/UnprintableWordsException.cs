using System.Text;
using Luohu.Domain.Plans;
using Luohu.Domain.Snapshots;
using Luohu.Typesetting.Fonts;

namespace Luohu.Bulletins;

/// <summary>The words on an indicator hold a character that no font can print. It is never printed as an empty box.</summary>
public sealed class UnprintableWordsException : Exception
{
    /// <summary>An exception for an indicator.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="fault">The character and the text that it stands in.</param>
    public UnprintableWordsException(Indicator indicator, MissingGlyphException fault)
        : base(
            $"No font has a glyph for {fault.Character} (U+{fault.Character.Value:X4}) in the words on {indicator.Name} ({indicator.Code}): {fault.Text}",
            fault
        ) => (Indicator, Character) = (indicator, fault.Character);

    /// <summary>The indicator.</summary>
    public Indicator Indicator { get; }

    /// <summary>The character.</summary>
    public Rune Character { get; }

    /// <summary>The first indicator with <paramref name="character"/> in its name, unit, remark, stage or reason; null when none has it.</summary>
    internal static Indicator? FirstWith(Rune character, Snapshot snapshot) =>
        snapshot.Plan.Indicators.FirstOrDefault(indicator =>
            WordsOn(indicator, snapshot).Any(words => words?.EnumerateRunes().Contains(character) == true)
        );

    private static IEnumerable<string?> WordsOn(Indicator indicator, Snapshot snapshot) =>
        [
            indicator.Name,
            indicator.Unit,
            .. snapshot
                .Figures.Where(f => f.Indicator == indicator.Code)
                .SelectMany(f => new[] { f.Remark, f.Value.Stage, f.Value.NoData }),
            .. snapshot.Corrections.Where(c => c.Indicator == indicator.Code).Select(c => c.Reason),
        ];
}
