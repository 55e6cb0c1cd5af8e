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
    [HttpGet("/api/recruit/{user:long:min(0)}")]
    public async Task<IActionResult> ListApplicationsAsync(long user)
    {
        if (user != Viewer.UserId && !Viewer.IsStaff)
        {
            return RecruitDialect.Forbidden();
        }

        var (applications, first) = await RunAllPagesAsync(
            "ListApplications", after => new { user = LegacyId.ToGlobal("User", user), after });
        return RecruitShapes.IsThere(first.GetProperty("user"))
            ? DialectAnswer.Ok(applications.Reverse().Select(RecruitShapes.PositionWithStatus))
            : RecruitDialect.NotFound();
    }

    /// <summary>The user applies for a position.</summary>
    [HttpPost("/api/recruit/{user:long:min(0)}")]
    public async Task<IActionResult> ApplyAsync(long user)
    {
        if (await RefuseOthersAsync(user) is { } refusal)
        {
            return refusal;
        }

        if (await ReadBodyAsync() is not { } body)
        {
            return RefuseBody();
        }

        var (ids, missing) = body.ReadIds(PositionId);
        if (missing.Count > 0)
        {
            return RecruitDialect.BadRequest(missing);
        }

        var answer = await RunAsync(new { input = new { vacancyId = LegacyId.ToGlobal("Vacancy", ids[0]) } });
        return answer.Mutation("applyToVacancy", "application").ErrorCode switch
        {
            null => await ListApplicationsAsync(user),
            "DUPLICATE_APPLICATION" => RecruitDialect.BadRequest(RecruitDialect.AlreadyApplied),
            "VACANCY_NOT_FOUND" or "VACANCY_NOT_OPEN" or "VACANCY_DELETED" => RecruitDialect.NotFound(),
            "USER_BLOCKED" => RecruitDialect.Unauthorized(),
            var code => throw Unforeseen(code),
        };
    }

    /// <summary>The user takes an application back, however it stands.</summary>
    [HttpDelete("/api/recruit/{user:long:min(0)}")]
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

        var answer = await RunAsync(new { input = new { applicationId = application.GetProperty("id").GetString() } });
        return answer.Mutation("withdrawApplication", "application").ErrorCode switch
        {
            null => await ListApplicationsAsync(user),
            "INVALID_TRANSITION" => RecruitDialect.BadRequest(RecruitDialect.NotApplied),
            var code => throw Unforeseen(code),
        };
    }
}
