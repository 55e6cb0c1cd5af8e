using System.Linq.Expressions;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Tags;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Candidates;

/// <summary>What candidates are found by. All fields that are given must hold.</summary>
/// <remarks>Telephone numbers are masked, and must not be found out letter by letter either; <c>search</c> takes a whole one.</remarks>
[FilterInputType<Candidate>]
internal static class CandidateFilter
{
    /// <summary>The candidate himself.</summary>
    [ID<Candidate>]
    public static Expression<Func<Candidate, long>> Id => candidate => candidate.Id;

    /// <summary>His account; null finds those without one.</summary>
    [ID<User>]
    public static Expression<Func<Candidate, long?>> UserId => candidate => candidate.UserId;

    /// <summary>What he is called.</summary>
    public static Expression<Func<Candidate, string>> FullName => candidate => candidate.FullName;

    /// <summary>How he is reached.</summary>
    public static Expression<Func<Candidate, string?>> Email => candidate => candidate.Email;

    /// <summary>The tags that he has. Only those who recruit may ask for them.</summary>
    public static Expression<Func<Candidate, IEnumerable<Tag>>> Tags => candidate => candidate.Tags.Select(tagged => tagged.Tag);

    /// <summary>When he came.</summary>
    public static Expression<Func<Candidate, DateTimeOffset>> CreatedAt => candidate => candidate.CreatedAt;

    /// <summary>When his personal data went; null finds those who have theirs.</summary>
    public static Expression<Func<Candidate, DateTimeOffset?>> AnonymisedAt => candidate => candidate.AnonymisedAt;
}
