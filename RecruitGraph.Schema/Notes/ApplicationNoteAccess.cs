using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Notes;
using RecruitGraph.Schema.Applications;

namespace RecruitGraph.Schema.Notes;

/// <summary>
/// Who may read a note: nobody but staff, and of them its author; the vacancy's owner and team and ADMIN, where it is for the team;
/// everyone, where it is for all who recruit. Of an application that the caller may not see, he sees no notes.
/// </summary>
internal static class ApplicationNoteAccess
{
    /// <inheritdoc cref="ApplicationAccess.ReadableBy" path="/remarks"/>
    public static IQueryable<ApplicationNote> NotesReadableBy(this RecruitContext context, Viewer viewer)
    {
        if (!viewer.IsStaff)
        {
            return context.ApplicationNotes.Where(_ => false);
        }

        var open = context.Applications.ReadableBy(viewer).Select(application => application.Id);
        var notes = context.ApplicationNotes.IgnoreQueryFilters([RecruitContext.NotDeleted])
            .Where(note => note.DeletedAt == null && open.Contains(note.ApplicationId));
        return viewer.IsAdmin ? notes.ReadableByAdministrator(viewer.RequiredUserId) : notes.ReadableByRecruiter(viewer.RequiredUserId);
    }
}
