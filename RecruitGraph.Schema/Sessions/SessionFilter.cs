using System.Linq.Expressions;
using RecruitGraph.Data.Sessions;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Sessions;

/// <summary>What sessions are found by. All fields that are given must hold.</summary>
[FilterInputType<Session>]
internal static class SessionFilter
{
    /// <summary>The session itself.</summary>
    [ID<Session>]
    public static Expression<Func<Session, long>> Id => session => session.Id;

    /// <summary>From where he signed in, such as <c>{ startsWith: "203.0.113." }</c>; null finds where that is not known.</summary>
    public static Expression<Func<Session, string?>> Ip => session => session.Ip;

    /// <summary>When he signed in. Such as <c>{ lt: "2026-11-01T00:00:00Z" }</c>.</summary>
    public static Expression<Func<Session, DateTimeOffset>> CreatedAt => session => session.CreatedAt;

    /// <summary>When it ends unless it is refreshed.</summary>
    public static Expression<Func<Session, DateTimeOffset>> ExpiresAt => session => session.ExpiresAt;
}
