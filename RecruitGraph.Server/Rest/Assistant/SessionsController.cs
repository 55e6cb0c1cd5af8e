using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Assistant;

/// <summary>Авторизация, Logout: sign-in and sign-out of dialect C.</summary>
[Dialect<AssistantDialect>]
public sealed class SessionsController(OperationRunner operations) : DialectController(operations)
{
    /// <summary>A token and the role's number for who shows name and password.</summary>
    [HttpPost("/auth")]
    public async Task<IActionResult> SignInAsync()
    {
        var body = AssistantBody.Of(await ReadJsonAsync());
        var input = new { login = body.Text("login"), password = body.Text("password") };
        if (body.Refusal is { } refusal)
        {
            return refusal;
        }

        var answer = (await RunAsync(new { input })).Mutation("login", "authTokens");
        return answer.ErrorCode is { } code
            ? AssistantDialect.Refused("SignIn", code)
            : DialectAnswer.Ok(new
            {
                UserToken = answer.Result.GetProperty("accessToken").GetString(),
                role = AssistantShapes.Role(answer.Result.GetProperty("user").GetProperty("role").GetString()),
            });
    }

    /// <summary>The token is dead afterwards.</summary>
    [HttpGet("/logout"), Only(Callers.SignedIn), WritesByGet]
    public async Task<IActionResult> SignOutAsync()
    {
        var answer = await RunAsync(new { });
        return answer.ErrorCodes is [var code, ..]
            ? AssistantDialect.Refused("SignOut", code)
            : DialectAnswer.Ok(new { message = AssistantDialect.SignedOut });
    }
}
