using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Notes;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Applications;
using RecruitGraph.Schema.Audit;

namespace RecruitGraph.Schema.Notes;

/// <summary>Changes of notes. Of two changes of one version, one wins.</summary>
[MutationType]
[Authorize(Roles = [Roles.Hr, Roles.Admin])]
public static partial class ApplicationNoteMutations
{
    /// <summary>Notes something of an application.</summary>
    [Error<ApplicationNotFoundException>]
    [Error<CandidateAnonymisedException>(At = "applicationId")]
    [Error<InvalidInputException>]
    public static async Task<ApplicationNote> AddApplicationNoteAsync(
        AddApplicationNoteInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        if (!await context.Applications.ReadableBy(viewer).AnyAsync(application => application.Id == input.ApplicationId, cancellationToken))
        {
            throw new ApplicationNotFoundException();
        }

        var note = ApplicationNote.Write(
            input.ApplicationId, viewer.RequiredUserId, input.Visibility, input.Text.Trim(), time.GetUtcNow());
        context.ApplicationNotes.Add(note);
        await audit.SaveCreatedAsync(viewer, AuditSubject.ApplicationNote, () => note.Id, cancellationToken);
        return note;
    }

    /// <summary>Changes a note of the caller's own.</summary>
    [Error<ApplicationNoteNotFoundException>]
    [Error<ForeignApplicationNoteException>(At = "id")]
    [Error<VersionConflictException>(At = "version")]
    [Error<InvalidInputException>]
    public static async Task<ApplicationNote> UpdateApplicationNoteAsync(
        UpdateApplicationNoteInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var note = await FindAsync(context, input.Id, viewer, isOpenToAdmin: false, cancellationToken);
        note.EnsureVersion(input.Version);
        note.Edit(input.Visibility.Or(note.Visibility), input.Text.Value?.Trim() ?? note.Text, time.GetUtcNow());
        audit.Record(viewer, AuditAction.Changed, AuditSubject.ApplicationNote, note.Id);
        await context.SaveEditAsync(note, input.Version, cancellationToken);
        return note;
    }

    /// <summary>Deletes a note: its author does, or ADMIN.</summary>
    /// <param name="id">Which note.</param>
    /// <param name="version">The version that the caller has seen; another one means that it was changed elsewhere.</param>
    [Error<ApplicationNoteNotFoundException>]
    [Error<ForeignApplicationNoteException>(At = "id")]
    [Error<VersionConflictException>(At = "version")]
    public static async Task<ApplicationNote> DeleteApplicationNoteAsync(
        [ID<ApplicationNote>] long id,
        int version,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var note = await FindAsync(context, id, viewer, isOpenToAdmin: true, cancellationToken);
        note.EnsureVersion(version);
        note.Delete(time.GetUtcNow());
        audit.Record(viewer, AuditAction.Deleted, AuditSubject.ApplicationNote, note.Id);
        await context.SaveEditAsync(note, version, cancellationToken);
        return note;
    }

    private static async Task<ApplicationNote> FindAsync(
        RecruitContext context, long id, Viewer viewer, bool isOpenToAdmin, CancellationToken cancellationToken)
    {
        var note = await context.NotesReadableBy(viewer).SingleOrDefaultAsync(note => note.Id == id, cancellationToken)
            ?? throw new ApplicationNoteNotFoundException();
        return note.AuthorId == viewer.UserId || (isOpenToAdmin && viewer.IsAdmin) ? note : throw new ForeignApplicationNoteException();
    }
}
