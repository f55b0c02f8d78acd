namespace Luohu.Signing;

/// <summary>Where a signing key is kept.</summary>
public interface ISigningKeyStore
{
    /// <summary>Opens the key as it is now. A renewed certificate is therefore used from the next document on.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="SigningException">There is no such key, or it cannot be used for signing.</exception>
    Task<ISigningKey> OpenAsync(CancellationToken cancellationToken);
}
