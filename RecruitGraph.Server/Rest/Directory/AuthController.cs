using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Directory;

/// <summary>用户登录、刷新token、用户登出: sessions of dialect E.</summary>
[Dialect<DirectoryDialect>]
public sealed class AuthController(OperationRunner operations) : DirectoryController(operations)
{
    /// <summary>Tokens for who knows name and password.</summary>
    [HttpPost("/api/auth/")]
    public async Task<IActionResult> SignInAsync()
    {
        if (await ReadBodyAsync() is not { } body)
        {
            return DirectoryDialect.Wrong;
        }

        if (body.Missing("username", "password") is { Count: > 0 } missing)
        {
            return DirectoryDialect.WrongFields(missing);
        }

        var answer = await RunAsync(new { input = new { login = body.Text("username"), password = body.Text("password") } });
        var (tokens, code) = answer.Mutation("login", "authTokens");
        return code switch
        {
            null => DialectAnswer.Ok(new { refresh = tokens.GetProperty("refreshToken"), access = tokens.GetProperty("accessToken") }),
            "INVALID_CREDENTIALS" or "USER_BLOCKED" => DirectoryDialect.WrongCredentials(HttpContext),
            _ => Refused(code, DirectoryDialect.NotFound, DirectoryDialect.Wrong),
        };
    }

    /// <summary>Another access token; the refresh token stays, since the directory's clients keep it for as long as it lasts.</summary>
    [HttpPost("/api/auth/refresh/")]
    public async Task<IActionResult> RefreshTokenAsync()
    {
        if (await ReadBodyAsync() is not { } body)
        {
            return DirectoryDialect.Wrong;
        }

        if (body.Missing("refresh") is { Count: > 0 } missing)
        {
            return DirectoryDialect.WrongFields(missing);
        }

        var answer = await RunAsync(new { input = new { refreshToken = body.Text("refresh") } });
        var (tokens, code) = answer.Mutation("refreshToken", "authTokens");
        return code switch
        {
            null => DialectAnswer.Ok(new { access = tokens.GetProperty("accessToken") }),
            "INVALID_REFRESH_TOKEN" => DirectoryDialect.WrongRefreshToken(HttpContext),
            _ => Refused(code, DirectoryDialect.NotFound, DirectoryDialect.Wrong),
        };
    }

    /// <summary>Ends the session, with both its tokens.</summary>
    [HttpGet("/api/auth/logout/")]
    [WritesByGet, Only(Callers.SignedIn)]
    public async Task<IActionResult> SignOutAsync()
    {
        var answer = await RunAsync(new { });
        return answer.ErrorCodes is [var code, ..]
            ? throw UnforeseenErrorException.Of("directory.SignOut", code)
            : DirectoryDialect.Done("成功登出！");
    }
}
