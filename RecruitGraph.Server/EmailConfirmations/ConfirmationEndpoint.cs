using System.Net.Mime;
using RecruitGraph.Server.Hosting;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.EmailConfirmations;

/// <summary>
/// Where the link of a confirmation mail leads. Opening it changes nothing, since programs that look through mails open links too:
/// the button of the page does, by the mutation <c>confirmEmail</c>.
/// </summary>
internal static class ConfirmationEndpoint
{
    /// <summary>
    /// Where the page is, without the token, which is put behind it: browsers keep a fragment to themselves, so that no server on the
    /// way, this one included, can write the token down with the path.
    /// </summary>
    public const string Link = Path + "#token=";

    private const string Path = "/confirm-email";
    private const string Operation = "emailConfirmations.ConfirmEmail";
    private const int MaxBodySize = 1024;

    public static void MapEmailConfirmations(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], static context =>
            ConfirmationPage.WriteAsync(context, StatusCodes.Status200OK, static texts => texts.Question));
        endpoints.MapPost(Path, ConfirmAsync);
    }

    private static async Task ConfirmAsync(HttpContext context, OperationRunner operations)
    {
        var answer = await operations.RunAsync(Operation, new { token = await ReadTokenAsync(context.Request) }, context);
        var code = answer.Mutation("confirmEmail", "user").ErrorCode;
        await (code switch
        {
            null => ConfirmationPage.WriteAsync(context, StatusCodes.Status200OK, static texts => texts.Confirmed),
            "EMAIL_ALREADY_CONFIRMED" => ConfirmationPage.WriteAsync(context, StatusCodes.Status200OK, static texts => texts.AlreadyConfirmed),
            "EMAIL_CONFIRMATION_INVALID" or "INVALID_INPUT" =>
                ConfirmationPage.WriteAsync(context, StatusCodes.Status410Gone, static texts => texts.Invalid),
            _ => throw UnforeseenErrorException.Of(Operation, code),
        });
    }

    /// <summary>What the page's form sent; empty where it was none.</summary>
    private static async Task<string> ReadTokenAsync(HttpRequest request)
    {
        LimitedBody.Limit(request, MaxBodySize);
        return request.ContentType?.StartsWith(MediaTypeNames.Application.FormUrlEncoded, StringComparison.OrdinalIgnoreCase) == true
            ? (await request.ReadFormAsync(request.HttpContext.RequestAborted))["token"].ToString()
            : "";
    }
}
