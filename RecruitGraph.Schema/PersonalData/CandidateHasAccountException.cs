using RecruitGraph.Data;

namespace RecruitGraph.Schema.PersonalData;

/// <summary>The candidate has an account: it is anonymised as a whole.</summary>
public sealed class CandidateHasAccountException() : RecruitGraphException(
    "CANDIDATE_HAS_ACCOUNT", "The candidate has an account. Anonymise the user, and the candidate with him.");
