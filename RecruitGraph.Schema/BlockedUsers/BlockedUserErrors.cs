using RecruitGraph.Data;

namespace RecruitGraph.Schema.BlockedUsers;

/// <summary>The user is blocked: he cannot sign in, apply or post.</summary>
public sealed class UserBlockedException() : RecruitGraphException("USER_BLOCKED", "The user is blocked. Ask an administrator.");

/// <summary>The user is not blocked, so there is nothing to lift.</summary>
public sealed class UserNotBlockedException() : RecruitGraphException("USER_NOT_BLOCKED", "The user is not blocked.");

/// <summary>Nobody blocks himself.</summary>
public sealed class CannotBlockSelfException()
    : RecruitGraphException("CANNOT_BLOCK_SELF", "You cannot block yourself. Another administrator can.");
