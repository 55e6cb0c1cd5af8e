using Microsoft.EntityFrameworkCore;

namespace RecruitGraph.Data.Directories;

/// <summary>Renames entries together with the vacancies that bear their titles.</summary>
public static class DirectoryEntryRenaming
{
    /// <summary>
    /// Replaces title and description of an entry. Vacancies whose title, department or location comes from it follow
    /// in the same transaction, each with a new version; deleted ones stay in history as they were.
    /// </summary>
    /// <param name="context">The unit of work; it is saved, and must not be in a transaction.</param>
    /// <param name="entryId">The entry.</param>
    /// <param name="expectedVersion">The version that the caller has seen; null where he does not care.</param>
    /// <param name="title">1 to <see cref="DirectoryEntry.MaxTitleLengthOf"/> characters.</param>
    /// <param name="description">What it means.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancellationToken">Ends the work; nothing is saved then.</param>
    /// <exception cref="DirectoryEntryNotFoundException">There is no such entry.</exception>
    /// <exception cref="DirectoryEntryExistsException">The directory has that title.</exception>
    /// <exception cref="OutOfRangeException">The title is too long.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else changed the entry.</exception>
    public static async Task<DirectoryEntry> RenameEntryAsync(
        this RecruitContext context,
        long entryId,
        int? expectedVersion,
        string title,
        string? description,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var entry = await context.DirectoryEntries.SingleOrDefaultAsync(entry => entry.Id == entryId, cancellationToken)
            ?? throw new DirectoryEntryNotFoundException();
        if (expectedVersion is not null && expectedVersion != entry.Version)
        {
            throw new DbUpdateConcurrencyException("Somebody else changed the entry before.");
        }

        entry.Edit(title, description);
        await context.SaveChangesAsync(cancellationToken);
        await RenameVacanciesAsync(context, entry, now.ToStored(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return entry;
    }

    private static async Task RenameVacanciesAsync(
        RecruitContext context, DirectoryEntry entry, DateTimeOffset time, CancellationToken cancellationToken)
    {
        var bearers = context.Vacancies.Where(vacancy => vacancy.Entries.Any(described => described.EntryId == entry.Id));
        var title = entry.Title;
        switch (entry.Kind)
        {
            case DirectoryKind.Specialization:
                await bearers.ExecuteUpdateAsync(
                    vacancy => vacancy.SetProperty(v => v.Title, title)
                        .SetProperty(v => v.Version, v => v.Version + 1).SetProperty(v => v.UpdatedAt, time),
                    cancellationToken);
                break;
            case DirectoryKind.ProfessionalArea:
                await bearers.ExecuteUpdateAsync(
                    vacancy => vacancy.SetProperty(v => v.Department, title)
                        .SetProperty(v => v.Version, v => v.Version + 1).SetProperty(v => v.UpdatedAt, time),
                    cancellationToken);
                break;
            case DirectoryKind.WorkAddress:
                await bearers.ExecuteUpdateAsync(
                    vacancy => vacancy.SetProperty(v => v.Location, title)
                        .SetProperty(v => v.Version, v => v.Version + 1).SetProperty(v => v.UpdatedAt, time),
                    cancellationToken);
                break;
        }
    }
}
