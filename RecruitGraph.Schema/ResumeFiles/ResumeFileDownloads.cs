using System.Globalization;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Schema.Audit;

namespace RecruitGraph.Schema.ResumeFiles;

/// <summary>Gives uploaded résumés out again, to those who may read them.</summary>
public sealed class ResumeFileDownloads(RecruitContext context, IResumeFileContents contents, AuditTrail audit)
{
    /// <summary>Where files are downloaded.</summary>
    public const string Path = "/resumes/files/";

    /// <summary>Where a file is downloaded: a path on the server.</summary>
    public static string UrlOf(long id) => string.Create(CultureInfo.InvariantCulture, $"{Path}{id}");

    /// <summary>
    /// The file that the caller may download; null where there is none, or where he may not see it. That staff is about to download
    /// a file of somebody else is written down before the first byte goes out.
    /// </summary>
    public async Task<ResumeFileDownload?> BeginAsync(ClaimsPrincipal caller, long id, CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var file = await context.ResumeFiles.AsNoTracking().ReadableBy(viewer)
            .Where(file => file.Id == id)
            .Select(file => new { file.FileName, file.Type, file.Size, IsOwn = file.OwnerId == viewer.UserId || file.Candidate!.UserId == viewer.UserId })
            .SingleOrDefaultAsync(cancellationToken);
        if (file is null)
        {
            return null;
        }

        if (!file.IsOwn)
        {
            audit.Record(viewer, AuditAction.Downloaded, AuditSubject.ResumeFile, id);
            await context.SaveChangesAsync(cancellationToken);
        }

        return new ResumeFileDownload(id, file.FileName, file.Type.MediaType(), file.Size);
    }

    /// <summary>Writes the content as it comes from the database; false where it was deleted in this very moment.</summary>
    public Task<bool> WriteToAsync(ResumeFileDownload download, Stream target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(download);
        return contents.CopyToAsync(download.Id, target, cancellationToken);
    }
}
