using RecruitGraph.Data.Comments;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Comments;

/// <summary>A change of a comment.</summary>
/// <param name="Id">Which comment.</param>
/// <param name="Version">The version that the caller has seen; another one means that somebody else was faster.</param>
/// <param name="Text">What is said from now on; 1 to 4,000 characters. Such as <c>"Thank you!"</c>.</param>
public sealed record UpdateCommentInput(
    [property: ID<Comment>] long Id,
    int Version,
    [Line(Comment.MaxTextLength, NotEmpty = true, Multiline = true)] string Text);
