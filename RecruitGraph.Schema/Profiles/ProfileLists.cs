using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Users;
using RecruitGraph.Schema.Audit;
using RecruitGraph.Schema.Users;

namespace RecruitGraph.Schema.Profiles;

/// <summary>What adding to, changing and removing from the lists beside a profile have in common.</summary>
public sealed class ProfileLists(RecruitContext context, AuditTrail audit)
{
    /// <summary>Adds an item to a user's list.</summary>
    /// <param name="viewer">Who does it.</param>
    /// <param name="userId">Whose list; null: the caller's own.</param>
    /// <param name="list">The list's name, for the audit.</param>
    /// <param name="create">Makes the item, given the user and how many he has.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    internal Task<T> AddAsync<T>(
        Viewer viewer, long? userId, string list, Func<long, int, T> create, CancellationToken cancellationToken)
        where T : class, IProfileItem =>
        context.WithLockedUserAsync(
            UserAccess.Writable(viewer, userId),
            async user =>
            {
                var present = await context.Set<T>().CountAsync(item => item.UserId == user.Id, cancellationToken);
                var added = create(user.Id, present);
                context.Add(added);
                await context.SaveChangesAsync(cancellationToken);
                Record(viewer, AuditAction.Created, added, list);
                return added;
            },
            cancellationToken,
            viewer.UserId);

    /// <summary>Changes an item that the caller may change.</summary>
    internal async Task<T> EditAsync<T>(
        Viewer viewer, long id, int version, string list, Action<T> edit, Func<RecruitGraphException> notFound, CancellationToken cancellationToken)
        where T : class, IProfileItem
    {
        var item = await FindAsync<T>(viewer, id, version, notFound, cancellationToken);
        edit(item);
        Record(viewer, AuditAction.Changed, item, list);
        await context.SaveEditAsync(item, version, cancellationToken);
        return item;
    }

    /// <summary>Removes an item that the caller may change.</summary>
    internal async Task<T> RemoveAsync<T>(
        Viewer viewer, long id, int version, string list, Func<RecruitGraphException> notFound, CancellationToken cancellationToken)
        where T : class, IProfileItem
    {
        var item = await FindAsync<T>(viewer, id, version, notFound, cancellationToken);
        context.Remove(item);
        Record(viewer, AuditAction.Deleted, item, list);
        await context.SaveEditAsync(item, version, cancellationToken);
        return item;
    }

    private async Task<T> FindAsync<T>(
        Viewer viewer, long id, int version, Func<RecruitGraphException> notFound, CancellationToken cancellationToken)
        where T : class, IProfileItem
    {
        var item = await context.Set<T>().SingleOrDefaultAsync(item => item.Id == id, cancellationToken);
        if (item is null || !UserAccess.CanWrite(viewer, item.UserId))
        {
            throw notFound();
        }

        item.EnsureVersion(version);
        return item;
    }

    private void Record(Viewer viewer, AuditAction action, IProfileItem item, string list) => audit.Record(
        viewer, action, AuditSubject.Profile, item.UserId, AuditDetails.None.With("itemId", item.Id).WithFields(list));
}
