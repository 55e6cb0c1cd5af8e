using System.Security.Claims;
using RecruitGraph.Data.EndingReasons;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.EndingReasons;

/// <summary>
/// Why applications end, as a list to choose from: one list for the house's refusals, one for what candidates take back.
/// Signed-in users read the second, HR and ADMIN both.
/// </summary>
[Node]
[ObjectType<EndingReason>(Ignore = [nameof(EndingReason.NormalizedName)])]
public static partial class EndingReasonNode
{
    /// <summary>The reason of a global id, where the caller may read it.</summary>
    [NodeResolver]
    public static async Task<EndingReason?> GetEndingReasonAsync(
        long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableEndingReasonByIdDataLoader endingReasonById,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        return viewer.UserId is null ? null : await endingReasonById.LoadAsync(new Viewed(id, viewer), cancellationToken);
    }

    /// <summary>What it is called, such as <c>MISSING_SKILLS</c>; unique in its list in any case.</summary>
    public static string GetName([Parent(nameof(EndingReason.Name))] EndingReason reason) => reason.Name;
}
