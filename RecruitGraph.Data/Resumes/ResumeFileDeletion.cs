using Microsoft.EntityFrameworkCore;

namespace RecruitGraph.Data.Resumes;

/// <summary>Deletes uploaded résumés.</summary>
public static class ResumeFileDeletion
{
    /// <summary>
    /// Deletes files with all that was read out of them. The row alone stays, so that an application still says that
    /// there was a file.
    /// </summary>
    /// <param name="context">The unit of work; it is saved, in its transaction where it is in one.</param>
    /// <param name="files">Tracked by the context.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancellationToken">Ends the work; nothing is deleted then.</param>
    public static async Task DeleteFilesAsync(
        this RecruitContext context, IReadOnlyCollection<ResumeFile> files, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = files.Select(file => file.Id).ToList();
        await using var transaction = context.Database.CurrentTransaction is null
            ? await context.Database.BeginTransactionAsync(cancellationToken)
            : null;
        foreach (var file in files)
        {
            file.NoteDeleted(now);
        }

        await context.SaveChangesAsync(cancellationToken);
        await context.VacancyMatches.IgnoreQueryFilters().Where(match => ids.Contains(match.FileId)).ExecuteDeleteAsync(cancellationToken);
        await context.ResumeAnalyses.IgnoreQueryFilters().Where(analysis => ids.Contains(analysis.FileId)).ExecuteDeleteAsync(cancellationToken);
        await context.ResumeFileContents.Where(content => ids.Contains(content.FileId)).ExecuteDeleteAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }
    }
}
