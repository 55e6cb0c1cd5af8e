using RecruitGraph.Data.Notes;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Notes;

/// <summary>A change of a note; what is not given stays as it is.</summary>
/// <param name="Id">Which note.</param>
/// <param name="Version">The version that the caller has seen; another one means that it was changed elsewhere.</param>
/// <param name="Text">What is noted, such as <c>"Asks for a start in May."</c>; 1 to 4,000 characters.</param>
/// <param name="Visibility">Who reads it besides the caller.</param>
public sealed record UpdateApplicationNoteInput(
    [property: ID<ApplicationNote>] long Id,
    int Version,
    [Line(ApplicationNote.MaxTextLength, NotEmpty = true, Multiline = true)] Optional<string> Text,
    Optional<NoteVisibility> Visibility);
