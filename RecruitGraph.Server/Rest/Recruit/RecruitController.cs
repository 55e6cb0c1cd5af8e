using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Recruit;

/// <summary>应聘接口: a user's own applications in dialect A.</summary>
[Dialect<RecruitDialect>, Only(Callers.SignedIn)]
public sealed class RecruitController(OperationRunner operations) : DialectController(operations)
{
    /// <summary>All that the user has applied for, with how it stands.</summary>
    [HttpGet("/api/recruit/{user:long:min(0)}")]
    public async Task<IActionResult> ListApplicationsAsync(long user)
    {
        var (applications, first) = await RunAllPagesAsync(
            "ListApplications", after => new { user = LegacyId.ToGlobal("User", user), after });
        if (first.GetProperty("user").ValueKind == JsonValueKind.Null)
        {
            return Viewer.IsStaff ? RecruitDialect.NotFound() : RecruitDialect.Forbidden();
        }

        return DialectAnswer.Ok(applications.Where(RecruitShapes.Exists).Reverse().Select(RecruitShapes.PositionWithStatus));
    }

    /// <summary>The user applies for a position.</summary>
    [HttpPost("/api/recruit/{user:long:min(0)}")]
    public async Task<IActionResult> ApplyAsync(long user)
    {
        if (user != Viewer.UserId)
        {
            return RecruitDialect.Forbidden();
        }

        if (RecruitBody.Of(await ReadJsonAsync()) is not { } body)
        {
            return RecruitDialect.BadRequest(RecruitDialect.NoJson);
        }

        var (ids, missing) = body.ReadIds("position_id");
        if (missing.Count > 0)
        {
            return RecruitDialect.BadRequest(missing);
        }

        var answer = await RunAsync(new { input = new { vacancyId = LegacyId.ToGlobal("Vacancy", ids[0]) } });
        return answer.Mutation("applyToVacancy", "application").ErrorCode switch
        {
            null => await ListApplicationsAsync(user),
            "DUPLICATE_APPLICATION" => RecruitDialect.BadRequest(RecruitDialect.AlreadyApplied),
            "VACANCY_NOT_FOUND" or "VACANCY_NOT_OPEN" => RecruitDialect.NotFound(),
            var code => throw UnforeseenErrorException.Of("recruit.Apply", code),
        };
    }

    /// <summary>The user takes an application back; the position is in the body or, where a proxy drops it, in the query.</summary>
    [HttpDelete("/api/recruit/{user:long:min(0)}")]
    public async Task<IActionResult> WithdrawAsync(long user)
    {
        if (user != Viewer.UserId)
        {
            return RecruitDialect.Forbidden();
        }

        if (!LegacyId.TryParse(Request.Query["position_id"], out var position))
        {
            if (RecruitBody.Of(await ReadJsonAsync()) is not { } body)
            {
                return RecruitDialect.BadRequest(RecruitDialect.NoJson);
            }

            var (ids, missing) = body.ReadIds("position_id");
            if (missing.Count > 0)
            {
                return RecruitDialect.BadRequest(missing);
            }

            position = ids[0];
        }

        var found = (await RunAsync(
            "FindApplication",
            new { user = LegacyId.ToGlobal("User", user), position = LegacyId.ToGlobal("Vacancy", position) })).Data;
        var application = found.GetProperty("applications").GetProperty("nodes").EnumerateArray().FirstOrDefault();
        if (application.ValueKind == JsonValueKind.Undefined || !RecruitShapes.Exists(application))
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
            var code => throw UnforeseenErrorException.Of("recruit.Withdraw", code),
        };
    }
}
