namespace RecruitGraph.Server.Auth;

/// <summary>
/// Refuses a GraphQL request whose token is no good, in GraphQL's own error form: whoever shows a token wants to be
/// somebody, and must not be served as nobody.
/// </summary>
public sealed class RejectedTokenMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<BearerSignIn>()?.Rejected is not { } rejected || !context.Request.Path.StartsWithSegments("/graphql", StringComparison.Ordinal))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        return context.Response.WriteAsJsonAsync(
            new { errors = new[] { new { message = rejected.Message, extensions = new { code = rejected.Code } } } },
            options: null,
            contentType: "application/json; charset=utf-8",
            context.RequestAborted);
    }
}
