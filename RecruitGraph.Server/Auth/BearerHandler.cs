using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Server.Auth;

/// <summary>
/// Signs a request in by <c>Authorization: Bearer</c>, or by what the endpoint's <see cref="ITokenSource"/> finds. None means an
/// anonymous caller; a token that is no good, or credentials of another kind, are never taken for that: <see cref="RejectedToken"/>
/// says why, and the endpoints refuse the request.
/// </summary>
public sealed class BearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    BearerAuthenticator authenticator) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Bearer";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var source = Context.GetEndpoint()?.Metadata.GetMetadata<ITokenSource>();
        var token = source is null ? BearerToken.Find(Request) : source.FindToken(Request);
        if (token is null && (source is not null || string.IsNullOrWhiteSpace(Request.Headers.Authorization)))
        {
            return AuthenticateResult.NoResult();
        }

        var window = Context.GetEndpoint()?.Metadata.GetMetadata<RefreshWindowAttribute>();
        var signIn = token is null
            ? new BearerSignIn(null, default, RejectedToken.Unusable)
            : await authenticator.AuthenticateAsync(token.AsMemory(), Context.RequestAborted, window);
        Context.Features.Set(signIn);
        return signIn.Caller is { } caller
            ? AuthenticateResult.Success(new AuthenticationTicket(
                caller, new AuthenticationProperties { ExpiresUtc = signIn.ExpiresAt }, SchemeName))
            : AuthenticateResult.Fail(signIn.Rejected!.Message);
    }
}

/// <summary>Turns a token into its caller, for any transport.</summary>
public sealed class BearerAuthenticator(AccessTokens tokens, CallerDirectory callers, TimeProvider time)
{
    /// <summary>The caller, or why there is none.</summary>
    /// <param name="token">What he shows.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="window">Which tokens are good although they have expired; null: none.</param>
    public async Task<BearerSignIn> AuthenticateAsync(
        ReadOnlyMemory<char> token, CancellationToken cancellationToken, RefreshWindowAttribute? window = null)
    {
        var status = tokens.Read(token.Span, out var accessToken);
        var isLate = status == AccessTokenStatus.Expired && window?.IsOpen(accessToken, time.GetUtcNow()) == true;
        if (status != AccessTokenStatus.Valid && !isLate)
        {
            return new BearerSignIn(null, default, status == AccessTokenStatus.Expired ? RejectedToken.Expired : RejectedToken.Invalid);
        }

        var judgedAt = time.GetTimestamp();
        return await callers.FindAsync(accessToken, cancellationToken) is not { } caller ? new BearerSignIn(null, default, RejectedToken.SessionEnded)
            : isLate && !window!.IsFor(caller) ? new BearerSignIn(null, default, RejectedToken.Expired)
            : new BearerSignIn(new SignInJudgement(caller, judgedAt), accessToken.ExpiresAt, null);
    }
}

/// <summary>What came of a token.</summary>
/// <param name="Judgement">Whose it is; null where it was no good.</param>
/// <param name="ExpiresAt">When it ends.</param>
/// <param name="Rejected">Why it was no good; null where it was good.</param>
public sealed record BearerSignIn(SignInJudgement? Judgement, DateTimeOffset ExpiresAt, RejectedToken? Rejected)
{
    /// <summary>Whose it is; null where it was no good.</summary>
    public ClaimsPrincipal? Caller => Judgement?.User;
}

/// <summary>Why a token was no good.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record RejectedToken(string Code, string Message)
{
    public static RejectedToken Expired { get; } =
        new("AUTH_TOKEN_EXPIRED", "The access token has expired. Refresh it, or sign in again.");

    public static RejectedToken Invalid { get; } =
        new("AUTH_TOKEN_INVALID", "The access token is malformed, or this server did not issue it. Sign in again.");

    public static RejectedToken Unusable { get; } =
        new("AUTH_TOKEN_INVALID", "The Authorization header has no access token. Send \"Bearer\" and the token, or no header.");

    public static RejectedToken SessionEnded { get; } =
        new("AUTH_SESSION_ENDED", "The session of the access token has ended. Sign in again.");
}
