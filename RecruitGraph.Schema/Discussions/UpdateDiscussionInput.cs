using RecruitGraph.Data.Discussions;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Discussions;

/// <summary>A change of a discussion; what is not given stays as it is.</summary>
/// <param name="Id">Which discussion.</param>
/// <param name="Version">The version that the caller has seen; another one means that somebody else was faster.</param>
/// <param name="Title">What it is about; 1 to 128 characters. Such as <c>"What do they ask at Acme?"</c>.</param>
/// <param name="Content">What the author has to say; 1 to 20,000 characters.
/// Such as <c>"When do you ask how long it will take?"</c>.</param>
/// <param name="Tags">All tags that it has from now on: at most 10, each of 1 to 20 characters. Such as <c>["interview", "C#"]</c>.</param>
public sealed record UpdateDiscussionInput(
    [property: ID<Discussion>] long Id,
    int Version,
    [Line(Discussion.MaxTitleLength, NotEmpty = true)] Optional<string> Title,
    [Line(Discussion.MaxContentLength, NotEmpty = true, Multiline = true)] Optional<string> Content,
    [Lines(Discussion.MaxTags, DiscussionTag.MaxNameLength)] Optional<IReadOnlyList<string>> Tags);
