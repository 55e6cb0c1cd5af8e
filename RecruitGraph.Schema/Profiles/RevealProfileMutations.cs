using System.Security.Claims;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Applications;

namespace RecruitGraph.Schema.Profiles;

/// <summary>Reading what is masked. Who saw which fields of whom is written down.</summary>
[MutationType]
[Authorize(Roles = [Roles.Hr, Roles.Admin])]
public static partial class RevealProfileMutations
{
    /// <summary>Most users of one request.</summary>
    internal const int MaxUsers = 100;

    /// <summary>Shows masked values of a profile as they are. Who saw which of them is written down.</summary>
    [Error<ProfileNotFoundException>(At = "userId")]
    [Error<InvalidInputException>]
    public static async Task<RevealedProfile> RevealProfileAsync(
        RevealProfileInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        ProfileReveals reveals,
        CancellationToken cancellationToken)
    {
        var revealed = await reveals.RevealAsync(Viewer.Of(caller), [input.UserId], input.Fields, cancellationToken);
        return revealed.GetValueOrDefault(input.UserId) ?? throw new ProfileNotFoundException();
    }

    /// <summary>
    /// Shows masked values of many profiles as they are, those of a page of <c>users</c> for instance; the results come in the order of the
    /// users. Who saw which of them is written down for each user.
    /// </summary>
    [Error<InvalidInputException>]
    [UseMutationConvention(PayloadFieldName = "results")]
    public static async Task<IReadOnlyList<RevealedProfileResult>> RevealProfilesAsync(
        RevealProfilesInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        ProfileReveals reveals,
        CancellationToken cancellationToken)
    {
        var revealed = await reveals.RevealAsync(Viewer.Of(caller), input.UserIds, input.Fields, cancellationToken);
        var notFound = new ProfileNotFoundException();
        return [.. input.UserIds.Select((userId, index) => revealed.TryGetValue(userId, out var profile)
            ? new RevealedProfileResult(index, profile, null)
            : new RevealedProfileResult(index, null, BulkItemError.Of(notFound, "userIds", index)))];
    }
}
