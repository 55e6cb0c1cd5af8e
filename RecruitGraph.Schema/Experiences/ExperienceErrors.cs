using RecruitGraph.Data;

namespace RecruitGraph.Schema.Experiences;

/// <summary>There is no such interview experience, or the caller may not see it.</summary>
public sealed class ExperienceNotFoundException() : RecruitGraphException("EXPERIENCE_NOT_FOUND", "There is no such interview experience.");
