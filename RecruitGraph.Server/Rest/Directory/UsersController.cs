using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Directory;

/// <summary>用户模块: users of dialect E.</summary>
[Dialect<DirectoryDialect>]
public sealed class UsersController(OperationRunner operations) : DirectoryController(operations)
{
    /// <summary>Makes an account, with its profile where one is given.</summary>
    [HttpPost("/api/users/")]
    public async Task<IActionResult> RegisterUserAsync()
    {
        if (await ReadBodyAsync() is not { } body || UserBody.ReadNew(body) is not { } input)
        {
            return DirectoryDialect.WrongRegistration;
        }

        var (user, code) = (await RunAsync(new { input })).Mutation("registerUser", "user");
        return code is null
            ? DialectAnswer.Ok(new { detail = "注册成功！", id = user.Id("User") })
            : Refused(code, DirectoryDialect.UserNotFound, DirectoryDialect.WrongRegistration);
    }

    /// <summary>All users, with all that they say of themselves.</summary>
    [HttpGet("/api/users/"), Only(Callers.Administrators)]
    public async Task<IActionResult> ListUsersAsync() =>
        await UsersAsync((await RunAllPagesAsync("ListUsers", after => new { after })).Items);

    /// <summary>A user with all that he says of himself.</summary>
    [HttpGet("/api/users/{pk:number}/"), Only(Callers.SignedIn)]
    public async Task<IActionResult> GetUserAsync(long pk)
    {
        if (await RefuseOthersAsync(pk) is { } refusal)
        {
            return refusal;
        }

        if (pk != Viewer.UserId && await RevealAsync(pk) is { } revealed)
        {
            return DialectAnswer.Ok(UserShapes.User(revealed.GetProperty("user"), revealed));
        }

        var user = (await RunAsync(Named(pk))).Data.GetProperty("user");
        return UserShapes.IsThere(user) ? DialectAnswer.Ok(UserShapes.User(user, user.GetProperty("profile"))) : DirectoryDialect.UserNotFound;
    }

    /// <summary>Changes what is given of a user; a profile that is null is deleted.</summary>
    [HttpPut("/api/users/{pk:number}/"), Only(Callers.SignedIn)]
    public async Task<IActionResult> UpdateUserAsync(long pk)
    {
        if (await RefuseOthersAsync(pk) is { } refusal)
        {
            return refusal;
        }

        var body = await ReadBodyAsync();
        var phone = body?.Object("profile") is { } profile && ProfileBody.HasLongPhone(profile) ? await FindPhoneAsync(pk) : null;
        var change = await ChangeFoundAsync(
            "FindUser", Named(pk), user => UserBody.ReadChange(body, user.GetProperty("profile"), phone), "updateUser", "user");
        return Answer(change, "更改用户信息成功！", DirectoryDialect.UserNotFound);
    }

    /// <summary>Closes an account for good.</summary>
    [HttpDelete("/api/users/{pk:number}/"), Only(Callers.Administrators)]
    public async Task<IActionResult> DeleteUserAsync(long pk)
    {
        var answer = (await RunAsync(new { input = new { userId = LegacyId.ToGlobal("User", pk) } })).Mutation("anonymiseUser", "user");
        return answer.ErrorCode == "LAST_ADMIN"
            ? DirectoryDialect.LastAdministrator
            : Answer(answer, "成功删除用户！", DirectoryDialect.UserNotFound);
    }

    private static object Named(long pk) => new { user = LegacyId.ToGlobal("User", pk) };

    private async Task<string?> FindPhoneAsync(long pk)
    {
        if (pk != Viewer.UserId)
        {
            return (await RevealAsync(pk))?.Text("phoneNumber");
        }

        var profile = (await RunAsync("GetUser", Named(pk))).Data.GetProperty("user").GetProperty("profile");
        return profile.ValueKind == JsonValueKind.Null ? null : profile.Text("phoneNumber");
    }

    /// <summary>The profile of another user, and written down that the caller saw it; null where he has none.</summary>
    private async Task<JsonElement?> RevealAsync(long pk)
    {
        var (revealed, code) = (await RunAsync("RevealUser", Named(pk))).Mutation("revealProfile", "revealedProfile");
        return code switch
        {
            null => revealed,
            "PROFILE_NOT_FOUND" => (JsonElement?)null,
            _ => throw UnforeseenErrorException.Of("directory.RevealUser", code),
        };
    }
}
