using System.Linq.Expressions;
using RecruitGraph.Data.SignInLog;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.SignInLog;

/// <summary>What lines of the sign-in log are found by. All fields that are given must hold.</summary>
[FilterInputType<SignInLogEntry>]
internal static class SignInLogFilter
{
    /// <summary>Whose sign-in it was; <c>eq: null</c> finds names that nobody has.</summary>
    [ID<User>]
    public static Expression<Func<SignInLogEntry, long?>> UserId => entry => entry.UserId;

    /// <summary>Whether he signed in or out.</summary>
    public static Expression<Func<SignInLogEntry, SignInOperation>> Operation => entry => entry.Operation;

    /// <summary>What came of it, such as <c>SUCCEEDED</c>; of a sign-out always that.</summary>
    public static Expression<Func<SignInLogEntry, SignInOutcome>> Outcome => entry => entry.Outcome;

    /// <summary>From where, such as <c>203.0.113.7</c>.</summary>
    public static Expression<Func<SignInLogEntry, string?>> Ip => entry => entry.Ip;

    /// <summary>When.</summary>
    public static Expression<Func<SignInLogEntry, DateTimeOffset>> OccurredAt => entry => entry.OccurredAt;
}
