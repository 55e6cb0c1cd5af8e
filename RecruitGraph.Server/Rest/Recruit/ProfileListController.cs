using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Recruit;

/// <summary>
/// What the lists of dialect A beside a user's base information have in common: the user alone changes his, administrators read
/// it, and every change answers the whole list. The operations call the list <c>items</c> and a change <c>changed</c>.
/// </summary>
public abstract class ProfileListController(OperationRunner operations) : PortalController(operations)
{
    /// <summary>The graph's type of an item.</summary>
    private protected abstract string Type { get; }

    private protected abstract PortalFields Fields { get; }

    private protected async Task<IActionResult> ListAsync(long user)
    {
        if (user != Viewer.UserId && !Viewer.IsStaff)
        {
            return RecruitDialect.Forbidden();
        }

        var owner = (await RunAsync(new { user = LegacyId.ToGlobal("User", user) })).Data.GetProperty("user");
        return RecruitShapes.IsThere(owner) ? DialectAnswer.Ok(RecruitShapes.Items(owner, Type)) : RecruitDialect.NotFound();
    }

    private protected async Task<IActionResult> AddAsync(long user)
    {
        if (await RefuseOthersAsync(user) is { } refusal)
        {
            return refusal;
        }

        if (await ReadBodyAsync() is not { } body)
        {
            return RecruitDialect.BadRequest(RecruitDialect.NoJson);
        }

        var (input, missing) = Fields.Read(body);
        return missing.Count > 0 ? RecruitDialect.BadRequest(missing) : Answer((await RunAsync(new { input })).Mutation("changed", "item"));
    }

    private protected async Task<IActionResult> UpdateAsync(long user)
    {
        if (await RefuseOthersAsync(user) is { } refusal)
        {
            return refusal;
        }

        if (await ReadBodyAsync() is not { } body)
        {
            return RecruitDialect.BadRequest(RecruitDialect.NoJson);
        }

        var (ids, noId) = body.ReadIds("id");
        var (input, missing) = Fields.Read(body);
        return noId.Count + missing.Count > 0
            ? RecruitDialect.BadRequest(noId.Concat(missing).ToDictionary())
            : await ChangeAsync(user, ids[0], input);
    }

    private protected async Task<IActionResult> RemoveAsync(long user)
    {
        if (await RefuseOthersAsync(user) is { } refusal)
        {
            return refusal;
        }

        var (id, wrong) = await ReadIdAsync("id");
        return wrong ?? await ChangeAsync(user, id, []);
    }

    private async Task<IActionResult> ChangeAsync(long user, long id, Dictionary<string, object?> input)
    {
        var owner = LegacyId.ToGlobal("User", user);
        return Answer(await ChangeAsync(
            "FindProfileItem",
            new { item = LegacyId.ToGlobal(Type, id) },
            found => found.ValueKind == JsonValueKind.Null || found.GetProperty("userId").GetString() != owner ? null : VersionedInput.Of(found, input),
            "changed",
            "item"));
    }

    private DialectAnswer Answer(MutationAnswer answer) => answer.ErrorCode switch
    {
        null => DialectAnswer.Ok(RecruitShapes.Items(answer.Result.GetProperty("user"), Type)),
        "INVALID_INPUT" => Fields.Refuse(answer),
        "OUT_OF_RANGE" => RecruitDialect.BadRequest(RecruitDialect.TooManyItems),
        "VERSION_CONFLICT" => RecruitDialect.ChangedMeanwhile(),
        "USER_ANONYMISED" => RecruitDialect.Unauthorized(),
        MutationAnswer.Nothing or "EDUCATION_NOT_FOUND" or "WORK_EXPERIENCE_NOT_FOUND" or "FAMILY_MEMBER_NOT_FOUND" =>
            RecruitDialect.BadRequest(new { id = RecruitDialect.Wrong("id") }),
        var code => throw Unforeseen(code),
    };
}
