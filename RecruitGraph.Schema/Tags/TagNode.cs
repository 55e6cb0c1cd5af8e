using System.Security.Claims;
using RecruitGraph.Data.Tags;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Tags;

/// <summary>A word by which HR sorts candidates. HR and ADMIN alone see tags.</summary>
[Node]
[ObjectType<Tag>(Ignore = [nameof(Tag.NormalizedName)])]
[Authorize(Roles = [Roles.Hr, Roles.Admin])]
public static partial class TagNode
{
    /// <summary>The tag of a global id, where the caller recruits.</summary>
    [NodeResolver]
    public static async Task<Tag?> GetTagAsync(
        long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        ITagByIdDataLoader tagById,
        CancellationToken cancellationToken) =>
        Viewer.Of(caller).IsStaff ? await tagById.LoadAsync(id, cancellationToken) : null;

    /// <summary>The word, such as <c>relocates</c>; unique in any case.</summary>
    public static string GetName([Parent(nameof(Tag.Name))] Tag tag) => tag.Name;

    /// <summary>How it is shown, such as <c>#1e90ff</c>; null where nobody has chosen a color.</summary>
    public static string? GetColor([Parent(nameof(Tag.Color))] Tag tag) => tag.Color;

    /// <summary>How many candidates have it, of those that the caller may see.</summary>
    [Cost(1)]
    public static Task<int> GetCandidateCountAsync(
        [Parent(nameof(Tag.Id))] Tag tag,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        ICandidateCountByTagIdDataLoader candidateCountByTagId,
        CancellationToken cancellationToken) =>
        candidateCountByTagId.LoadAsync(new Viewed(tag.Id, Viewer.Of(caller)), cancellationToken);
}
