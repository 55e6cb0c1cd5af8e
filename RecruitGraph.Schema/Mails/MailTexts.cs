using System.Globalization;

namespace RecruitGraph.Schema.Mails;

/// <summary>What mails say, in all three languages of the house: which one somebody reads is not known.</summary>
internal static class MailTexts
{
    /// <summary>Of another password.</summary>
    public static MailText PasswordChanged { get; } = new(
        "Your password was changed · 您的密码已更改 · Пароль изменён",
        """
        The password of your account was changed, and all other sessions were ended. If it was not you, ask an administrator at once.

        您的账户密码已更改，其他会话均已结束。如果不是您本人操作，请立即联系管理员。

        Пароль вашей учётной записи изменён, остальные сеансы завершены. Если это были не вы, немедленно обратитесь к администратору.
        """);

    /// <summary>Of a sign-in that wrong passwords have locked.</summary>
    public static MailText SignInLocked { get; } = new(
        "Your sign-in is locked for a while · 您的登录已暂时锁定 · Вход временно заблокирован",
        """
        Somebody gave a wrong password for your account too often, so nobody can sign in for a while. If it was not you, choose a new password afterwards.

        您的账户多次输入错误密码，登录已暂时锁定。如果不是您本人操作，请稍后更改密码。

        Для вашей учётной записи слишком часто вводили неверный пароль, поэтому вход временно заблокирован. Если это были не вы, смените пароль.
        """);

    /// <summary>Of another e-mail address; goes to the old one.</summary>
    public static MailText EmailChanged { get; } = new(
        "Your e-mail address was changed · 您的邮箱已更改 · Адрес почты изменён",
        """
        Another e-mail address was given for your account. If it was not you, ask an administrator at once.

        您的账户邮箱已更改。如果不是您本人操作，请立即联系管理员。

        Для вашей учётной записи указан другой адрес почты. Если это были не вы, немедленно обратитесь к администратору.
        """);

    /// <summary>Asks somebody to show that an address is his.</summary>
    public static MailText ConfirmEmail(Uri link, TimeSpan lifetime)
    {
        var hours = Math.Ceiling(lifetime.TotalHours).ToString(CultureInfo.InvariantCulture);
        return new MailText(
            "Please confirm your e-mail address · 请验证您的邮箱 · Подтвердите адрес почты",
            $"""
            Open this link to confirm your e-mail address. It works once, for {hours} hours. If you have not registered, you need do nothing.

            请打开此链接验证您的邮箱。链接只能使用一次，{hours} 小时内有效。如果您没有注册，请忽略此邮件。

            Откройте ссылку, чтобы подтвердить адрес почты. Она действует один раз, {hours} ч. Если вы не регистрировались, ничего делать не нужно.

            {link.AbsoluteUri}
            """);
    }
}

/// <summary>The text of a mail.</summary>
/// <param name="Subject">Its subject.</param>
/// <param name="Body">The plain text.</param>
internal sealed record MailText(string Subject, string Body);
