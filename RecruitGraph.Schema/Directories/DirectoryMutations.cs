using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Directories;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Audit;

namespace RecruitGraph.Schema.Directories;

/// <summary>Changes of directories. Entries that the caller may not see are not found, and stand in no title's way.</summary>
[MutationType]
[Authorize(Roles = [Roles.Hr, Roles.Admin])]
public static partial class DirectoryMutations
{
    /// <summary>Adds an entry to a directory. Titles that confidential vacancies alone have are free.</summary>
    [Error<DirectoryEntryExistsException>(At = "title")]
    [Error<DirectoryEntryNotFoundException>]
    [Error<WrongDirectoryException>(At = "professionalAreaId")]
    [Error<OutOfRangeException>(At = "title")]
    [Error<InvalidInputException>]
    public static async Task<DirectoryEntry> CreateDirectoryEntryAsync(
        CreateDirectoryEntryInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var area = input.ProfessionalAreaId is { } areaId
            ? await context.DirectoryEntries.SingleOrDefaultAsync(entry => entry.Id == areaId && !entry.IsConfidential, cancellationToken)
                ?? throw new DirectoryEntryNotFoundException()
            : null;
        var entry = DirectoryEntry.Create(
            input.Kind, input.Title.Trim(), Input.Trimmed(input.Description), area, time.GetUtcNow(), input.Number);
        context.DirectoryEntries.Add(entry);
        try
        {
            await audit.SaveCreatedAsync(Viewer.Of(caller), AuditSubject.DirectoryEntry, () => entry.Id, cancellationToken);
        }
        catch (DirectoryEntryExistsException refusal) when (input.Number is not null)
        {
            if (await context.DirectoryEntries.AnyAsync(
                present => present.Kind == input.Kind && present.Number == input.Number, cancellationToken))
            {
                refusal.At("number");
            }

            throw;
        }

        return entry;
    }

    /// <summary>
    /// Gives an entry another title or description. Vacancies whose title, department or location is its title follow, each
    /// with a new version. Titles that confidential vacancies alone have are free. Of two changes of one version, one wins.
    /// </summary>
    [Error<DirectoryEntryNotFoundException>]
    [Error<DirectoryEntryExistsException>(At = "title")]
    [Error<VersionConflictException>(At = "version")]
    [Error<OutOfRangeException>(At = "title")]
    [Error<InvalidInputException>]
    public static async Task<DirectoryEntry> RenameDirectoryEntryAsync(
        RenameDirectoryEntryInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var entry = await GetForEditAsync(context, viewer, input.Id, input.Version, cancellationToken);
        audit.Record(
            viewer,
            AuditAction.Changed,
            AuditSubject.DirectoryEntry,
            entry.Id,
            AuditDetails.None.WithFields(Changed(input)));
        try
        {
            return await context.RenameEntryAsync(
                entry.Id,
                input.Version,
                input.Title.Or(entry.Title)!.Trim(),
                Input.Trimmed(input.Description.Or(entry.Description)),
                time.GetUtcNow(),
                cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            var stored = await context.Entry(entry).GetDatabaseValuesAsync(cancellationToken);
            throw new VersionConflictException(input.Version, stored?.GetValue<int>(nameof(IVersioned.Version)));
        }
    }

    /// <summary>Takes an entry out of its directory, where nothing refers to it.</summary>
    [Error<DirectoryEntryNotFoundException>]
    [Error<DirectoryEntryInUseException>(At = "id")]
    [Error<VersionConflictException>(At = "version")]
    public static async Task<DirectoryEntry> DeleteDirectoryEntryAsync(
        DeleteDirectoryEntryInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var entry = await GetForEditAsync(context, viewer, input.Id, input.Version, cancellationToken);
        context.DirectoryEntries.Remove(entry);
        audit.Record(viewer, AuditAction.Deleted, AuditSubject.DirectoryEntry, entry.Id);
        await context.SaveEditAsync(entry, input.Version, cancellationToken);
        return entry;
    }

    private static IEnumerable<string> Changed(RenameDirectoryEntryInput input)
    {
        if (input.Title.HasValue)
        {
            yield return "title";
        }

        if (input.Description.HasValue)
        {
            yield return "description";
        }
    }

    private static async Task<DirectoryEntry> GetForEditAsync(
        RecruitContext context, Viewer viewer, long id, int version, CancellationToken cancellationToken)
    {
        var entry = await context.DirectoryEntries.ReadableBy(viewer, context).SingleOrDefaultAsync(entry => entry.Id == id, cancellationToken)
            ?? throw new DirectoryEntryNotFoundException();
        entry.EnsureVersion(version);
        return entry;
    }
}
