using System.ComponentModel.DataAnnotations;
using RecruitGraph.Data.Resumes;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Resumes;

/// <summary>What the caller's résumé says from now on. A list that is given replaces the whole list; what is not given stays as it is.</summary>
/// <param name="Version">The version that the caller has seen; left out where he has no résumé yet.</param>
/// <param name="Autobiography">Who he is, in his own words; at most 20,000 characters; null removes it.
/// Such as <c>"I like clear goals and finish what I begin."</c>.</param>
/// <param name="Education">Stretches of schooling, in the order in which they are shown; at most 50.</param>
/// <param name="WorkExperience">Positions, in the order in which they are shown; at most 50.</param>
/// <param name="Portfolio">Pieces of work, in the order in which they are shown; at most 50.</param>
/// <param name="Skills">Skills in his own words; at most 50 of 1 to 64 characters. Such as <c>["C#", "машинное обучение"]</c>.</param>
public sealed record SaveResumeInput(
    int? Version,
    [Line(Resume.MaxAutobiographyLength, Multiline = true)] Optional<string?> Autobiography,
    [MaxLength(Resume.MaxItems)] Optional<IReadOnlyList<ResumeEducationInput>> Education,
    [MaxLength(Resume.MaxItems)] Optional<IReadOnlyList<ResumeWorkExperienceInput>> WorkExperience,
    [MaxLength(Resume.MaxItems)] Optional<IReadOnlyList<ResumePortfolioItemInput>> Portfolio,
    [Lines(Resume.MaxItems, ResumeSkill.MaxNameLength)] Optional<IReadOnlyList<string>> Skills)
{
    /// <summary>A résumé with these changes.</summary>
    internal ResumeDetails Apply(ResumeDetails present) => new()
    {
        Autobiography = Input.Trimmed(Autobiography.Or(present.Autobiography)),
        Education = Education.Value is { } education ? [.. education.Select(item => item.ToDetails())] : present.Education,
        WorkExperience = WorkExperience.Value is { } work ? [.. work.Select(item => item.ToDetails())] : present.WorkExperience,
        Portfolio = Portfolio.Value is { } portfolio ? [.. portfolio.Select(item => item.ToDetails())] : present.Portfolio,
        Skills = Skills.Value is { } skills ? [.. skills.Select(skill => skill.Trim())] : present.Skills,
    };

    /// <summary>What was given, by name.</summary>
    internal IEnumerable<string> GivenFields() =>
        new (bool IsGiven, string Name)[]
        {
            (Autobiography.HasValue, "autobiography"),
            (Education.HasValue, "education"),
            (WorkExperience.HasValue, "workExperience"),
            (Portfolio.HasValue, "portfolio"),
            (Skills.HasValue, "skills"),
        }.Where(field => field.IsGiven).Select(field => field.Name);
}
