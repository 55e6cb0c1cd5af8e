using RecruitGraph.Data;

namespace RecruitGraph.Schema.Groups;

/// <summary>There is no such group.</summary>
public sealed class GroupNotFoundException() : RecruitGraphException("GROUP_NOT_FOUND", "There is no such group.");

/// <summary>The user does not belong to the group.</summary>
public sealed class GroupMemberNotFoundException()
    : RecruitGraphException("GROUP_MEMBER_NOT_FOUND", "The user does not belong to the group.");
