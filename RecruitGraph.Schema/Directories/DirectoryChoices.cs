using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Directories;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Audit;

namespace RecruitGraph.Schema.Directories;

/// <summary>
/// Finds the entries that inputs choose, and makes those that there are not. The unit of work must be in a transaction, so
/// that nothing new stays where the rest fails.
/// </summary>
public sealed class DirectoryChoices(RecruitContext context, IDirectoryEntries directories, AuditTrail audit, TimeProvider time)
{
    /// <summary>The chosen entries of several directories, in the order of the choices; specializations lie in one area.</summary>
    /// <param name="viewer">Who chooses.</param>
    /// <param name="choices">The choices with their directories, and where they stand in the input.</param>
    /// <param name="area">The professional area of new specializations.</param>
    /// <param name="scope">For what.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="DirectoryEntryNotFoundException">There is no such entry.</exception>
    /// <exception cref="WrongDirectoryException">The entry is of another directory, or a new specialization has no area.</exception>
    /// <exception cref="OutOfRangeException">A title is too long for its directory.</exception>
    internal async Task<IReadOnlyList<DirectoryEntry>> FindAsync(
        Viewer viewer,
        IReadOnlyList<PlacedChoice> choices,
        DirectoryEntry? area,
        DirectoryScope scope,
        CancellationToken cancellationToken)
    {
        var known = await FindKnownAsync(choices, scope, cancellationToken);
        var now = time.GetUtcNow();
        var wanted = choices.Where(choice => choice.Choice.New is not null)
            .Select(ToEntry)
            .ToList();
        var named = await FindNamedAsync(wanted, scope, cancellationToken);

        // In one order for everyone: two callers who make the same titles must not wait for each other.
        foreach (var missing in wanted.OrderBy(entry => entry.Kind).ThenBy(entry => entry.NormalizedTitle, StringComparer.Ordinal))
        {
            if (!named.ContainsKey(NameOf(missing)))
            {
                var made = await (missing.IsConfidential
                    ? AddAsync(missing, cancellationToken)
                    : directories.GetOrCreateAsync(context, missing, cancellationToken));
                audit.Record(viewer, AuditAction.Created, AuditSubject.DirectoryEntry, made.Id);
                named.Add(NameOf(missing), made);
            }
        }

        return [.. choices.Select(choice => choice.Choice.New is null ? Chosen(known, choice) : named[NameOf(ToEntry(choice))])];

        DirectoryEntry ToEntry(PlacedChoice choice) => choice.ToEntry(area, now, scope.IsConfidential);
    }

    /// <summary>The professional area of a specialization.</summary>
    internal Task<DirectoryEntry> FindAreaAsync(DirectoryEntry specialization, CancellationToken cancellationToken) =>
        context.DirectoryEntries.SingleAsync(entry => entry.Id == specialization.ParentId, cancellationToken);

    private async Task<List<DirectoryEntry>> FindKnownAsync(
        IReadOnlyList<PlacedChoice> choices, DirectoryScope scope, CancellationToken cancellationToken)
    {
        var own = scope.Own.Select(entry => entry.Id).ToList();
        var ids = choices.Where(choice => choice.Choice.Id is not null).Select(choice => choice.Choice.Id!.Value).ToList();
        var numbers = choices.Where(choice => choice.Choice.Number is not null).Select(choice => choice.Choice.Number!.Value).ToList();
        return ids.Count + numbers.Count == 0
            ? []
            : await context.DirectoryEntries
                .Where(entry => (ids.Contains(entry.Id) || numbers.Contains(entry.Number))
                    && (!entry.IsConfidential || own.Contains(entry.Id)))
                .ToListAsync(cancellationToken);
    }

    private async Task<Dictionary<(DirectoryKind Kind, long? AreaId, string Title), DirectoryEntry>> FindNamedAsync(
        List<DirectoryEntry> wanted, DirectoryScope scope, CancellationToken cancellationToken)
    {
        var titles = wanted.Select(entry => entry.NormalizedTitle).Distinct().ToList();
        var kinds = wanted.Select(entry => entry.Kind).Distinct().ToList();
        var named = titles.Count == 0
            ? []
            : await context.DirectoryEntries
                .Where(entry => kinds.Contains(entry.Kind) && titles.Contains(entry.NormalizedTitle) && !entry.IsConfidential)
                .ToDictionaryAsync(NameOf, cancellationToken);

        // What it has stays what it has, whatever others have entered since.
        foreach (var own in scope.Own)
        {
            named[NameOf(own)] = own;
        }

        return named;
    }

    private async Task<DirectoryEntry> AddAsync(DirectoryEntry entry, CancellationToken cancellationToken)
    {
        context.DirectoryEntries.Add(entry);
        await context.SaveChangesAsync(cancellationToken);
        return entry;
    }

    private static DirectoryEntry Chosen(List<DirectoryEntry> known, PlacedChoice choice)
    {
        var (kind, chosen, _) = choice;
        var (entry, place) = chosen.Id is { } id
            ? (known.Find(entry => entry.Id == id), $"{choice.Place}.id")
            : (known.Find(entry => entry.Kind == kind && entry.Number == chosen.Number), $"{choice.Place}.number");
        return entry is null ? throw new DirectoryEntryNotFoundException().At(place)
            : entry.Kind == kind ? entry
            : throw new WrongDirectoryException(kind, entry.Kind).At(place);
    }

    private static (DirectoryKind Kind, long? AreaId, string Title) NameOf(DirectoryEntry entry) =>
        (entry.Kind, entry.ParentId, entry.NormalizedTitle);
}
