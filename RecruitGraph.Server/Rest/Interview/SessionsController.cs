using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Auth;
using RecruitGraph.Server.Auth.Audiences;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Interview;

/// <summary>登入、登出、更新令牌: sessions of dialect D.</summary>
[Dialect<InterviewDialect>]
public sealed class SessionsController(OperationRunner operations) : InterviewController(operations)
{
    /// <summary>A token for who knows account and password, for longer where he asks to stay signed in.</summary>
    [HttpPost("/api/users/login")]
    public async Task<IActionResult> LogInAsync()
    {
        if (await ReadBodyAsync() is not { } body || body.Text("account") is not { } login || body.Text("password") is null)
        {
            return InterviewDialect.WrongCredentials;
        }

        var keepSignedIn = body.Flag("keep_logged_in");
        var answer = await RunAsync(new { input = new { login, password = body["password"], keepSignedIn } });
        var (tokens, code) = answer.Mutation("login", "authTokens");
        return code switch
        {
            null => DialectAnswer.Ok(new { token = tokens.GetProperty("accessToken"), user_data = new[] { UserShapes.Brief(tokens) } }),
            "INVALID_CREDENTIALS" or "USER_BLOCKED" => InterviewDialect.WrongCredentials,
            _ => Refused(code, InterviewDialect.WrongCredentials),
        };
    }

    /// <summary>Ends the session.</summary>
    [HttpGet("/api/users/logout")]
    [WritesByGet, Only(Callers.SignedIn), SignedOutMessage(InterviewDialect.NotLoggedIn)]
    public async Task<IActionResult> LogOutAsync()
    {
        var answer = await RunAsync(new { });
        return answer.ErrorCodes is [var code, ..]
            ? throw UnforeseenErrorException.Of("interview.LogOut", code)
            : InterviewDialect.Done("登出成功");
    }

    /// <summary>A new token; the old one, which may have expired, is dead.</summary>
    [HttpGet("/api/token/refresh")]
    [WritesByGet, Only(Callers.SignedIn), RefreshWindow(DialectNames.Interview, InterviewAudience.RefreshDays)]
    public async Task<IActionResult> RefreshTokenAsync()
    {
        var (tokens, code) = (await RunAsync(new { })).Mutation("renewSession", "authTokens");
        return code switch
        {
            null => DialectAnswer.Ok(new { token = tokens.GetProperty("accessToken") }),
            // Two requests showed the same token; the other one was faster.
            "SESSION_NOT_FOUND" => InterviewDialect.NotTheirs,
            _ => Refused(code, InterviewDialect.Wrong),
        };
    }
}
