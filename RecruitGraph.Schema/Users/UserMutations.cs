using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Sessions;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Audit;
using RecruitGraph.Schema.BlockedUsers;
using RecruitGraph.Schema.EmailConfirmations;
using RecruitGraph.Schema.Occupations;
using RecruitGraph.Schema.Profiles;
using RecruitGraph.Schema.Sessions;

namespace RecruitGraph.Schema.Users;

/// <summary>Changes of users.</summary>
[MutationType]
public static partial class UserMutations
{
    /// <summary>
    /// Makes an account; where an address is given, a mail with a link goes there. Sign in with <c>login</c> afterwards. Anyone may
    /// register as JOB_SEEKER; other roles are for administrators to give.
    /// </summary>
    [Error<SignInNameTakenException>]
    [Error<WeakPasswordException>(At = "password")]
    [Error<RoleNotAllowedException>(At = "role")]
    [Error<ConfirmUrlNotAllowedException>(At = "confirmEmailBaseUrl")]
    [Error<OccupationNotFoundException>(At = "profile.occupationId")]
    [Error<OutOfRangeException>]
    [Error<BirthdayInFutureException>(At = "profile.birthday")]
    [Error<InvalidInputException>]
    public static async Task<User> RegisterUserAsync(
        RegisterUserInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        IPasswordHashing passwords,
        [Service] PasswordPolicy policy,
        ConfirmationMails confirmations,
        ProfileWriter profiles,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        if (input.Role != Role.JobSeeker && !viewer.IsAdmin)
        {
            throw new RoleNotAllowedException();
        }

        confirmations.CheckPlace(input.ConfirmEmailBaseUrl);
        policy.Check(input.Password);
        await context.EnsureOwnAddressAsync(input.UserName, input.Email, cancellationToken);
        var user = User.Register(
            input.UserName.Trim(),
            Input.Trimmed(input.Email),
            passwords.Hash(input.Password),
            input.Role,
            Input.Trimmed(input.DisplayName),
            time.GetUtcNow());
        context.Users.Add(user);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (input.Profile is { } profile)
        {
            await profiles.CreateAsync(user, profile, viewer.UserId, cancellationToken);
        }

        // What points to the user needs his id.
        await context.SaveNamesAsync(input.UserName, cancellationToken);
        if (user.Email is not null)
        {
            await confirmations.AddAsync(user, input.ConfirmEmailBaseUrl, cancellationToken, user.CreatedAt);
        }

        if (viewer.UserId is not null)
        {
            audit.Record(viewer, AuditAction.Created, AuditSubject.User, user.Id, AuditDetails.None.With("role", user.Role));
        }

        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return user;
    }

    /// <summary>
    /// Changes an account, one's own or, for administrators, anybody's, and its profile where one is given. Of two changes of one version,
    /// one wins. What signs the caller himself in, his address and his password, changes with `currentPassword` alone, as by `changeEmail`
    /// and `changePassword`, which need no version; administrators change that of others without. The old address, where
    /// it was confirmed, is told of another one.
    /// </summary>
    [Authorize]
    [Error<UserNotFoundException>]
    [Error<VersionConflictException>(At = "version")]
    [Error<UserAnonymisedException>(At = "id")]
    [Error<SignInNameTakenException>(At = "email")]
    [Error<EmailConfirmationTooSoonException>(At = "email")]
    [Error<ConfirmUrlNotAllowedException>(At = "confirmEmailBaseUrl")]
    [Error<WeakPasswordException>(At = "password")]
    [Error<InvalidCredentialsException>(At = "currentPassword")]
    [Error<UserBlockedException>]
    [Error<ProfileNotFoundException>(At = "profileVersion")]
    [Error<OccupationNotFoundException>(At = "profile.occupationId")]
    [Error<OutOfRangeException>]
    [Error<BirthdayInFutureException>(At = "profile.birthday")]
    [Error<InvalidInputException>]
    public static async Task<User> UpdateUserAsync(
        UpdateUserInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        [GlobalState(SessionMutations.AudienceKey)] string? audience,
        RecruitContext context,
        PasswordCheck passwords,
        AccountChanges changes,
        ProfileChanges profiles,
        AuditTrail audit,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        if (!UserAccess.CanWrite(viewer, input.Id))
        {
            throw new UserNotFoundException();
        }

        changes.CheckConfirmationPage(input.ConfirmEmailBaseUrl);

        // Clients of the legacy dialects give a new password or address without the old password, and cannot be taught otherwise. Who
        // signed in to the graph is none of them, wherever he shows his token.
        var isLegacy = audience is not null && viewer.Audience is not null;
        if ((input.Password is not null || input.Email.HasValue) && viewer.UserId == input.Id && !isLegacy)
        {
            if (input.Password is not null)
            {
                changes.CheckPassword(input.Password);
            }

            var known = await context.Users.AsNoTracking().SingleAsync(user => user.Id == input.Id, cancellationToken);
            if (input.Password is not null || AccountChanges.IsAnotherEmail(known, Input.Trimmed(input.Email.Value)))
            {
                return await passwords.RunAsync(known, input.CurrentPassword ?? "", ChangeAsync, cancellationToken);
            }
        }

        return await context.WithLockedUserAsync(input.Id, ChangeAsync, cancellationToken, viewer.UserId);

        async Task<User> ChangeAsync(User user)
        {
            user.EnsureVersion(input.Version);
            if (input.DisplayName.HasValue)
            {
                user.ChangeDisplayName(Input.Trimmed(input.DisplayName.Value));
                audit.Record(viewer, AuditAction.Changed, AuditSubject.User, user.Id, AuditDetails.None.WithFields("displayName"));
            }

            if (input.Email.HasValue)
            {
                await changes.ChangeEmailAsync(
                    user, Input.Trimmed(input.Email.Value), input.ConfirmEmailBaseUrl, viewer, cancellationToken, isLegacy);
            }

            if (input.Password is not null)
            {
                await changes.ChangePasswordAsync(user, input.Password, viewer, cancellationToken);
            }

            if (input.Profile is { HasValue: true, Value: { } profile })
            {
                try
                {
                    await profiles.WriteAsync(user, input.ProfileVersion, profile, viewer, cancellationToken);
                }
                catch (VersionConflictException stale)
                {
                    stale.At("profileVersion");
                    throw;
                }
            }
            else if (input.Profile.HasValue)
            {
                await profiles.DeleteAsync(user, input.ProfileVersion, viewer, cancellationToken);
            }

            return user;
        }
    }

