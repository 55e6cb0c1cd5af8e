using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Recruit;

/// <summary>用户基本信息接口: what a user of dialect A says of himself.</summary>
[Dialect<RecruitDialect>, Only(Callers.SignedIn)]
public sealed class BaseInfoController(OperationRunner operations) : PortalController(operations)
{
    private static readonly PortalFields Fields = new(
        new("name", "name"), new("sex", "sex"), new("race", "race"),
        new("id_number", "idNumber"), new("phone_number", "phoneNumber"), new("address", "address"));

    /// <summary>What the user has said; to an administrator it is revealed, and written down that he saw it.</summary>
    [HttpGet("/api/base_info/{user:number}")]
    public async Task<IActionResult> GetBaseInfoAsync(long user) =>
        user != Viewer.UserId ? Viewer.IsStaff ? await RevealAsync(user) : RecruitDialect.Forbidden()
        : await FindOwnAsync() is { ValueKind: JsonValueKind.Object } said ? DialectAnswer.Ok(RecruitShapes.BaseInfo(user, said, said))
        : DialectAnswer.Ok(new { id = user });

    /// <summary>The user says all of it anew.</summary>
    [HttpPut("/api/base_info/{user:number}")]
    public async Task<IActionResult> UpdateBaseInfoAsync(long user)
    {
        if (await RefuseOthersAsync(user) is { } refusal)
        {
            return refusal;
        }

        if (await ReadBodyAsync() is not { } body)
        {
            return RecruitDialect.BadRequest(RecruitDialect.NoJson);
        }

        var (profile, missing) = Fields.Read(body);
        if (missing.Count > 0)
        {
            return RecruitDialect.BadRequest(missing);
        }

        var answer = await LastWinsAsync(async () =>
        {
            var present = await FindOwnAsync();
            int? version = present.ValueKind == JsonValueKind.Object ? present.GetProperty("version").GetInt32() : null;
            return (await RunAsync(new { input = new { version, profile } })).Mutation("updateProfile", "profile");
        });
        return answer.ErrorCode switch
        {
            null => DialectAnswer.Ok(RecruitShapes.BaseInfo(user, answer.Result, answer.Result)),
            "INVALID_INPUT" => Fields.Refuse(answer),
            "VERSION_CONFLICT" or "PROFILE_NOT_FOUND" => RecruitDialect.ChangedMeanwhile(),
            "USER_ANONYMISED" => RecruitDialect.Unauthorized(),
            var code => throw Unforeseen(code),
        };
    }

    private async Task<JsonElement> FindOwnAsync() => (await RunAsync("GetBaseInfo", new { })).Data.GetProperty("said");

    private async Task<IActionResult> RevealAsync(long user)
    {
        var answer = (await RunAsync("RevealBaseInfo", new { user = LegacyId.ToGlobal("User", user) })).Mutation("revealProfile", "revealedProfile");
        return answer.ErrorCode switch
        {
            null => DialectAnswer.Ok(RecruitShapes.BaseInfo(user, answer.Result.GetProperty("user").GetProperty("profile"), answer.Result)),
            "PROFILE_NOT_FOUND" => await ExistsAsync(user) ? DialectAnswer.Ok(new { id = user }) : RecruitDialect.NotFound(),
            var code => throw Unforeseen(code),
        };
    }
}
