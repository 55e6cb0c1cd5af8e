using RecruitGraph.Data.Comments;
using RecruitGraph.Schema.Posts;

namespace RecruitGraph.Schema.Comments;

/// <summary>A new comment.</summary>
/// <param name="Article">What it is said to.</param>
/// <param name="Text">What is said, such as <c>"Thank you!"</c>; 1 to 4,000 characters.</param>
public sealed record AddCommentInput(
    ArticleInput Article,
    [Line(Comment.MaxTextLength, NotEmpty = true, Multiline = true)] string Text);
