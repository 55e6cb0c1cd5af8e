using RecruitGraph.Data;
using RecruitGraph.Data.Directories;
using RecruitGraph.Schema.Vacancies;

namespace RecruitGraph.Schema.Directories;

/// <summary>
/// Who may read a directory entry: everyone. One that a confidential vacancy brought in is for those alone who may read that vacancy; when
/// the vacancy is deleted, for ADMIN alone.
/// </summary>
internal static class DirectoryEntryAccess
{
    public static IQueryable<DirectoryEntry> ReadableBy(this IQueryable<DirectoryEntry> entries, Viewer viewer, RecruitContext context)
    {
        if (viewer.IsAdmin)
        {
            return entries;
        }

        if (!viewer.IsStaff)
        {
            return entries.Where(entry => !entry.IsConfidential);
        }

        var known = context.Vacancies.ReadableBy(viewer)
            .Where(vacancy => vacancy.IsConfidential)
            .SelectMany(vacancy => vacancy.Entries)
            .Select(described => described.EntryId);
        return entries.Where(entry => !entry.IsConfidential || known.Contains(entry.Id));
    }
}
