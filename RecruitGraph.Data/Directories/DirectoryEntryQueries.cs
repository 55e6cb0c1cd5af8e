using Microsoft.EntityFrameworkCore;

namespace RecruitGraph.Data.Directories;

/// <summary>Queries of directory entries that more than one place asks.</summary>
public static class DirectoryEntryQueries
{
    /// <summary>
    /// The ids of those entries of all directories whose title contains a text in any case. The trigram index answers texts of three
    /// letters and more.
    /// </summary>
    public static IQueryable<long> FindDirectoryEntries(this RecruitContext context, string title)
    {
        var pattern = LikePattern.Containing(title);
        return context.DirectoryEntries
            .Where(entry => EF.Functions.ILike(entry.Title, pattern, LikePattern.Escape))
            .Select(entry => entry.Id)
            .Apart();
    }

    /// <summary>Takes away what confidential vacancies brought in and no longer have.</summary>
    /// <param name="context">The unit of work, saved.</param>
    /// <param name="entryIds">The confidential entries that the vacancy had.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static Task ForgetUnusedAsync(this RecruitContext context, IReadOnlyCollection<long> entryIds, CancellationToken cancellationToken) =>
        context.DirectoryEntries
            .Where(entry => entry.IsConfidential
                && (entryIds.Contains(entry.Id) || (entry.ParentId != null && entryIds.Contains(entry.ParentId.Value)))
                && !context.VacancyDirectoryEntries.Any(described => described.EntryId == entry.Id))
            .ExecuteDeleteAsync(cancellationToken);
}
