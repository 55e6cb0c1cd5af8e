using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Schema.Audit;
using RecruitGraph.Schema.Occupations;
using RecruitGraph.Schema.Users;

namespace RecruitGraph.Schema.Profiles;

/// <summary>Changes of profiles.</summary>
[MutationType]
[Authorize]
public static partial class ProfileMutations
{
    /// <summary>
    /// Changes a profile, or makes the first one of a user: everyone his own, administrators anybody's. Of two changes of one version,
    /// one wins.
    /// </summary>
    [Error<UserNotFoundException>]
    [Error<ProfileNotFoundException>(At = "userId")]
    [Error<UserAnonymisedException>(At = "userId")]
    [Error<VersionConflictException>(At = "version")]
    [Error<OccupationNotFoundException>(At = "profile.occupationId")]
    [Error<OutOfRangeException>]
    [Error<BirthdayInFutureException>(At = "profile.birthday")]
    [Error<InvalidInputException>]
    public static Task<Profile> UpdateProfileAsync(
        UpdateProfileInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        ProfileChanges changes,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        return context.WithLockedUserAsync(
            UserAccess.Writable(viewer, input.UserId),
            user => changes.WriteAsync(user, input.Version, input.Profile, viewer, cancellationToken),
            cancellationToken,
            viewer.UserId);
    }

    /// <summary>Deletes a profile, with its picture; the account and the lists beside it stay. Gives whose it was.</summary>
    [Error<UserNotFoundException>]
    [Error<ProfileNotFoundException>(At = "userId")]
    [Error<UserAnonymisedException>(At = "userId")]
    [Error<VersionConflictException>(At = "version")]
    public static Task<User> DeleteProfileAsync(
        DeleteProfileInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        ProfileChanges changes,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        return context.WithLockedUserAsync(
            UserAccess.Writable(viewer, input.UserId),
            async user =>
            {
                await changes.DeleteAsync(user, input.Version, viewer, cancellationToken);
                return user;
            },
            cancellationToken,
            viewer.UserId);
    }

    /// <summary>Stores a picture in place of the one there is: everyone his own, administrators anybody's.</summary>
    [Error<UserNotFoundException>]
    [Error<UserAnonymisedException>(At = "userId")]
    [Error<UnsupportedAvatarException>(At = "file")]
    [Error<OutOfRangeException>(At = "file")]
    public static async Task<Profile> UploadAvatarAsync(
        UploadAvatarInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        ProfileWriter writer,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var userId = UserAccess.Writable(viewer, input.UserId);
        var content = await ReadAsync(input.File, cancellationToken);
        return await context.WithLockedUserAsync(
            userId,
            async user =>
            {
                var profile = await WithAvatar(context, user.Id).SingleOrDefaultAsync(cancellationToken)
                    ?? await writer.CreateAsync(user, input: null, viewer.RequiredUserId, cancellationToken);
                profile.GiveAvatar(content, viewer.RequiredUserId, time.GetUtcNow());
                audit.Record(viewer, AuditAction.Changed, AuditSubject.Profile, user.Id, AuditDetails.None.WithFields("avatar"));
                return profile;
            },
            cancellationToken,
            viewer.UserId);
    }

    /// <summary>Takes the stored picture away; where there is none nothing changes.</summary>
    [Error<UserNotFoundException>]
    [Error<ProfileNotFoundException>(At = "userId")]
    [Error<UserAnonymisedException>(At = "userId")]
    public static Task<Profile> RemoveAvatarAsync(
        RemoveAvatarInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        return context.WithLockedUserAsync(
            UserAccess.Writable(viewer, input.UserId),
            async user =>
            {
                var profile = await WithAvatar(context, user.Id).SingleOrDefaultAsync(cancellationToken)
                    ?? throw new ProfileNotFoundException();
                if (profile.AvatarChangedAt is not null)
                {
                    profile.RemoveAvatar(viewer.RequiredUserId, time.GetUtcNow());
                    audit.Record(viewer, AuditAction.Changed, AuditSubject.Profile, user.Id, AuditDetails.None.WithFields("avatar"));
                }

                return profile;
            },
            cancellationToken,
            viewer.UserId);
    }

    private static IQueryable<Profile> WithAvatar(RecruitContext context, long userId) =>
        context.Profiles.Include(profile => profile.Avatar).Where(profile => profile.UserId == userId);

    private static async Task<byte[]> ReadAsync(IFile file, CancellationToken cancellationToken)
    {
        if (file.Length > ProfileAvatar.MaxSize)
        {
            throw new OutOfRangeException("size of the picture in bytes", file.Length.Value, 1, ProfileAvatar.MaxSize);
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        return content.ToArray();
    }
}
