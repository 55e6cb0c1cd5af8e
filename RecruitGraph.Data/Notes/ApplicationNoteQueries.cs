namespace RecruitGraph.Data.Notes;

/// <summary>Queries of notes that more than one place asks.</summary>
public static class ApplicationNoteQueries
{
    /// <summary>The notes that somebody who recruits may read.</summary>
    /// <param name="notes">Which ones.</param>
    /// <param name="userId">The reader, who is HR.</param>
    public static IQueryable<ApplicationNote> ReadableByRecruiter(this IQueryable<ApplicationNote> notes, long userId) =>
        notes.Where(note => note.Visibility == NoteVisibility.Staff
            || note.AuthorId == userId
            || (note.Visibility == NoteVisibility.Team
                && (note.Application.Vacancy.OwnerId == userId
                    || note.Application.Vacancy.Team.Any(member => member.UserId == userId))));

    /// <summary>The notes that an administrator may read: those of every team, and nothing that others noted for themselves.</summary>
    /// <param name="notes">Which ones.</param>
    /// <param name="userId">The reader, who is ADMIN.</param>
    public static IQueryable<ApplicationNote> ReadableByAdministrator(this IQueryable<ApplicationNote> notes, long userId) =>
        notes.Where(note => note.Visibility != NoteVisibility.Private || note.AuthorId == userId);
}
