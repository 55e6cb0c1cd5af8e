using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Recruit;

/// <summary>What the endpoints of the recruitment portal have in common.</summary>
public abstract class PortalController(OperationRunner operations) : DialectController(operations)
{
    /// <summary>What stands before the documented URLs in the one that was called: nothing, or the dialect's folder.</summary>
    private protected string Root => Request.Path.StartsWithSegments(HttpContext.Dialect().Folder, StringComparison.OrdinalIgnoreCase)
        ? $"{Request.PathBase}{HttpContext.Dialect().Folder}"
        : $"{Request.PathBase}";

    /// <summary>How somebody is told that he may not do this for that user; null where he is that user himself.</summary>
    private protected async Task<IActionResult?> RefuseOthersAsync(long user) =>
        user == Viewer.UserId ? null
        : Viewer.IsStaff && !await ExistsAsync(user) ? RecruitDialect.NotFound()
        : RecruitDialect.Forbidden();

    /// <summary>Whether there is such a user for the caller, who has not been anonymised.</summary>
    private protected async Task<bool> ExistsAsync(long user) =>
        RecruitShapes.IsThere((await RunAsync("FindUser", new { user = LegacyId.ToGlobal("User", user) })).Data.GetProperty("user"));

    /// <summary>The body, or null where it is no JSON object with members.</summary>
    private protected async Task<RecruitBody?> ReadBodyAsync() => RecruitBody.Of(await ReadJsonAsync());

    /// <summary>The id in the query or, where it is not there, in the body. Documented is the body, which some proxies drop.</summary>
    private protected async Task<(long Id, IActionResult? Refusal)> ReadIdAsync(string field)
    {
        if (LegacyId.TryParse(Request.Query[field], out var id))
        {
            return (id, null);
        }

        if (await ReadBodyAsync() is not { } body)
        {
            return (0, RecruitDialect.BadRequest(RecruitDialect.NoJson));
        }

        var (ids, missing) = body.ReadIds(field);
        return (ids[0], missing.Count > 0 ? RecruitDialect.BadRequest(missing) : null);
    }

    /// <summary>Runs the action's mutation, which sends a mail. Where its link may not lead to the page of the client's, it leads to that of the server.</summary>
    /// <param name="mutation">The mutation's field.</param>
    /// <param name="baseUrl">The page that the client has for it, if any.</param>
    /// <param name="input">The input with the page.</param>
    private protected async Task<MutationAnswer> SendMailAsync(string mutation, string? baseUrl, Func<string?, object> input)
    {
        var answer = await SendAsync(baseUrl);
        return answer.ErrorCode == "CONFIRM_URL_NOT_ALLOWED" ? await SendAsync(null) : answer;

        async Task<MutationAnswer> SendAsync(string? page) => (await RunAsync(new { input = input(page) })).Mutation(mutation, "user");
    }

    /// <summary>All pages of a list; empty where what is searched for cannot be in any text.</summary>
    private protected async Task<IReadOnlyList<JsonElement>> SearchAsync(string operation, Func<string?, object> variables)
    {
        try
        {
            return (await RunAllPagesAsync(operation, variables)).Items;
        }
        catch (UnforeseenErrorException refused) when (refused.Code == "INVALID_INPUT")
        {
            return [];
        }
    }

    /// <summary>The action ended with a code that the portal has no words for.</summary>
    private protected UnforeseenErrorException Unforeseen(string? code) =>
        UnforeseenErrorException.Of($"recruit.{ControllerContext.ActionDescriptor.ActionName}", code);
}
