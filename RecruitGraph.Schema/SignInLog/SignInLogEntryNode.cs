using System.Security.Claims;
using RecruitGraph.Data.SignInLog;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Users;

namespace RecruitGraph.Schema.SignInLog;

/// <summary>
/// That a user signed in or out, or that somebody tried in vain: when, from where, and who did it. Readable by himself and ADMIN; what
/// failed by ADMIN alone.
/// </summary>
[Node]
[ObjectType<SignInLogEntry>(Ignore = [nameof(SignInLogEntry.UserId), nameof(SignInLogEntry.OperatorId)])]
public static partial class SignInLogEntryNode
{
    /// <summary>The line of a global id, where the caller may read it.</summary>
    [NodeResolver]
    public static async Task<SignInLogEntry?> GetSignInLogEntryAsync(
        long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        ISignInLogEntryByIdDataLoader signInLogEntryById,
        CancellationToken cancellationToken)
    {
        var entry = await signInLogEntryById.LoadAsync(id, cancellationToken);
        return entry is not null && SignInLogAccess.CanRead(Viewer.Of(caller), entry) ? entry : null;
    }

    /// <summary>Whose sign-in it was; null where nobody has the name that was given.</summary>
    [Cost(1)]
    public static async Task<User?> GetUserAsync(
        [Parent(nameof(SignInLogEntry.UserId))] SignInLogEntry entry, IUserByIdDataLoader userById, CancellationToken cancellationToken) =>
        entry.UserId is { } id ? await userById.LoadAsync(id, cancellationToken) : null;

    /// <summary>
    /// Who did it: the user himself, or the administrator who ended his sessions, whom only staff may read; null where it failed.
    /// </summary>
    [Cost(1)]
    public static async Task<User?> GetOperatorAsync(
        [Parent(nameof(SignInLogEntry.OperatorId))] SignInLogEntry entry,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IUserByIdDataLoader userById,
        CancellationToken cancellationToken) =>
        entry.OperatorId is { } id ? await UserNode.GetUserAsync(id, caller, userById, cancellationToken) : null;
}
