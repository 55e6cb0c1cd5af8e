using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Recruit;

/// <summary>应聘接口: a user's own applications in dialect A.</summary>
[Dialect<RecruitDialect>, Only(Callers.SignedIn)]
public sealed class RecruitController(OperationRunner operations) : PortalController(operations)
{
    private const string PositionId = "position_id";

    /// <summary>All that the user has applied for, with how it stands.</summary>
    [HttpGet("/api/recruit/{user:number}")]
    public async Task<IActionResult> ListApplicationsAsync(long user)
    {
        if (user != Viewer.UserId && !Viewer.IsStaff)
        {
            return RecruitDialect.Forbidden();
        }

        var (applications, first) = await RunAllPagesAsync(
            "ListApplications", after => new { user = LegacyId.ToGlobal("User", user), after });
        return RecruitShapes.IsThere(first.GetProperty("user")) ? Answer(applications) : RecruitDialect.NotFound();
    }

    /// <summary>The user applies for a position.</summary>
    [HttpPost("/api/recruit/{user:number}")]
    public async Task<IActionResult> ApplyAsync(long user)
    {
        if (await RefuseOthersAsync(user) is { } refusal)
        {
            return refusal;
        }

        if (await ReadBodyAsync() is not { } body)
        {
            return RecruitDialect.BadRequest(RecruitDialect.NoJson);
        }

        var (ids, missing) = body.ReadIds(PositionId);
        if (missing.Count > 0)
        {
            return RecruitDialect.BadRequest(missing);
        }

        var answer = (await RunAsync(new { input = new { vacancyId = LegacyId.ToGlobal("Vacancy", ids[0]) } })).Mutation("applyToVacancy", "application");
        return answer.ErrorCode switch
        {
            null => await AnswerAsync(user, answer.Result),
            "DUPLICATE_APPLICATION" => RecruitDialect.BadRequest(RecruitDialect.AlreadyApplied),
            "VACANCY_NOT_FOUND" or "VACANCY_NOT_OPEN" or "VACANCY_DELETED" => RecruitDialect.NotFound(),
            "USER_BLOCKED" or "USER_ANONYMISED" => RecruitDialect.Unauthorized(),
            var code => throw Unforeseen(code),
        };
    }

    /// <summary>The user takes an application back, however it stands.</summary>
    [HttpDelete("/api/recruit/{user:number}")]
    public async Task<IActionResult> WithdrawAsync(long user)
    {
        if (await RefuseOthersAsync(user) is { } refusal)
        {
            return refusal;
        }

        var (position, wrong) = await ReadIdAsync(PositionId);
        if (wrong is not null)
        {
            return wrong;
        }

        var found = (await RunAsync(
            "FindApplication",
            new { user = LegacyId.ToGlobal("User", user), position = LegacyId.ToGlobal("Vacancy", position) })).Data;
        if (found.GetProperty("applications").GetProperty("nodes").EnumerateArray().FirstOrDefault() is not { ValueKind: JsonValueKind.Object } application)
        {
            return found.GetProperty("position").ValueKind == JsonValueKind.Null
                ? RecruitDialect.NotFound()
                : RecruitDialect.BadRequest(RecruitDialect.NotApplied);
        }

        var answer = (await RunAsync(new { input = new { applicationId = application.GetProperty("id").GetString() } }))
            .Mutation("withdrawApplication", "application");
        return answer.ErrorCode switch
        {
            null => await AnswerAsync(user, answer.Result),
            "INVALID_TRANSITION" => RecruitDialect.BadRequest(RecruitDialect.NotApplied),
            var code => throw Unforeseen(code),
        };
    }
    /// <summary>The user's list, whose first page came with the change; hardly anybody has another.</summary>
    private async Task<IActionResult> AnswerAsync(long user, JsonElement changed)
    {
        var page = changed.GetProperty("candidate").GetProperty("page");
        return page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()
            ? await ListApplicationsAsync(user)
            : Answer(page.GetProperty("nodes").EnumerateArray());
    }

    private static DialectAnswer Answer(IEnumerable<JsonElement> newestFirst) =>
        DialectAnswer.Ok(newestFirst.Reverse().Select(RecruitShapes.PositionWithStatus));
}
