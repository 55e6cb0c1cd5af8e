using System.Linq.Expressions;
using RecruitGraph.Data.Sessions;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Sessions;

/// <summary>What sessions are ordered by: exactly one field.</summary>
[SortInputType<Session>]
internal static class SessionSort
{
    /// <summary>From where he signed in.</summary>
    public static Expression<Func<Session, string?>> Ip => session => session.Ip;

    /// <summary>When he signed in.</summary>
    public static Expression<Func<Session, DateTimeOffset>> CreatedAt => session => session.CreatedAt;

    /// <summary>When it ends unless it is refreshed.</summary>
    public static Expression<Func<Session, DateTimeOffset>> ExpiresAt => session => session.ExpiresAt;
}
