using RecruitGraph.Data;

namespace RecruitGraph.Schema.Comments;

/// <summary>There is no such comment, or the caller may not see it.</summary>
public sealed class CommentNotFoundException() : RecruitGraphException("COMMENT_NOT_FOUND", "There is no such comment.");
