using Microsoft.Extensions.Primitives;

namespace RecruitGraph.Server.EmailConfirmations;

/// <summary>What the page says in one of the languages of the house.</summary>
/// <param name="Language">The language, as HTTP and HTML name it.</param>
/// <param name="ByHand">What is to be put into the form by hand, where the page's script does not run.</param>
/// <param name="Question">Before anything is done.</param>
/// <param name="Confirmed">The address is confirmed now.</param>
/// <param name="AlreadyConfirmed">It was before.</param>
/// <param name="Invalid">The link confirms nothing.</param>
internal sealed record ConfirmationTexts(
    string Language, string ByHand, PageMessage Question, PageMessage Confirmed, PageMessage AlreadyConfirmed, PageMessage Invalid)
{
    private static readonly ConfirmationTexts English = new(
        "en",
        "The last part of the link, behind token=",
        new("Confirm your e-mail address", "Is this address yours? Then please confirm it.", "Confirm"),
        new("Your e-mail address is confirmed", "Thank you. You can close this page."),
        new("Your e-mail address was confirmed before", "There is nothing left to do. You can close this page."),
        new("This link does not work any more", "It was used, has run out, or a newer mail replaces it. Sign in and ask for another one."));

    private static readonly ConfirmationTexts Chinese = new(
        "zh",
        "链接的最后一部分（token= 之后）",
        new("验证您的邮箱", "这是您的邮箱地址吗？请点击按钮进行验证。", "验证"),
        new("您的邮箱已验证", "谢谢。您可以关闭此页面。"),
        new("您的邮箱此前已验证", "无需再次操作。您可以关闭此页面。"),
        new("此链接已失效", "链接已被使用、已过期，或已被新的邮件取代。请登录后重新申请验证邮件。"));

    private static readonly ConfirmationTexts Russian = new(
        "ru",
        "Последняя часть ссылки, после token=",
        new("Подтвердите адрес почты", "Это ваш адрес? Тогда подтвердите его.", "Подтвердить"),
        new("Адрес почты подтверждён", "Спасибо. Эту страницу можно закрыть."),
        new("Адрес почты уже был подтверждён", "Больше ничего делать не нужно. Эту страницу можно закрыть."),
        new("Ссылка больше не действует", "Её уже использовали, её срок истёк или её заменило новое письмо. Войдите и запросите другое письмо."));

    private static readonly ConfirmationTexts[] All = [English, Chinese, Russian];

    /// <summary>The language that the reader likes best of ours; English where he likes none.</summary>
    public static ConfirmationTexts For(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .Where(language => language.Quality != 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => All.FirstOrDefault(texts => IsOf(language.Value, texts.Language)))
            .FirstOrDefault(texts => texts is not null) ?? English;

    /// <summary>Whether a language, such as <c>zh-Hans-CN</c>, is a kind of another.</summary>
    private static bool IsOf(StringSegment range, string language) =>
        range.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (range.Length == language.Length || range[language.Length] == '-');
}

/// <summary>A heading, a sentence, and perhaps a button.</summary>
internal sealed record PageMessage(string Title, string Text, string? Button = null);
