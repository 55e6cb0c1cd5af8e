using Microsoft.AspNetCore.WebUtilities;
using RecruitGraph.Server.Auth;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Assistant;

/// <summary>Dialect C, the digital assistant of recruiting officers: its credentials, its two error forms and its wordings.</summary>
internal sealed class AssistantDialect : Dialect
{
    public const string NoJson = "JSON не найден";

    public const string SignedOut = "Пользователь вышел";

    public const string VacancyNotFound = "Вакансия не найдена";

    public const string CandidateNotFound = "Кандидат не найден";

    public const string StatusNotFound = "Статус не найден";

    public const string NoSuchTransition = "Этот статус сейчас нельзя установить";

    private const string NotAllowed = "Нет доступа";

    private const string TooLarge = "Слишком большой запрос";

    public override string Name => DialectNames.Assistant;

    public override string TokenHeader => "UserToken";

    // Its clients send a header Token as well, a constant that nothing ever read.
    public override string? FindToken(HttpRequest request) => request.Headers[TokenHeader].ToString().Trim() is { Length: > 0 } token ? token : null;

    public override DialectAnswer NotSignedIn(HttpContext context) => Error(
        StatusCodes.Status401Unauthorized,
        context.Features.Get<BearerSignIn>()?.Rejected == RejectedToken.Expired ? "UserToken больше не действителен" : "Не верный UserToken");

    public override DialectAnswer NotPermitted() => Error(StatusCodes.Status403Forbidden, NotAllowed);

    public override DialectAnswer Refusal(int status) => status switch
    {
        StatusCodes.Status403Forbidden => NotPermitted(),
        StatusCodes.Status404NotFound => NotFound("Страница не найдена"),
        StatusCodes.Status405MethodNotAllowed => Error(status, "Метод не поддерживается"),
        StatusCodes.Status413PayloadTooLarge => Error(status, TooLarge),
        StatusCodes.Status415UnsupportedMediaType => Error(status, "Данные принимаются только в формате JSON"),
        < StatusCodes.Status500InternalServerError => Error(status, ReasonPhrases.GetReasonPhrase(status)),
        _ => new DialectAnswer(status, new { messageError = "Ошибка сервера" }),
    };

    /// <summary>What the user did wrong; what the server did wrong has another form.</summary>
    public static DialectAnswer Error(int status, string message) => new(status, new { message });

    public static DialectAnswer BadRequest(string message) => Error(StatusCodes.Status400BadRequest, message);

    public static DialectAnswer NotFound(string message) => Error(StatusCodes.Status404NotFound, message);

    /// <summary>Fields that are absent or empty; misspelled as the old server had it.</summary>
    public static DialectAnswer Missing(IEnumerable<string> fields) => BadRequest($"В json отсутсвуют поля: {string.Join(',', fields)}");

    /// <summary>Fields that hold something else than is meant.</summary>
    public static DialectAnswer Malformed(IEnumerable<string> fields) => BadRequest($"Неверные значения полей: {string.Join(',', fields)}");

    /// <summary>What the user is told where a mutation was refused.</summary>
    /// <param name="operation">The operation that was run.</param>
    /// <param name="code">The code of its error.</param>
    /// <exception cref="UnforeseenErrorException">The operation is never refused so.</exception>
    public static DialectAnswer Refused(string operation, string code) => code switch
    {
        "INVALID_CREDENTIALS" => Error(StatusCodes.Status401Unauthorized, "Неправильный логин или пароль"),
        "USER_BLOCKED" or "USER_ANONYMISED" => Error(StatusCodes.Status401Unauthorized, "Пользователь заблокирован"),
        MutationAnswer.Nothing or "VACANCY_NOT_FOUND" or "VACANCY_NOT_OPEN" or "VACANCY_DELETED" => NotFound(VacancyNotFound),
        "APPLICATION_NOT_FOUND" => NotFound(CandidateNotFound),
        "DIRECTORY_ENTRY_NOT_FOUND" => BadRequest("Значение не найдено в справочнике"),
        "UNSUPPORTED_RESUME_FILE" => BadRequest("Формат резюме не поддерживается"),
        "TEST_ANSWER_NOT_FOUND" => BadRequest("Ответ на вопрос не найден"),
        "DUPLICATE_ANSWER" => BadRequest("На вопрос дано несколько ответов"),
        "NO_RIGHT_ANSWER" => BadRequest("Ни один ответ не отмечен как верный"),
        "INVALID_TRANSITION" => BadRequest(NoSuchTransition),
        "INVALID_INPUT" or "OUT_OF_RANGE" => BadRequest("Недопустимое значение поля"),
        "VERSION_CONFLICT" or "STAGE_CONFLICT" => Error(StatusCodes.Status409Conflict, "Данные уже изменены другим пользователем, повторите запрос"),
        "VARIABLES_SIZE_LIMIT_EXCEEDED" => Error(StatusCodes.Status413PayloadTooLarge, TooLarge),
        _ => throw UnforeseenErrorException.Of($"{DialectNames.Assistant}.{operation}", code),
    };
}
