using RecruitGraph.Data.Resumes;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Resumes;

/// <summary>The résumé that a user writes here, at most one a user. Readable by himself, HR and ADMIN.</summary>
[ObjectType<Resume>(Ignore = [nameof(Resume.UserId), nameof(Resume.User)])]
public static partial class ResumeNode
{
    /// <summary>Stretches of schooling, in order; at most 50.</summary>
    [Cost(1)]
    public static async Task<IReadOnlyList<ResumeEducation>> GetEducationAsync(
        [Parent] Resume resume, IResumeEducationByUserIdDataLoader educationByUserId, CancellationToken cancellationToken) =>
        await educationByUserId.LoadAsync(resume.UserId, cancellationToken) ?? [];

    /// <summary>Positions, in order; at most 50.</summary>
    [Cost(1)]
    public static async Task<IReadOnlyList<ResumeWorkExperience>> GetWorkExperienceAsync(
        [Parent] Resume resume, IResumeWorkExperienceByUserIdDataLoader workExperienceByUserId, CancellationToken cancellationToken) =>
        await workExperienceByUserId.LoadAsync(resume.UserId, cancellationToken) ?? [];

    /// <summary>Pieces of work, in order; at most 50.</summary>
    [Cost(1)]
    public static async Task<IReadOnlyList<ResumePortfolioItem>> GetPortfolioAsync(
        [Parent] Resume resume, IResumePortfolioByUserIdDataLoader portfolioByUserId, CancellationToken cancellationToken) =>
        await portfolioByUserId.LoadAsync(resume.UserId, cancellationToken) ?? [];

    /// <summary>Skills in the user's own words, in order; at most 50. Such as <c>["C#", "машинное обучение"]</c>.</summary>
    [Cost(1)]
    public static async Task<IReadOnlyList<string>> GetSkillsAsync(
        [Parent] Resume resume, IResumeSkillsByUserIdDataLoader skillsByUserId, CancellationToken cancellationToken) =>
        [.. (await skillsByUserId.LoadAsync(resume.UserId, cancellationToken) ?? []).Select(skill => skill.Name)];
}

/// <summary>A stretch of schooling.</summary>
[ObjectType<ResumeEducation>(Ignore = [nameof(ResumeEducation.Id), nameof(ResumeEducation.UserId), nameof(ResumeEducation.Ordinal)])]
public static partial class ResumeEducationNode;

/// <summary>A position.</summary>
[ObjectType<ResumeWorkExperience>(Ignore = [nameof(ResumeWorkExperience.Id), nameof(ResumeWorkExperience.UserId), nameof(ResumeWorkExperience.Ordinal)])]
public static partial class ResumeWorkExperienceNode;

/// <summary>A piece of work that is shown.</summary>
[ObjectType<ResumePortfolioItem>(Ignore = [nameof(ResumePortfolioItem.Id), nameof(ResumePortfolioItem.UserId), nameof(ResumePortfolioItem.Ordinal)])]
public static partial class ResumePortfolioItemNode;
