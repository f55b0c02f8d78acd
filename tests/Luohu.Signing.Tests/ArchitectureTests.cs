using System.Reflection;

namespace Luohu.Signing.Tests;

public sealed class ArchitectureTests
{
    private static readonly Assembly Signing = typeof(PdfSigner).Assembly;

    [Fact]
    public void Signing_ImportsNoneOfTheOthers() =>
        Assert.DoesNotContain(
            Signing.GetReferencedAssemblies(),
            assembly => assembly.Name!.StartsWith("Luohu", StringComparison.OrdinalIgnoreCase)
        );

    [Fact]
    public void Classes_AreSealedOrAbstract() =>
        Assert.DoesNotContain(
            Signing.GetTypes(),
            type =>
                type is { IsClass: true, IsSealed: false, IsAbstract: false }
                && type.Namespace?.StartsWith("Luohu", StringComparison.Ordinal) == true
        );
}
