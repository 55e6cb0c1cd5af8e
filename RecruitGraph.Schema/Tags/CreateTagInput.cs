using RecruitGraph.Data.Tags;

namespace RecruitGraph.Schema.Tags;

/// <summary>A new tag.</summary>
/// <param name="Name">The word, such as <c>relocates</c>; 1 to 32 characters, unique in any case.</param>
/// <param name="Color">How it is shown, such as <c>#1e90ff</c>.</param>
public sealed record CreateTagInput(
    [Line(Tag.MaxNameLength, NotEmpty = true)] string Name,
    [Line(Tag.ColorLength)] string? Color);
