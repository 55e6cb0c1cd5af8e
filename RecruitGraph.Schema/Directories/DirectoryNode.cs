using System.Security.Claims;
using RecruitGraph.Data.Directories;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.Directories;

/// <summary>One of the lists from which vacancies, candidates and test questions are described.</summary>
[ObjectType<Directory>]
public static partial class DirectoryNode
{
    /// <summary>Its entries, in the order of their numbers where no other is asked for.</summary>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    [Cost(1)]
    public static async Task<Page<DirectoryEntry>> GetEntriesAsync(
        [Parent] Directory directory,
        PagingArguments pagingArguments,
        QueryContext<DirectoryEntry> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IEntriesByDirectoryDataLoader entriesByDirectory,
        CancellationToken cancellationToken) =>
        await entriesByDirectory.With(pagingArguments, query)
            .LoadAsync(new ViewedDirectory(directory.Kind, Viewer.Of(caller)), cancellationToken) ?? Page<DirectoryEntry>.Empty;
}
