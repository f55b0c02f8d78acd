using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using LuohuFunctions.Configuration;

namespace Luohu.Cli.Verification;

/// <summary>The authorities whose certificates a check trusts.</summary>
internal static class TrustedRoots
{
    /// <summary>Reads a file of certificates in PEM.</summary>
    /// <returns>The certificates; null where no file is named.</returns>
    /// <exception cref="ConfigurationException">The file cannot be read, or holds no certificate.</exception>
    public static X509Certificate2Collection? Read(FileInfo? file)
    {
        if (file is null)
            return null;
        var roots = new X509Certificate2Collection();
        try
        {
            roots.ImportFromPemFile(file.FullName);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new ConfigurationException($"{file.FullName} cannot be read: {fault.Message.Split('\n')[0].Trim()}", fault);
        }

        return roots.Count > 0 ? roots : throw new ConfigurationException($"{file.FullName} holds no certificate in PEM.");
    }
}
