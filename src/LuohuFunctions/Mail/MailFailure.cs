using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace LuohuFunctions.Mail;

/// <summary>
/// Why an attempt failed. Never in the words of the server or the exception, which may quote an address or a login.
/// </summary>
/// <param name="Words">The reason.</param>
/// <param name="IsFinal">Whether the server said that trying again is of no use.</param>
/// <param name="IsSilence">Whether the server let the whole time limit pass.</param>
internal sealed record MailFailure(string Words, bool IsFinal = false, bool IsSilence = false)
{
    /// <summary>The run that claimed the mail never said what became of it.</summary>
    public static readonly MailFailure NoOutcome = new("发送中断，结果不明");

    /// <summary>What a failure of a transport means.</summary>
    public static MailFailure From(Exception failure) =>
        failure switch
        {
            // RFC 5321, 4.2.1: 4xx may pass, 5xx will not. A refused sender is our own setting, which can be mended.
            SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted } refused => Refused("收件人", refused),
            SmtpCommandException { ErrorCode: SmtpErrorCode.MessageNotAccepted } refused => Refused("邮件", refused),
            SmtpCommandException refused => new($"邮件服务器拒绝（{(int)refused.StatusCode}）"),
            SmtpProtocolException => new("邮件服务器中断连接"),
            AuthenticationException => new("邮件服务器不接受登录"),
            SslHandshakeException => new("与邮件服务器的加密连接不可信"),
            NotSupportedException => new("邮件服务器不支持所设的加密或登录方式"),
            OperationCanceledException => new("邮件服务器未在时限内应答", IsSilence: true),
            SocketException socket => new($"连接不上邮件服务器（{socket.SocketErrorCode}）"),
            UnauthorizedAccessException => new("不能写入邮件文件夹"),
            IOException => new("连接或文件读写中断"),
            NoMailServerException => new("未设置邮件服务器（Smtp__Host）"),
            _ => new(failure.GetType().Name),
        };

    private static MailFailure Refused(string what, SmtpCommandException refused) =>
        new($"邮件服务器拒收{what}（{(int)refused.StatusCode}）", IsFinal: (int)refused.StatusCode >= 500);
}
