using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Schema.Audit;
using RecruitGraph.Schema.BlockedUsers;

namespace RecruitGraph.Schema.ResumeFiles;

/// <summary>Uploads résumés, deletes them, and has them analysed again.</summary>
[MutationType]
public static partial class ResumeFileMutations
{
    /// <summary>
    /// Uploads a résumé: PDF, DOCX or plain text, decided by its content and not by its name; at most 10 MB, and 50 files a user
    /// where the host has set nothing else. Its analysis begins in the background. Who is not signed in gets a secret with which his
    /// application claims the file; of one client at most 20 such files wait at a time, or as many as the host has set.
    /// </summary>
    /// <param name="file">A file of a multipart request, as the GraphQL multipart request specification says.</param>
    [Error<UserAnonymisedException>]
    [Error<UnsupportedResumeFileException>(At = "file")]
    [Error<OutOfRangeException>(At = "file")]
    [Error<TooManyResumeFilesException>]
    [Error<UserBlockedException>]
    public static async Task<ResumeFileUpload> UploadResumeFileAsync(
        IFile file,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        ResumeFileUploads uploads,
        AuditTrail audit,
        IClientAddress address,
        ResumeAnalysisSignal signal,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        await context.EnsureNotBlockedAsync(viewer, cancellationToken);
        var (name, type, content) = await ResumeFileUploads.ReadAsync(file, cancellationToken);
        var now = time.GetUtcNow();
        if (viewer.UserId is { } ownerId)
        {
            var uploaded = await context.WithLockedUserAsync(
                ownerId,
                async owner =>
                {
                    await uploads.EnsureRoomAsync(owner.Id, cancellationToken);
                    var file = ResumeFile.Upload(owner.Id, null, name, type, content, now);
                    context.ResumeFiles.Add(file);
                    await audit.SaveCreatedAsync(viewer, AuditSubject.ResumeFile, () => file.Id, cancellationToken);
                    return file;
                },
                cancellationToken,
                ownerId);
            signal.Wake();
            return new ResumeFileUpload(uploaded, null, null);
        }

        var token = ResumeFileClaims.CreateToken();
        var network = ClientNetwork.Of(address.Ip);
        var unclaimed = ResumeFile.UploadUnclaimed(
            name, type, content, ResumeFileClaims.Hash(token), now + ResumeFileClaims.Lifetime, now, network);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await uploads.EnsureRoomAsync(network, cancellationToken);
        context.ResumeFiles.Add(unclaimed);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new ResumeFileUpload(unclaimed, token, unclaimed.ClaimUntil);
    }

    /// <summary>
    /// Deletes a file that the caller uploaded, with all that was read out of it. An application with which it came still says that
    /// there was a file.
    /// </summary>
    /// <param name="resumeFileId">Which file of one's own.</param>
    [Authorize]
    [Error<ResumeFileNotFoundException>]
    public static async Task DeleteResumeFileAsync(
        [ID<ResumeFile>] long resumeFileId,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var file = await context.ResumeFiles.SingleOrDefaultAsync(
            file => file.Id == resumeFileId && file.OwnerId == viewer.UserId, cancellationToken) ?? throw new ResumeFileNotFoundException();
        audit.Record(viewer, AuditAction.Deleted, AuditSubject.ResumeFile, file.Id);
        await context.DeleteFilesAsync([file], time.GetUtcNow(), cancellationToken);
    }

    /// <summary>
    /// Has a file analysed anew, with the directories and the published vacancies as they are now; what was found before goes. One
    /// whose analysis waits or runs is left alone. For whoever it belongs to, HR and ADMIN.
    /// </summary>
    /// <param name="resumeFileId">Which file.</param>
    [Authorize]
    [Error<ResumeFileNotFoundException>]
    public static async Task<ResumeFile> ReanalyzeResumeFileAsync(
        [ID<ResumeFile>] long resumeFileId,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        ResumeAnalysisSignal signal,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);

        // Locked before it is read: of those who ask at once one puts it back, and a worker may have it again before the next one looks.
        var isFinished = await context.ResumeAnalyses
            .Where(analysis => analysis.FileId == resumeFileId
                && (analysis.State == ResumeAnalysisState.Done || analysis.State == ResumeAnalysisState.Failed))
            .ExecuteUpdateAsync(analysis => analysis.SetProperty(locked => locked.State, locked => locked.State), cancellationToken) > 0;
        var file = await context.ResumeFiles.ReadableBy(viewer)
            .Include(file => file.Analysis!.Text)
            .Include(file => file.Analysis!.Skills)
            .AsSplitQuery()
            .SingleOrDefaultAsync(file => file.Id == resumeFileId, cancellationToken) ?? throw new ResumeFileNotFoundException();
        if (!isFinished)
        {
            return file;
        }

        file.Analysis!.Retry(time.GetUtcNow());
        audit.Record(viewer, AuditAction.Changed, AuditSubject.ResumeFile, file.Id, AuditDetails.None.WithFields("analysis"));
        await context.SaveChangesAsync(cancellationToken);
        await context.VacancyMatches.IgnoreQueryFilters().Where(match => match.FileId == file.Id).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        signal.Wake();
        return file;
    }

    /// <summary>
    /// Shows HR and ADMIN what is hidden of an analysis: the telephone number and the whole text. Who looks is written into the audit
    /// trail.
    /// </summary>
    /// <param name="resumeFileId">Whose analysis.</param>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [Error<ResumeFileNotFoundException>]
    public static async Task<RevealedResumeAnalysis> RevealResumeAnalysisAsync(
        [ID<ResumeFile>] long resumeFileId,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var revealed = await context.ResumeFiles.AsNoTracking().ReadableBy(viewer)
            .Where(file => file.Id == resumeFileId)
            .Select(file => new RevealedResumeAnalysis(
                file.Analysis!.PhoneNumber, file.Analysis.Text == null ? null : file.Analysis.Text.Text))
            .SingleOrDefaultAsync(cancellationToken) ?? throw new ResumeFileNotFoundException();
        audit.Record(
            viewer, AuditAction.Revealed, AuditSubject.ResumeFile, resumeFileId, AuditDetails.None.WithFields("phoneNumber", "text"));
        await context.SaveChangesAsync(cancellationToken);
        return revealed;
    }
}
