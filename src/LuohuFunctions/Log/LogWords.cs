using System.Text.Json;
using Luohu.Domain;
using Luohu.Storage.Log;

namespace LuohuFunctions.Log;

/// <summary>What the kinds of entries are called.</summary>
internal static class LogWords
{
    /// <summary>The kinds as the API names them.</summary>
    public static IEnumerable<string> All => Enum.GetValues<LogKind>().Select(NameOf);

    /// <summary>The kind of that name; null for none.</summary>
    public static LogKind? Find(string name) =>
        Enum.GetValues<LogKind>().Where(kind => NameOf(kind) == name).Select(kind => (LogKind?)kind).FirstOrDefault();

    /// <summary>A kind in Chinese.</summary>
    public static string Of(LogKind kind) =>
        kind switch
        {
            LogKind.SignIn => "登录",
            LogKind.SignInFailed => "登录未成",
            LogKind.SignOut => "退出",
            LogKind.Role => "职责",
            LogKind.Person => "人员",
            LogKind.Key => "密钥",
            LogKind.Opening => "开放",
            LogKind.Publication => "编发",
            _ => "投递",
        };

    private static string NameOf(LogKind kind) => JsonSerializer.Serialize(kind, PlanJson.Options).Trim('"');
}
