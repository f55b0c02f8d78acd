using Luohu.Domain.Snapshots;
using Luohu.Domain.Submissions;

namespace Luohu.Domain.Tests;

/// <summary>
/// What is stored outlives the code: a C# name may change, a stored one may not. A line that is added to the list is a new
/// version of the format or an optional property; none is ever changed or taken away.
/// </summary>
public sealed class StoredNamesTests
{
    private static readonly (Type Type, string Name)[] stored = [(typeof(Snapshot), "snapshot"), (typeof(Receipt), "receipt")];

    [Fact]
    public void StoredNames_AreThoseOfTheCommittedList()
    {
        var names = stored.SelectMany(one => StoredNames.Of(one.Type, one.Name));

        Assert.Equal(File.ReadAllLines(Repository.PathOf("tests/Luohu.Domain.Tests/stored-names.txt")), names);
    }

    [Fact]
    public void EveryStoredName_IsPinned_SoThatARenameChangesNoByte() =>
        Assert.Empty(stored.SelectMany(one => StoredNames.NotPinned(one.Type)));
}
