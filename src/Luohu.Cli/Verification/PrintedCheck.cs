using LuohuFunctions.Bulletins.Verification;

namespace Luohu.Cli.Verification;

/// <summary>The attached snapshot against the digest that the bulletin prints.</summary>
internal static class PrintedCheck
{
    public static CheckResult Run(BulletinFile file)
    {
        var odd = file.Printed.FirstOrDefault(printed => !printed.Agrees(file.Digest));
        return odd is null
            ? new(
                true,
                $"The attached data has the digest that is printed on all {file.Printed.Count - 2} pages and in the file's identifiers."
            )
            : new(
                false,
                odd.Digits is null
                    ? $"{Capital(odd.Place)} has no digest."
                    : $"{Capital(odd.Place)} has the digest {odd.Digits}, but the attached data has {file.Digest[..odd.Digits.Length]}."
            );
    }

    private static string Capital(string place) => char.ToUpperInvariant(place[0]) + place[1..];
}
