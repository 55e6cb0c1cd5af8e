using RecruitGraph.Data;

namespace RecruitGraph.Schema.Posts;

/// <summary>Only who has written it may change or delete it.</summary>
public sealed class NotAuthorException() : RecruitGraphException("NOT_AUTHOR", "Only its author may change or delete it.");
