using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.EndingReasons;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Audit;

namespace RecruitGraph.Schema.EndingReasons;

/// <summary>Changes of the lists of ending reasons.</summary>
[MutationType]
[Authorize(Roles = [Roles.Hr, Roles.Admin])]
[Error<InvalidInputException>]
[Error<EndingReasonNameTakenException>(At = "name")]
public static partial class EndingReasonMutations
{
    /// <summary>Adds a reason to one of the two lists.</summary>
    public static async Task<EndingReason> CreateEndingReasonAsync(
        CreateEndingReasonInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        CancellationToken cancellationToken)
    {
        var reason = EndingReason.Create(input.Kind, input.Name.Trim(), input.Position);
        context.EndingReasons.Add(reason);
        await audit.SaveCreatedAsync(Viewer.Of(caller), AuditSubject.EndingReason, () => reason.Id, cancellationToken);
        return reason;
    }

    /// <summary>Renames a reason, gives it another place, archives it or takes it up again. None is ever deleted: history keeps it.</summary>
    [Error<EndingReasonNotFoundException>]
    [Error<VersionConflictException>(At = "version")]
    public static async Task<EndingReason> UpdateEndingReasonAsync(
        UpdateEndingReasonInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var reason = await context.EndingReasons.SingleOrDefaultAsync(reason => reason.Id == input.Id, cancellationToken)
            ?? throw new EndingReasonNotFoundException();
        reason.EnsureVersion(input.Version);
        reason.Edit(input.Name.Value?.Trim() ?? reason.Name, input.Position.Or(reason.Position));
        if (input.IsArchived.Or(reason.ArchivedAt is not null))
        {
            reason.Archive(time.GetUtcNow());
        }
        else
        {
            reason.Restore();
        }

        audit.Record(Viewer.Of(caller), AuditAction.Changed, AuditSubject.EndingReason, reason.Id);
        await context.SaveEditAsync(reason, input.Version, cancellationToken);
        return reason;
    }
}
