using RecruitGraph.Data.Tags;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Tags;

/// <summary>A change of a tag; what is not given stays as it is.</summary>
/// <param name="Id">Which tag.</param>
/// <param name="Version">The version that the caller has seen; another one means that somebody else was faster.</param>
/// <param name="Name">The word, such as <c>relocates</c>; 1 to 32 characters, unique in any case.</param>
/// <param name="Color">How it is shown, such as <c>#1e90ff</c>; null removes the color.</param>
public sealed record UpdateTagInput(
    [property: ID<Tag>] long Id,
    int Version,
    [Line(Tag.MaxNameLength, NotEmpty = true)] Optional<string> Name,
    [Line(Tag.ColorLength)] Optional<string?> Color);
