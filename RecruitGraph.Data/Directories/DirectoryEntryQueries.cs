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
}
