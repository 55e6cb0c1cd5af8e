using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Directory;

/// <summary>登入登出记录: who signed in and out in dialect E, which knows nothing of what failed.</summary>
[Dialect<DirectoryDialect>]
public sealed class UserLogsController(OperationRunner operations) : DirectoryController(operations)
{
    /// <summary>All lines, the oldest first.</summary>
    [HttpGet("/api/user-logs/"), Only(Callers.Administrators)]
    public async Task<IActionResult> ListUserLogsAsync() => Logs((await RunAllPagesAsync("ListUserLogs", after => new { after })).Items);

    /// <summary>One line, for whom it is about and for administrators.</summary>
    [HttpGet("/api/user-logs/{pk:number}/"), Only(Callers.SignedIn)]
    public async Task<IActionResult> GetUserLogAsync(long pk)
    {
        var found = (await RunAsync(new { entry = LegacyId.ToGlobal("SignInLogEntry", pk) })).Data;
        var entry = found.GetProperty("entry");
        return !found.GetProperty("exists").GetBoolean() ? DirectoryDialect.LogNotFound
            : entry.ValueKind == JsonValueKind.Null ? DirectoryDialect.NotTheirs
            : DialectAnswer.Ok(UserShapes.Log(entry));
    }

    /// <summary>The lines of a user, the oldest first.</summary>
    [HttpGet("/api/users/{pk:number}/user-logs/"), Only(Callers.SignedIn)]
    public async Task<IActionResult> ListLogsOfUserAsync(long pk)
    {
        if (await RefuseOthersAsync(pk) is { } refusal)
        {
            return refusal;
        }

        var (entries, first) = await RunAllPagesAsync("ListLogsOfUser", after => new { user = LegacyId.ToGlobal("User", pk), after });
        return UserShapes.IsThere(first.GetProperty("user")) ? Logs(entries) : DirectoryDialect.UserNotFound;
    }

    private static DialectAnswer Logs(IReadOnlyList<JsonElement> newestFirst) => DialectAnswer.Ok(newestFirst.Reverse().Select(UserShapes.Log));
}
