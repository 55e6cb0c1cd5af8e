using RecruitGraph.Data;

namespace RecruitGraph.Schema.Users;

/// <summary>Only administrators give roles above JOB_SEEKER.</summary>
public sealed class RoleNotAllowedException()
    : RecruitGraphException("ROLE_NOT_ALLOWED", "Only an administrator makes users of a role above JOB_SEEKER.");
