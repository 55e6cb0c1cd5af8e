using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Recruit;

/// <summary>认证接口: sign-in of dialect A.</summary>
[Dialect<RecruitDialect>]
public sealed class TokensController(OperationRunner operations) : DialectController(operations)
{
    /// <summary>A token for who shows name and password by HTTP Basic.</summary>
    [HttpPost("/api/tokens"), BasicCredentials]
    public async Task<IActionResult> IssueTokenAsync()
    {
        if (Credentials() is not var (login, password))
        {
            return RecruitDialect.Unauthorized();
        }

        var answer = await RunAsync(new { input = new { login, password } });
        var tokens = answer.Mutation("login", "authTokens");
        return tokens.ErrorCode is null
            ? DialectAnswer.Ok(new { token = tokens.Result.GetProperty("accessToken").GetString() })
            : RecruitDialect.Unauthorized();
    }

    private (string Login, string Password)? Credentials()
    {
        if (!AuthenticationHeaderValue.TryParse(Request.Headers.Authorization, out var header)
            || !header.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase)
            || header.Parameter is null)
        {
            return null;
        }

        var bytes = new byte[header.Parameter.Length];
        if (!Convert.TryFromBase64String(header.Parameter, bytes, out var length))
        {
            return null;
        }

        var pair = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2);
        return pair.Length == 2 ? (pair[0], pair[1]) : null;
    }
}