    /// <summary>Gives the caller another password and ends his other sessions, so that whoever knew the old one is out.</summary>
    [Authorize]
    [Error<InvalidCredentialsException>(At = "currentPassword")]
    [Error<UserBlockedException>]
    [Error<WeakPasswordException>(At = "newPassword")]
    public static async Task<User> ChangePasswordAsync(
        ChangePasswordInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        PasswordCheck passwords,
        AccountChanges changes,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        changes.CheckPassword(input.NewPassword);
        var known = await context.Users.AsNoTracking().SingleAsync(user => user.Id == viewer.RequiredUserId, cancellationToken);
        return await passwords.RunAsync(
            known,
            input.CurrentPassword,
            async user =>
            {
                await changes.ChangePasswordAsync(user, input.NewPassword, viewer, cancellationToken);
                return user;
            },
            cancellationToken);
    }

    /// <summary>
    /// Gives the caller another e-mail address, which is then to be confirmed; the old one is told where it was. Between two he waits a
    /// little, as for `requestEmailConfirmation`. As the `email` of `updateUser`, without a version: his password alone decides.
    /// </summary>
    [Authorize]
    [Error<InvalidCredentialsException>(At = "currentPassword")]
    [Error<UserBlockedException>]
    [Error<SignInNameTakenException>(At = "email")]
    [Error<EmailConfirmationTooSoonException>(At = "email")]
    [Error<ConfirmUrlNotAllowedException>(At = "confirmEmailBaseUrl")]
    [Error<InvalidInputException>]
    public static async Task<User> ChangeEmailAsync(
        ChangeEmailInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        PasswordCheck passwords,
        AccountChanges changes,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        changes.CheckConfirmationPage(input.ConfirmEmailBaseUrl);
        var known = await context.Users.AsNoTracking().SingleAsync(user => user.Id == viewer.RequiredUserId, cancellationToken);
        return await passwords.RunAsync(
            known,
            input.CurrentPassword,
            async user =>
            {
                await changes.ChangeEmailAsync(user, input.Email.Trim(), input.ConfirmEmailBaseUrl, viewer, cancellationToken);
                return user;
            },
            cancellationToken);
    }

    /// <summary>Gives a user another role and ends his sessions. The last administrator stays one.</summary>
    [Authorize(Roles = [Roles.Admin])]
    [Error<UserNotFoundException>]
    [Error<VersionConflictException>(At = "version")]
    [Error<UserAnonymisedException>(At = "userId")]
    [Error<LastAdminException>(At = "role")]
    public static async Task<User> ChangeUserRoleAsync(
        ChangeUserRoleInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        SessionTokens sessions,
        AuditTrail audit,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        return await context.WithLockedUserAsync(
            input.UserId,
            async user =>
            {
                user.EnsureVersion(input.Version);
                if (user.Role == input.Role)
                {
                    return user;
                }

                if (user.Role == Role.Admin)
                {
                    await context.EnsureNotLastAdminAsync(user.Id, cancellationToken);
                }

                audit.Record(
                    viewer,
                    AuditAction.RoleChanged,
                    AuditSubject.User,
                    user.Id,
                    AuditDetails.None.With("from", user.Role).With("to", input.Role));
                user.ChangeRole(input.Role);
                await sessions.EndAllAsync(
                    user.Id, SessionEndReason.RoleChanged, viewer.RequiredUserId, except: null, cancellationToken);
                return user;
            },
            cancellationToken,
            viewer.UserId);
    }
}
