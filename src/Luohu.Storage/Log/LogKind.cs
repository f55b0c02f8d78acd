using System.Text.Json.Serialization;

namespace Luohu.Storage.Log;

/// <summary>What an entry of the log is about. The words are stored.</summary>
public enum LogKind
{
    /// <summary>登录.</summary>
    [JsonStringEnumMemberName("signIn")]
    SignIn,

    /// <summary>登录未成.</summary>
    [JsonStringEnumMemberName("signInFailed")]
    SignInFailed,

    /// <summary>退出.</summary>
    [JsonStringEnumMemberName("signOut")]
    SignOut,

    /// <summary>职责: what somebody may do.</summary>
    [JsonStringEnumMemberName("role")]
    Role,

    /// <summary>人员: who there is, and how they get in.</summary>
    [JsonStringEnumMemberName("person")]
    Person,

    /// <summary>密钥.</summary>
    [JsonStringEnumMemberName("key")]
    Key,

    /// <summary>开放 of a closed period.</summary>
    [JsonStringEnumMemberName("opening")]
    Opening,

    /// <summary>编发 of a bulletin.</summary>
    [JsonStringEnumMemberName("publication")]
    Publication,

    /// <summary>投递: mails that a person let go or took up again.</summary>
    [JsonStringEnumMemberName("delivery")]
    Delivery,
}
