using RecruitGraph.Data;
using RecruitGraph.Data.Candidates;

namespace RecruitGraph.Schema.Candidates;

/// <summary>Finds candidates by what people type.</summary>
internal static class CandidateSearch
{
    /// <summary>Longest text.</summary>
    public const int MaxLength = 128;

    /// <summary>Those whose name or e-mail address contains a text in any case, or whose telephone number has exactly its digits.</summary>
    public static IQueryable<Candidate> Matching(this IQueryable<Candidate> candidates, RecruitContext context, string? search)
    {
        if (Input.Trimmed(search) is not { } text)
        {
            return candidates;
        }

        var found = context.FindCandidates(text);
        return candidates.Where(candidate => found.Contains(candidate.Id));
    }

    /// <summary>Those who say that they have all of these skills and technologies.</summary>
    public static IQueryable<Candidate> Knowing(this IQueryable<Candidate> candidates, IReadOnlyList<long>? entryIds)
    {
        if (entryIds is not { Count: > 0 })
        {
            return candidates;
        }

        var wanted = entryIds.Distinct().ToList();
        return candidates.Where(candidate => candidate.Entries.Count(entry => wanted.Contains(entry.EntryId)) == wanted.Count);
    }
}
