namespace RecruitGraph.Data.Candidates;

/// <summary>Queries of candidates that more than one place asks.</summary>
public static class CandidateQueries
{
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
