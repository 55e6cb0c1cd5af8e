using RecruitGraph.Data.Profiles;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Profiles;

namespace RecruitGraph.Schema.Sessions;

/// <summary>What a signed-in client keeps.</summary>
[ObjectType<AuthTokens>]
public static partial class AuthTokensNode
{
    /// <summary>
    /// What the user says of himself, so that a client can greet him by name and picture; null where he has said nothing. What is masked
    /// for others is masked here, too, since he is signed in from the next request on.
    /// </summary>
    [Cost(1)]
    public static Task<Profile?> GetProfileAsync(
        [Parent] AuthTokens tokens, IProfileByUserIdDataLoader profileByUserId, CancellationToken cancellationToken) =>
        profileByUserId.LoadAsync(tokens.User.Id, cancellationToken);
}
