using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Notes;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Notes;

/// <summary>A new note.</summary>
/// <param name="ApplicationId">What it is noted of.</param>
/// <param name="Text">What is noted, such as <c>"Asks for a start in May."</c>; 1 to 4,000 characters.</param>
/// <param name="Visibility">Who reads it besides the caller.</param>
public sealed record AddApplicationNoteInput(
    [property: ID<Application>] long ApplicationId,
    [Line(ApplicationNote.MaxTextLength, NotEmpty = true, Multiline = true)] string Text,
    [property: DefaultValue("TEAM")] NoteVisibility Visibility);
