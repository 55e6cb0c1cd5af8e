using RecruitGraph.Data;

namespace RecruitGraph.Schema.Profiles;

/// <summary>The user has said nothing of himself yet, or the caller may not see it.</summary>
public sealed class ProfileNotFoundException() : RecruitGraphException("PROFILE_NOT_FOUND", "There is no such profile.");

/// <summary>There is no such schooling, or the caller may not see it.</summary>
public sealed class EducationNotFoundException() : RecruitGraphException("EDUCATION_NOT_FOUND", "There is no such education.");

/// <summary>There is no such position, or the caller may not see it.</summary>
public sealed class WorkExperienceNotFoundException()
    : RecruitGraphException("WORK_EXPERIENCE_NOT_FOUND", "There is no such work experience.");

/// <summary>There is no such member of the family, or the caller may not see him.</summary>
public sealed class FamilyMemberNotFoundException()
    : RecruitGraphException("FAMILY_MEMBER_NOT_FOUND", "There is no such member of the family.");
