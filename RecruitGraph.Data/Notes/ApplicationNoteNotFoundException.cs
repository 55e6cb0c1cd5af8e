namespace RecruitGraph.Data.Notes;

/// <summary>There is no such note, or the caller may not read it.</summary>
public sealed class ApplicationNoteNotFoundException() : RecruitGraphException("APPLICATION_NOTE_NOT_FOUND", "There is no such note.");
