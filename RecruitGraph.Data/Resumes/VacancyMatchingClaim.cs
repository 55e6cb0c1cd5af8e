namespace RecruitGraph.Data.Resumes;

/// <summary>A vacancy that is to be matched, as it was claimed.</summary>
/// <param name="VacancyId">The vacancy.</param>
/// <param name="Revision">See <see cref="VacancyMatching.Revision"/>.</param>
/// <param name="QueuedAt">See <see cref="VacancyMatching.QueuedAt"/>.</param>
/// <param name="LeaseUntil">See <see cref="VacancyMatching.LeaseUntil"/>.</param>
public readonly record struct VacancyMatchingClaim(long VacancyId, int Revision, DateTimeOffset? QueuedAt, DateTimeOffset? LeaseUntil)
{
    /// <summary>What was claimed, before anything of it is changed.</summary>
    public static VacancyMatchingClaim Of(VacancyMatching matching) =>
        new(matching.VacancyId, matching.Revision, matching.QueuedAt, matching.LeaseUntil);
}
