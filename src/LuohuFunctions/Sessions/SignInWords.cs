using Luohu.Storage.Sessions;

namespace LuohuFunctions.Sessions;

/// <summary>What a way to sign in is called in the log.</summary>
internal static class SignInWords
{
    /// <summary>The words.</summary>
    public static string Of(SignInWay way) =>
        way switch
        {
            SignInWay.Link => "用登录链接登录",
            SignInWay.Provider => "用统一身份认证登录",
            _ => "用个人密钥登录",
        };
}
