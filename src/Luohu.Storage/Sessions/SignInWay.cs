namespace Luohu.Storage.Sessions;

/// <summary>How a session was begun.</summary>
public enum SignInWay
{
    /// <summary>By a personal key, typed in.</summary>
    Key,

    /// <summary>By a link that an administrator gave out.</summary>
    Link,

    /// <summary>By an account of the identity provider.</summary>
    Provider,
}
