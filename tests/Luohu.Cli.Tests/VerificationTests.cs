using Luohu.Cli.Verification;
using Luohu.Domain.Snapshots;
using LuohuFunctions.Bulletins;
using LuohuFunctions.Bulletins.Verification;
using LuohuFunctions.Configuration;

namespace Luohu.Cli.Tests;

/// <summary>What the checks make of copies that somebody has changed.</summary>
public sealed class VerificationTests
{
    [Fact]
    public void Genuine_PassesBothChecks()
    {
        var file = Read(Bulletins.Genuine.Bytes);

        Assert.Equal(Bulletins.Genuine.Digest, file.Digest);
        Assert.Equal(Bulletins.Genuine.Pages + 2, file.Printed.Count);
        Assert.True(PrintedCheck.Run(file).Holds);
        Assert.True(SetAgain(file).Holds);
    }

    [Fact]
    public void OtherData_DoNotHaveThePrintedDigest()
    {
        var file = Read(Bulletins.WithData(Bulletins.Snapshot with { Notice = "正式数据" }));

        var result = PrintedCheck.Run(file);

        Assert.False(result.Holds);
        Assert.Contains(Bulletins.Genuine.Digest[..16], result.Words, StringComparison.Ordinal);
        Assert.Contains(file.Digest[..16], result.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("数据标识 0123456789abcdef", "The foot of page 1 has the digest 0123456789abcdef")]
    [InlineData("第6期", "The foot of page 1 has no digest")]
    public void OtherFoot_IsNamed(string foot, string words)
    {
        var result = PrintedCheck.Run(Read(Bulletins.WithFoot(foot)));

        Assert.False(result.Holds);
        Assert.StartsWith(words, result.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void OtherIdentifier_IsNamed()
    {
        var result = PrintedCheck.Run(Read(Bulletins.WithIdentifier(new string('a', 64))));

        Assert.False(result.Holds);
        Assert.StartsWith("The file's identifier has the digest aaaa", result.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void OtherWords_AreSeenWhenTheDataAreSetAgain()
    {
        var file = Read(Bulletins.WithOtherWords());

        Assert.True(PrintedCheck.Run(file).Holds);
        Assert.False(SetAgain(file).Holds);
    }

    [Fact]
    public void OneLineMore_IsSeen() => Assert.False(SetAgain(Read(Bulletins.WithALineMore())).Holds);

    [Fact]
    public void FileOfAnotherVersion_IsNotSetAgain()
    {
        var result = SetAgain(Read(Bulletins.OfAnotherVersion.Bytes));

        Assert.Null(result.Holds);
        Assert.Contains(
            $"version 0.0.1 of the program set the file, and this is {ProgramVersion.Current.Text}",
            result.Words,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void FileThatNamesNoVersion_IsNotSetAgain()
    {
        var result = SetAgain(Read(Bulletins.OfNoVersion.Bytes));

        Assert.Null(result.Holds);
        Assert.Contains("does not say which version", result.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, true, true, 0)]
    [InlineData(true, false, true, 0)] // what is on file decides
    [InlineData(true, true, false, 1)]
    [InlineData(true, true, null, 0)]
    [InlineData(true, false, null, 1)]
    [InlineData(true, null, true, 0)]
    [InlineData(true, null, false, 1)]
    [InlineData(true, null, null, 2)]
    [InlineData(false, true, true, 1)]
    [InlineData(false, null, null, 1)]
    [InlineData(true, true, true, 1, false)]
    [InlineData(true, null, true, 0, true)]
    public void Verdict_OfTheChecksTogether(bool printed, bool? setAgain, bool? onFile, int exitCode, bool? signature = null) =>
        Assert.Equal(exitCode, Authenticity.From(new(signature, ""), new(printed, ""), new(setAgain, ""), new(onFile, "")).ExitCode);

    [Fact]
    public void DataOfALaterFormat_AreRefusedByName() =>
        Refused(
            Bulletins.WithDataOfALaterFormat(),
            $"june.pdf cannot be checked. The snapshot has format {SnapshotJson.NewestFormat + 1}, and this program reads formats 0 to {SnapshotJson.NewestFormat}"
        );

    [Fact]
    public void FileWithoutData_SaysSo() => Refused(Bulletins.WithoutData(), "june.pdf has no snapshot.json attached");

    [Fact]
    public void DataThatAreNoSnapshot_SaySo() =>
        Refused(Bulletins.WithDataThatIsNone(), "june.pdf has a snapshot.json attached that is no snapshot");

    private static CheckResult SetAgain(BulletinFile file) =>
        SettingCheck.Run(file.Snapshot, file.Document, ProgramVersion.Current, Bulletins.Fonts);

    private static BulletinFile Read(byte[] file) => BulletinFile.Create(file, BulletinContents.Read(file, trustedRoots: null), "june.pdf");

    private static void Refused(byte[] file, string words)
    {
        var mistake = Assert.Throws<ConfigurationException>(() => Read(file));

        Assert.StartsWith(words, mistake.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', mistake.Message);
    }
}
