using RecruitGraph.Data.Discussions;

namespace RecruitGraph.Schema.Discussions;

/// <summary>A new discussion.</summary>
/// <param name="Title">What it is about, such as <c>"What do they ask at Acme?"</c>; 1 to 128 characters.</param>
/// <param name="Content">What the author has to say; 1 to 20,000 characters.
/// Such as <c>"When do you ask how long it will take?"</c>.</param>
/// <param name="Tags">At most 10, such as <c>["interview", "C#"]</c>; each of 1 to 20 characters. Of two that differ in case alone the first stays.</param>
public sealed record CreateDiscussionInput(
    [Line(Discussion.MaxTitleLength, NotEmpty = true)] string Title,
    [Line(Discussion.MaxContentLength, NotEmpty = true, Multiline = true)] string Content,
    [Lines(Discussion.MaxTags, DiscussionTag.MaxNameLength)] IReadOnlyList<string>? Tags);
