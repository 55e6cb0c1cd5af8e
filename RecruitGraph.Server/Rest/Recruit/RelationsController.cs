using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Recruit;

/// <summary>招聘接口: applications as administrators of dialect A find them.</summary>
[Dialect<RecruitDialect>, Only(Callers.Staff)]
public sealed class RelationsController(OperationRunner operations) : PortalController(operations)
{
    private const int MostRevealed = 100;

    /// <summary>Those of users whose name, and to positions whose name, contains a text.</summary>
    [HttpGet("/api/recruit/search")]
    public async Task<IActionResult> SearchRelationsAsync(
        [FromQuery(Name = "user_name")] string? userName, [FromQuery(Name = "position_name")] string? positionName)
    {
        var found = await SearchAsync("SearchRelations", after => new { userName, positionName, after });

        // Who has not said his name is known to the graph by another one, and is not found by it here.
        return await RelationsAsync(string.IsNullOrWhiteSpace(userName)
            ? found
            : found.Where(application => RecruitShapes.Said(RecruitShapes.User(application), "name") is not null));
    }

    /// <summary>Those to one position, and those that stand in one way. Not in the document; the portal had it.</summary>
    [HttpGet("/api/recruit/status")]
    public async Task<IActionResult> ListRelationsAsync([FromQuery(Name = "position_id")] string? positionId, [FromQuery] string? status)
    {
        var where = new List<object>();
        if (!string.IsNullOrEmpty(positionId))
        {
            if (!LegacyId.TryParse(positionId, out var position))
            {
                return RecruitDialect.BadRequest(new { position_id = RecruitDialect.IdMissing });
            }

            where.Add(new { vacancyId = new { eq = LegacyId.ToGlobal("Vacancy", position) } });
        }

        if (!string.IsNullOrEmpty(status))
        {
            if (RecruitStatus.Parse(status) is not { } code)
            {
                return RecruitDialect.BadRequest(RecruitDialect.NoSuchStatus);
            }

            where.Add(RecruitStatus.Where(code));
        }

        return await RelationsAsync((await RunAllPagesAsync("ListRelations", after => new { where, after })).Items);
    }

    private async Task<IActionResult> RelationsAsync(IEnumerable<JsonElement> newestFirst)
    {
        var applications = newestFirst.Reverse().ToList();
        var numbers = await RevealAsync(applications);
        return DialectAnswer.Ok(applications.Select(application => RecruitShapes.Relation(
            application, numbers.GetValueOrDefault(RecruitShapes.User(application).GetProperty("id").GetString()!))));
    }

    /// <summary>The telephone numbers of those who have one, by user. Who saw them is written down.</summary>
    private async Task<Dictionary<string, string?>> RevealAsync(IEnumerable<JsonElement> applications)
    {
        var numbers = new Dictionary<string, string?>();
        foreach (var users in applications.Select(RecruitShapes.User)
            .Where(user => RecruitShapes.Said(user, "phoneNumber") is not null)
            .Select(user => user.GetProperty("id").GetString()!)
            .Distinct()
            .Chunk(MostRevealed))
        {
            var revealed = (await RunAsync("RevealPhoneNumbers", new { users })).Mutation("revealProfiles", "results");
            if (revealed.ErrorCode is not null)
            {
                throw Unforeseen(revealed.ErrorCode);
            }

            foreach (var profile in revealed.Result.EnumerateArray().Select(result => result.GetProperty("revealedProfile")))
            {
                if (profile.ValueKind == JsonValueKind.Object)
                {
                    numbers[profile.GetProperty("userId").GetString()!] = profile.GetProperty("phoneNumber").GetString();
                }
            }
        }

        return numbers;
    }
}
