using Microsoft.EntityFrameworkCore;

namespace RecruitGraph.Data.Candidates;

/// <summary>Queries of candidates that more than one place asks.</summary>
public static class CandidateQueries
{
    private const int FewestDigits = 5;

    /// <summary>
    /// The ids of those whose name or e-mail address contains a text in any case, or whose telephone number has exactly its digits,
    /// five at least. The trigram index answers texts of three letters and more.
    /// </summary>
    public static IQueryable<long> FindCandidates(this RecruitContext context, string text)
    {
        var pattern = LikePattern.Containing(text);
        var named = context.Candidates.Where(candidate => EF.Functions.ILike(candidate.FullName, pattern, LikePattern.Escape)
            || EF.Functions.ILike(candidate.Email!, pattern, LikePattern.Escape));
        if (PhoneNumber.Normalize(text) is not { Length: >= FewestDigits } digits)
        {
            return named.Select(candidate => candidate.Id).Apart();
        }

        // A union of two searches, since each has an index of its own.
        return named.Select(candidate => candidate.Id)
            .Union(context.Candidates.Where(candidate => candidate.NormalizedPhoneNumber == digits).Select(candidate => candidate.Id))
            .Apart();
    }

    /// <summary>The ids of those whose name contains a text in any case. The trigram index answers texts of three letters and more.</summary>
    public static IQueryable<long> FindCandidatesNamed(this RecruitContext context, string name)
    {
        var pattern = LikePattern.Containing(name);
        return context.Candidates.Where(candidate => EF.Functions.ILike(candidate.FullName, pattern, LikePattern.Escape))
            .Select(candidate => candidate.Id)
            .Apart();
    }

    /// <summary>Others who may be the same person: the same e-mail address, telephone number or id number.</summary>
    public static IQueryable<Candidate> PossibleDuplicatesOf(this IQueryable<Candidate> candidates, Candidate candidate)
    {
        var (id, email, phone, idNumber) = (candidate.Id, candidate.NormalizedEmail, candidate.NormalizedPhoneNumber, candidate.IdNumberHash);
        return candidates.Where(other => other.Id != id
            && ((email != null && other.NormalizedEmail == email)
                || (phone != null && other.NormalizedPhoneNumber == phone)
                || (idNumber != null && other.IdNumberHash == idNumber)));
    }
}
