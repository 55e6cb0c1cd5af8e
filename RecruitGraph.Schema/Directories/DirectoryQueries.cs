using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Directories;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.Directories;

/// <summary>Directories, as queries reach them.</summary>
[QueryType]
public static partial class DirectoryQueries
{
    /// <summary>The directories for forms; one statement for the entries of all of them.</summary>
    /// <param name="kinds">Only these. All where it is absent. Such as `[SKILL, TECHNOLOGY]`.</param>
    [ListSize(AssumedSize = 12)]
    public static IReadOnlyList<Directory> GetDirectories(IReadOnlyList<DirectoryKind>? kinds) =>
        [.. (kinds ?? Enum.GetValues<DirectoryKind>()).Distinct().Select(kind => new Directory(kind))];

    /// <summary>
    /// Entries of all directories, ordered by directory and number where no other order is asked for. Those that confidential vacancies
    /// brought in are for the vacancies' owners, their teams and ADMIN alone.
    /// </summary>
    /// <param name="title">Only those whose title contains this text, in any case; at most 200 characters. Such as `"java"`.</param>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    public static async Task<Page<DirectoryEntry>> GetDirectoryEntriesAsync(
        [Line(DirectoryEntry.MaxTitleLength)] string? title,
        PagingArguments pagingArguments,
        QueryContext<DirectoryEntry> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        CancellationToken cancellationToken)
    {
        var entries = context.DirectoryEntries.AsNoTracking().ReadableBy(Viewer.Of(caller), context);
        if (Input.Trimmed(title) is { } text)
        {
            var found = context.FindDirectoryEntries(text);
            entries = entries.Where(entry => found.Contains(entry.Id));
        }

        return await entries
            .With(query, order => order
                .IfEmpty(none => none.AddAscending(entry => entry.Kind).AddAscending(entry => entry.Number))
                .AddAscending(entry => entry.Id))
            .ToPageAsync(pagingArguments, cancellationToken);
    }

    /// <summary>One entry; null where there is none, or where the caller may not see it.</summary>
    /// <param name="id">Its global id.</param>
    public static Task<DirectoryEntry?> GetDirectoryEntryByIdAsync(
        [ID<DirectoryEntry>] long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableDirectoryEntryByIdDataLoader readableDirectoryEntryById,
        CancellationToken cancellationToken) =>
        DirectoryEntryNode.GetDirectoryEntryAsync(id, caller, readableDirectoryEntryById, cancellationToken);
}
