using RecruitGraph.Data;

namespace RecruitGraph.Schema.Discussions;

/// <summary>There is no such discussion, or the caller may not see it.</summary>
public sealed class DiscussionNotFoundException() : RecruitGraphException("DISCUSSION_NOT_FOUND", "There is no such discussion.");
