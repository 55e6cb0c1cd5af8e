namespace RecruitGraph.Data.Resumes;

/// <summary>What a résumé says; lists in the order in which they are shown, each of at most <see cref="Resume.MaxItems"/>.</summary>
public sealed record ResumeDetails
{
    /// <summary>At most 20,000 characters.</summary>
    public string? Autobiography { get; init; }

    public IReadOnlyList<ResumeEducationDetails> Education { get; init; } = [];

    public IReadOnlyList<ResumeWorkDetails> WorkExperience { get; init; } = [];

    public IReadOnlyList<ResumePortfolioDetails> Portfolio { get; init; } = [];

    /// <summary>1 to 64 characters each.</summary>
    public IReadOnlyList<string> Skills { get; init; } = [];
}
