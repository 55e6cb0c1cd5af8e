using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Interview;

/// <summary>註冊、個人資訊: accounts and what people say of themselves in dialect D.</summary>
[Dialect<InterviewDialect>]
public sealed class UsersController(OperationRunner operations) : InterviewController(operations)
{
    private const int MaxNameLength = 20;
    private const int MaxEmailLength = 100;
    private const int MinPasswordLength = 8;

    /// <summary>A new account.</summary>
    [HttpPost("/api/users/signup")]
    public async Task<IActionResult> SignUpAsync()
    {
        if (await ReadBodyAsync() is not { } body
            || body.Text("name") is not { Length: <= MaxNameLength } name
            || body.Text("email") is not { Length: <= MaxEmailLength } email
            || body.Text("account") is not { } userName
            || body["password"] is not { ValueKind: JsonValueKind.String } given
            || given.GetString() is not { } password
            || !IsStrong(password))
        {
            return InterviewDialect.WrongRegistration;
        }

        var answer = (await RunAsync(new { input = new { userName, email, password, displayName = name, profile = new { name } } }))
            .Mutation("registerUser", "user");
        return answer.ErrorCode switch
        {
            null => InterviewDialect.Done("註冊成功"),
            "SIGN_IN_NAME_TAKEN" when answer.InvalidFields.Contains("email") => InterviewDialect.EmailTaken,
            "SIGN_IN_NAME_TAKEN" or "WEAK_PASSWORD" => InterviewDialect.WrongRegistration,
            var code => Refused(code, InterviewDialect.WrongRegistration),
        };
    }

    /// <summary>What the caller says of himself.</summary>
    [HttpGet("/api/users/profile"), Only(Callers.SignedIn)]
    public async Task<IActionResult> GetProfileAsync() =>
        DialectAnswer.Ok(UserShapes.Profile((await RunAsync(new { })).Data.GetProperty("me")));

    /// <summary>Changes what the caller says of himself; his name is also the one that others see.</summary>
    [HttpPatch("/api/users/profile"), Only(Callers.SignedIn)]
    public async Task<IActionResult> EditProfileAsync()
    {
        if (await ReadBodyAsync() is not { } body)
        {
            return InterviewDialect.Wrong;
        }

        var change = await ChangeAsync(
            "FindProfile", new { }, user => ProfileBody.Read(body, user) is { } given ? Input(user, given) : NoInput, "updateUser", "user");
        return Answer(change, "更新成功", InterviewDialect.Wrong);
    }

    private static Dictionary<string, object?> Input(JsonElement user, Dictionary<string, object?> given)
    {
        var present = user.GetProperty("profile");
        var input = new Dictionary<string, object?>
        {
            ["id"] = user.GetProperty("id"),
            ["version"] = user.GetProperty("version"),
            ["profileVersion"] = present.ValueKind == JsonValueKind.Object ? present.GetProperty("version") : null,
            ["profile"] = given,
        };
        if (given.TryGetValue("name", out var name) && user.Text("displayName") != (string?)name)
        {
            input["displayName"] = name;
        }

        return input;
    }

    // 必須8碼以上，且必須有大小寫字母及數字
    private static bool IsStrong(string password) =>
        password.Length >= MinPasswordLength && password.Any(char.IsUpper) && password.Any(char.IsLower) && password.Any(char.IsDigit);
}
