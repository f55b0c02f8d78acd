using Microsoft.Azure.Functions.Worker;
using PublicApiGenerator;

namespace Luohu.FunctionsRuntime.Tests;

public sealed class PublicApiTests
{
    /// <summary>
    /// Everything public is a name that the real worker has, so that the functions compile against either.
    /// PublicApi.txt is the list; a change of it is a claim about the worker's own packages.
    /// </summary>
    [Fact]
    public void Assembly_HasTheListedNamesAlone()
    {
        var options = new ApiGeneratorOptions { IncludeAssemblyAttributes = false, DenyNamespacePrefixes = [] };
        var expected = new StreamReader(typeof(PublicApiTests).Assembly.GetManifestResourceStream("PublicApi.txt")!).ReadToEnd();

        Assert.Equal(expected.Trim(), typeof(FunctionAttribute).Assembly.GeneratePublicApi(options).Trim(), ignoreLineEndingDifferences: true);
    }
}
