namespace RecruitGraph.Data.Notes;

/// <summary>Queries of notes that more than one place asks.</summary>
public static class ApplicationNoteQueries
{
    /// <summary>The notes that somebody who recruits may read.</summary>
    /// <param name="notes">Which ones.</param>
    /// <param name="userId">The reader, who is HR or ADMIN.</param>
    public static IQueryable<ApplicationNote> ReadableByRecruiter(this IQueryable<ApplicationNote> notes, long userId) =>
        notes.Where(note => note.Visibility == NoteVisibility.Staff
            || note.AuthorId == userId
            || (note.Visibility == NoteVisibility.Team
                && (note.Application.Vacancy.OwnerId == userId
                    || note.Application.Vacancy.Team.Any(member => member.UserId == userId))));
}
