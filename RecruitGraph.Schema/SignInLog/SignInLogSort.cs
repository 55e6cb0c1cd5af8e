using System.Linq.Expressions;
using RecruitGraph.Data.SignInLog;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.SignInLog;

/// <summary>What lines of the sign-in log are ordered by: exactly one field.</summary>
[SortInputType<SignInLogEntry>]
internal static class SignInLogSort
{
    /// <summary>When.</summary>
    public static Expression<Func<SignInLogEntry, DateTimeOffset>> OccurredAt => entry => entry.OccurredAt;

    /// <summary>What came of it: what was done first, then wrong passwords, locks, blocks and unknown names.</summary>
    public static Expression<Func<SignInLogEntry, SignInOutcome>> Outcome => entry => entry.Outcome;
}
