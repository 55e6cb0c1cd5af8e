using System.Security.Claims;
using RecruitGraph.Data.Sessions;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Sessions;

/// <summary>One sign-in of the caller, on one device. Readable by himself.</summary>
[ObjectType<Session>(Ignore =
[
    nameof(Session.UserId), nameof(Session.User), nameof(Session.RefreshTokenHash), nameof(Session.RevokedAt),
    nameof(Session.EndReason), nameof(Session.SpentRefreshTokens), nameof(Session.Audience),
])]
public static partial class SessionNode
{
    /// <summary>Its global id, for <c>endSession</c>.</summary>
    [ID<Session>]
    public static long GetId([Parent(nameof(Session.Id))] Session session) => session.Id;

    /// <summary>When he signed in.</summary>
    public static DateTimeOffset GetCreatedAt([Parent(nameof(Session.CreatedAt))] Session session) => session.CreatedAt;

    /// <summary>When it ends unless it is refreshed.</summary>
    public static DateTimeOffset GetExpiresAt([Parent(nameof(Session.ExpiresAt))] Session session) => session.ExpiresAt;

    /// <summary>From where he signed in, such as `"203.0.113.7"`; null where that is not known.</summary>
    public static string? GetIp([Parent(nameof(Session.Ip))] Session session) => session.Ip;

    /// <summary>Whether it is the session that asks.</summary>
    public static bool GetIsCurrent(
        [Parent(nameof(Session.Id))] Session session, [GlobalState(Viewer.Key)] ClaimsPrincipal caller) =>
        Viewer.Of(caller).SessionId == session.Id;
}
