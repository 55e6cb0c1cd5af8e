using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Directories;

namespace RecruitGraph.Data.Postgres;

/// <summary>
/// Inserts where nothing is in the way, then reads: the insert waits for whoever is making the same title, and the
/// read, a statement of its own, sees what he made.
/// </summary>
internal sealed class PostgresDirectoryEntries : IDirectoryEntries
{
    public async Task<DirectoryEntry> GetOrCreateAsync(RecruitContext context, DirectoryEntry wanted, CancellationToken cancellationToken)
    {
        if (await FindAsync(context, wanted, cancellationToken) is { } existing)
        {
            return existing;
        }

        // With a number of its own it may meet another title of that number; then it takes the next free one instead.
        await InsertAsync(context, wanted, wanted.Number == 0 ? null : wanted.Number, cancellationToken);
        if (await FindAsync(context, wanted, cancellationToken) is { } made)
        {
            return made;
        }

        await InsertAsync(context, wanted, null, cancellationToken);
        return await FindAsync(context, wanted, cancellationToken)
            ?? throw new InvalidOperationException("A directory entry was neither there nor made.");
    }

    private static Task<DirectoryEntry?> FindAsync(RecruitContext context, DirectoryEntry wanted, CancellationToken cancellationToken) =>
        context.DirectoryEntries.SingleOrDefaultAsync(
            entry => entry.Kind == wanted.Kind && entry.ParentId == wanted.ParentId && entry.NormalizedTitle == wanted.NormalizedTitle
                && !entry.IsConfidential,
            cancellationToken);

    private static Task<int> InsertAsync(
        RecruitContext context, DirectoryEntry wanted, int? number, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync(
            $"""
            insert into directory_entries (kind, number, title, normalized_title, description, parent_id, is_confidential, created_at, version)
            values ({(short)wanted.Kind}, coalesce({number}::integer, nextval('directory_entry_numbers')), {wanted.Title},
                {wanted.NormalizedTitle}, {wanted.Description}, {wanted.ParentId}, false, {wanted.CreatedAt}, 1)
            on conflict do nothing
            """,
            cancellationToken);
}
