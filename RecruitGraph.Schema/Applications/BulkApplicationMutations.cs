using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.EndingReasons;
using RecruitGraph.Data.Idempotency;
using RecruitGraph.Data.Stages;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Applications;

/// <summary>The same change of many applications. Each item has a transaction of its own: what is refused undoes nothing else.</summary>
[MutationType]
[Authorize(Roles = [Roles.Hr, Roles.Admin])]
[Error<InvalidInputException>]
public static partial class BulkApplicationMutations
{
    /// <summary>Most items of one request.</summary>
    internal const int MaxItems = 100;

    /// <summary>Puts many applications into other stages; the results come in the order of the items.</summary>
    [UseMutationConvention(PayloadFieldName = "results")]
    public static Task<IReadOnlyList<BulkApplicationResult>> MoveApplicationsAsync(
        MoveApplicationsInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IDbContextFactory<RecruitContext> contexts,
        [Service] TimeProvider time,
        CancellationToken cancellationToken) =>
        ChangeAllAsync(
            input.Items, caller, contexts, time, static (changes, item, token) => changes.MoveAsync(item, token), cancellationToken);

    /// <summary>Refuses many applications; the results come in the order of the items.</summary>
    [UseMutationConvention(PayloadFieldName = "results")]
    public static Task<IReadOnlyList<BulkApplicationResult>> RejectApplicationsAsync(
        RejectApplicationsInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IDbContextFactory<RecruitContext> contexts,
        [Service] TimeProvider time,
        CancellationToken cancellationToken) =>
        ChangeAllAsync(
            input.Items, caller, contexts, time, static (changes, item, token) => changes.RejectAsync(item, token), cancellationToken);

    private static async Task<IReadOnlyList<BulkApplicationResult>> ChangeAllAsync<TItem>(
        IReadOnlyList<TItem> items,
        ClaimsPrincipal caller,
        IDbContextFactory<RecruitContext> contexts,
        TimeProvider time,
        Func<ApplicationChanges, TItem, CancellationToken, Task<Application>> change,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var results = new List<BulkApplicationResult>(items.Count);
        for (var index = 0; index < items.Count; index++)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            try
            {
                var changed = await change(new ApplicationChanges(context, viewer, time), items[index], cancellationToken);
                results.Add(new BulkApplicationResult(index, changed, null));
            }
            catch (RecruitGraphException refusal)
            {
                results.Add(new BulkApplicationResult(index, null, BulkItemError.Of(refusal, "items", index, MemberOf(refusal))));
            }
        }

        return results;
    }

    /// <summary>What the mutations for single items declare.</summary>
    private static string? MemberOf(RecruitGraphException refusal) => refusal switch
    {
        ApplicationNotFoundException => "applicationId",
        StageConflictException => "fromStage",
        StageNotFoundException => "toStage",
        EndingReasonNotFoundException or EndingReasonMismatchException => "endingReasonId",
        IdempotencyKeyReusedException => "idempotencyKey",
        _ => null,
    };
}
