using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Candidates;

namespace RecruitGraph.Data.PersonalData;

/// <summary>Somebody of whom something is stored: a user, a candidate without an account, or a user who is a candidate too.</summary>
public readonly record struct Person
{
    // No row has this id, so that of somebody without an account nothing is found by it, not even what nobody did who was signed in.
    private const long None = 0;

    private Person(long? userId, long? candidateId) => (UserId, CandidateId) = (userId ?? None, candidateId ?? None);

    /// <summary>His account; 0, which no account is, where he has none.</summary>
    public long UserId { get; }

    /// <summary>His candidate; 0, which no candidate is, where he never applied.</summary>
    public long CandidateId { get; }

    /// <summary>A candidate, with his account where he has one.</summary>
    public static Person Of(Candidate candidate) => new(candidate.UserId, candidate.Id);

    /// <summary>A user, with his candidate where he has one.</summary>
    public static async Task<Person> OfUserAsync(RecruitContext context, long userId, CancellationToken cancellationToken) => new(
        userId,
        await context.Candidates.Where(candidate => candidate.UserId == userId)
            .Select(candidate => (long?)candidate.Id)
            .SingleOrDefaultAsync(cancellationToken));
}
