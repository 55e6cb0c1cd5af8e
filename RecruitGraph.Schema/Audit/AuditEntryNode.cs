using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Users;

namespace RecruitGraph.Schema.Audit;

/// <summary>Who did or read what, when and from where. ADMIN alone reads the audit; nobody changes it.</summary>
[Node]
[ObjectType<AuditEntry>(Ignore = [nameof(AuditEntry.ActorId), nameof(AuditEntry.SubjectId), nameof(AuditEntry.Details)])]
public static partial class AuditEntryNode
{
    /// <summary>The entry of a global id.</summary>
    [NodeResolver]
    public static async Task<AuditEntry?> GetAuditEntryAsync(
        long id, [GlobalState(Viewer.Key)] ClaimsPrincipal caller, RecruitContext context, CancellationToken cancellationToken) =>
        Viewer.Of(caller).IsAdmin
            ? await context.AuditEntries.AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == id, cancellationToken)
            : null;

    /// <summary>Who did it; null where nobody was signed in, or the house did it by itself.</summary>
    [Cost(1)]
    public static async Task<User?> GetActorAsync(
        [Parent(nameof(AuditEntry.ActorId))] AuditEntry entry, IUserByIdDataLoader userById, CancellationToken cancellationToken) =>
        entry.ActorId is { } actorId ? await userById.LoadAsync(actorId, cancellationToken) : null;

    /// <summary>The number of what it was done to, such as <c>17</c>; for what belongs to a user and has no number of its own, the user's.</summary>
    public static long GetSubjectNumber([Parent(nameof(AuditEntry.SubjectId))] AuditEntry entry) => entry.SubjectId;

    /// <summary>What more is known: ids and codes, such as <c>role</c> <c>HR</c>, and the <c>fields</c> concerned; never what somebody has typed.</summary>
    [ListSize(AssumedSize = 5)]
    public static IReadOnlyList<AuditDetail> GetDetails([Parent(nameof(AuditEntry.Details))] AuditEntry entry) =>
        [.. entry.Details.Values.Select(detail => new AuditDetail(detail.Key, detail.Value))];
}
