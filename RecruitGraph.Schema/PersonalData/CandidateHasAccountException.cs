using RecruitGraph.Data;

namespace RecruitGraph.Schema.PersonalData;

/// <summary>The candidate has an account: it is exported and anonymised as a whole.</summary>
public sealed class CandidateHasAccountException() : RecruitGraphException(
    "CANDIDATE_HAS_ACCOUNT", "The candidate has an account. Name the user instead, and the candidate comes with him.");
