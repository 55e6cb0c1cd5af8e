using RecruitGraph.Data;

namespace RecruitGraph.Schema.BlockedUsers;

/// <summary>The user is blocked: he cannot sign in, apply or post.</summary>
public sealed class UserBlockedException() : RecruitGraphException("USER_BLOCKED", "The user is blocked. Ask an administrator.");
