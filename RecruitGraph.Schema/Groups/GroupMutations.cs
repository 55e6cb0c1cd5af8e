using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Groups;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Audit;

namespace RecruitGraph.Schema.Groups;

/// <summary>Changes of groups, and who belongs to them.</summary>
[MutationType]
[Authorize(Roles = [Roles.Admin])]
public static partial class GroupMutations
{
    /// <summary>Makes a group without members.</summary>
    [Error<GroupNameTakenException>(At = "name")]
    [Error<InvalidInputException>]
    public static async Task<Group> CreateGroupAsync(
        CreateGroupInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var (viewer, now) = (Viewer.Of(caller), time.GetUtcNow());
        var group = Group.Create(input.Name.Trim(), now);
        if (input.Profile is { } profile)
        {
            Write(group, profile, viewer, now);
        }

        context.Groups.Add(group);
        await audit.SaveCreatedAsync(viewer, AuditSubject.Group, () => group.Id, cancellationToken);
        return group;
    }

    /// <summary>Changes a group. Of two changes of one version, one wins.</summary>
    [Error<GroupNotFoundException>]
    [Error<VersionConflictException>(At = "version")]
    [Error<GroupNameTakenException>(At = "name")]
    [Error<InvalidInputException>]
    public static async Task<Group> UpdateGroupAsync(
        UpdateGroupInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var (viewer, now) = (Viewer.Of(caller), time.GetUtcNow());
        var group = await FindAsync(context, input.Id, input.Version, cancellationToken);
        if (input.Name.Value is { } name)
        {
            group.Rename(name.Trim());
        }

        if (input.Profile is { HasValue: true, Value: { } profile })
        {
            Write(group, profile, viewer, now);
        }
        else if (input.Profile.HasValue)
        {
            group.RemoveProfile();
        }

        string?[] changed = [input.Name.HasValue ? "name" : null, input.Profile.HasValue ? "profile" : null];
        audit.Record(
            viewer, AuditAction.Changed, AuditSubject.Group, group.Id, AuditDetails.None.WithFields(changed.OfType<string>()));
        await context.SaveEditAsync(group, input.Version, cancellationToken);
        return group;
    }

    /// <summary>Deletes a group; its members stay users. Gives what it was.</summary>
    [Error<GroupNotFoundException>]
    [Error<VersionConflictException>(At = "version")]
    public static async Task<Group> DeleteGroupAsync(
        DeleteGroupInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        CancellationToken cancellationToken)
    {
        var group = await FindAsync(context, input.Id, input.Version, cancellationToken);
        context.Groups.Remove(group);
        audit.Record(Viewer.Of(caller), AuditAction.Deleted, AuditSubject.Group, group.Id);
        await context.SaveEditAsync(group, input.Version, cancellationToken);
        return group;
    }

    /// <summary>Takes a user into a group.</summary>
    [Error<GroupNotFoundException>]
    [Error<UserNotFoundException>]
    [Error<UserAnonymisedException>(At = "userId")]
    [Error<DuplicateGroupMemberException>(At = "userId")]
    public static async Task<GroupMember> AddGroupMemberAsync(
        GroupMemberInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        if (!await context.Groups.AnyAsync(group => group.Id == input.GroupId, cancellationToken))
        {
            throw new GroupNotFoundException();
        }

        if (!await context.Users.AnyAsync(user => user.Id == input.UserId && user.AnonymisedAt == null, cancellationToken))
        {
            throw new UserNotFoundException();
        }

        var member = GroupMember.Add(input.GroupId, input.UserId, viewer.RequiredUserId, time.GetUtcNow());
        context.GroupMembers.Add(member);
        audit.Record(
            viewer, AuditAction.Changed, AuditSubject.Group, input.GroupId, AuditDetails.None.With("addedUserId", input.UserId));
        await context.SaveChangesAsync(cancellationToken);
        return member;
    }

    /// <summary>Takes a user out of a group; gives what was.</summary>
    [Error<GroupMemberNotFoundException>(At = "userId")]
    public static async Task<GroupMember> RemoveGroupMemberAsync(
        GroupMemberInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        CancellationToken cancellationToken)
    {
        var member = await context.GroupMembers.SingleOrDefaultAsync(
            member => member.GroupId == input.GroupId && member.UserId == input.UserId, cancellationToken)
            ?? throw new GroupMemberNotFoundException();
        context.GroupMembers.Remove(member);
        audit.Record(
            Viewer.Of(caller),
            AuditAction.Changed,
            AuditSubject.Group,
            input.GroupId,
            AuditDetails.None.With("removedUserId", input.UserId));
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else has just taken him out.
            throw new GroupMemberNotFoundException();
        }

        return member;
    }

    private static void Write(Group group, GroupProfileInput input, Viewer viewer, DateTimeOffset now) => group.WriteProfile(
        Input.Trimmed(input.Location.Or(group.Profile?.Location)),
        Input.Trimmed(input.ContactPhone.Or(group.Profile?.ContactPhone)),
        viewer.RequiredUserId,
        now);

    private static async Task<Group> FindAsync(RecruitContext context, long id, int version, CancellationToken cancellationToken)
    {
        var group = await context.Groups.Include(group => group.Profile)
            .SingleOrDefaultAsync(group => group.Id == id, cancellationToken)
            ?? throw new GroupNotFoundException();
        group.EnsureVersion(version);
        return group;
    }
}
