using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Candidates;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Candidates;

/// <summary>Finds candidates who may be the same person.</summary>
internal static class CandidateDuplicates
{
    /// <summary>Most others that are shown of one candidate, and of one group.</summary>
    public const int MaxShown = 50;

    private static readonly Dictionary<DuplicateReason, Expression<Func<Candidate, string?>>> Texts = new()
    {
        [DuplicateReason.Email] = candidate => candidate.NormalizedEmail,
        [DuplicateReason.PhoneNumber] = candidate => candidate.NormalizedPhoneNumber,
    };

    /// <summary>The groups of those who share something.</summary>
    public static IQueryable<DuplicateCandidateGroup> InGroups(this IQueryable<Candidate> candidates, DuplicateReason reason)
    {
        return reason == DuplicateReason.IdNumber
            ? Groups(candidates.Where(candidate => candidate.IdNumberHash != null).GroupBy(candidate => candidate.IdNumberHash))
            : Groups(candidates.GroupBy(Texts[reason]).Where(group => group.Key != null));

        IQueryable<DuplicateCandidateGroup> Groups<TKey>(IQueryable<IGrouping<TKey, Candidate>> groups) => groups
            .Where(group => group.Count() > 1)
            .Select(group => new DuplicateCandidateGroup
            {
                FirstId = group.Min(candidate => candidate.Id),
                Reason = reason,
                Count = group.Count(),
                LastCreatedAt = group.Max(candidate => candidate.CreatedAt),
            });
    }

    [DataLoader]
    public static async Task<ILookup<ViewedDuplicates, Candidate>> GetCandidatesByDuplicateGroupAsync(
        IReadOnlyList<ViewedDuplicates> groups, RecruitContext context, CancellationToken cancellationToken)
    {
        var rows = new List<(ViewedDuplicates Group, Candidate Candidate)>();
        foreach (var same in groups.GroupBy(group => (group.Reason, group.Viewer)))
        {
            var (reason, ids) = (same.Key.Reason, same.Select(group => group.FirstId).ToList());
            var readable = context.Candidates.ReadableBy(same.Key.Viewer);
            var found = await context.Candidates.AsNoTracking()
                .Where(first => ids.Contains(first.Id))
                .SelectMany(
                    first => readable
                        .Where(other => reason == DuplicateReason.Email ? other.NormalizedEmail == first.NormalizedEmail
                            : reason == DuplicateReason.PhoneNumber ? other.NormalizedPhoneNumber == first.NormalizedPhoneNumber
                            : other.IdNumberHash == first.IdNumberHash)
                        .OrderBy(other => other.Id)
                        .Take(MaxShown),
                    (first, other) => new { FirstId = first.Id, Other = other })
                .OrderBy(row => row.FirstId).ThenBy(row => row.Other.Id)
                .ToListAsync(cancellationToken);
            rows.AddRange(found.Select(row => (new ViewedDuplicates(row.FirstId, reason, same.Key.Viewer), row.Other)));
        }

        return rows.ToLookup(row => row.Group, row => row.Candidate);
    }

    [DataLoader]
    public static async Task<ILookup<Viewed, PossibleDuplicate>> GetPossibleDuplicatesByCandidateIdAsync(
        IReadOnlyList<Viewed> keys, RecruitContext context, CancellationToken cancellationToken)
    {
        var (viewer, ids) = (keys.Viewer(), keys.Ids());
        var readable = context.Candidates.ReadableBy(viewer);
        var rows = await context.Candidates.AsNoTracking()
            .Where(candidate => ids.Contains(candidate.Id))
            .SelectMany(
                candidate => readable
                    .Where(other => other.Id != candidate.Id
                        && ((candidate.NormalizedEmail != null && other.NormalizedEmail == candidate.NormalizedEmail)
                            || (candidate.NormalizedPhoneNumber != null && other.NormalizedPhoneNumber == candidate.NormalizedPhoneNumber)
                            || (candidate.IdNumberHash != null && other.IdNumberHash == candidate.IdNumberHash)))
                    .OrderByDescending(other => other.Id)
                    .Take(MaxShown),
                (candidate, other) => new
                {
                    candidate.Id,
                    Other = other,
                    Email = candidate.NormalizedEmail != null && other.NormalizedEmail == candidate.NormalizedEmail,
                    PhoneNumber = candidate.NormalizedPhoneNumber != null && other.NormalizedPhoneNumber == candidate.NormalizedPhoneNumber,
                    IdNumber = candidate.IdNumberHash != null && other.IdNumberHash == candidate.IdNumberHash,
                })
            .OrderBy(row => row.Id).ThenByDescending(row => row.Other.Id)
            .ToListAsync(cancellationToken);
        return rows.ToLookup(
            row => new Viewed(row.Id, viewer),
            row => new PossibleDuplicate(row.Other, ReasonsOf(row.Email, row.PhoneNumber, row.IdNumber)));
    }

    private static DuplicateReason[] ReasonsOf(bool email, bool phoneNumber, bool idNumber) =>
    [
        .. email ? [DuplicateReason.Email] : Array.Empty<DuplicateReason>(),
        .. phoneNumber ? [DuplicateReason.PhoneNumber] : Array.Empty<DuplicateReason>(),
        .. idNumber ? [DuplicateReason.IdNumber] : Array.Empty<DuplicateReason>(),
    ];
}
