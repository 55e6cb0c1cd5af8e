using System.Security.Claims;
using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.ServerSentEvents;

public sealed class StreamOwnerTests
{
    [Fact]
    public void Owner_Should_BeAnonymous_When_NobodyIsSignedIn() =>
        StreamOwner.Of(new ClaimsPrincipal(new ClaimsIdentity())).ShouldSatisfyAllConditions(
            owner => owner.IsAnonymous.ShouldBeTrue(),
            owner => owner.ShouldBe(default));

    [Fact]
    public void Owner_Should_BeTheSame_When_OnlyOtherClaimsOfAnIdentifiedUserDiffer()
    {
        StreamOwner.Of(User(("sub", "7"), ("role", "HR"))).ShouldBe(StreamOwner.Of(User(("sub", "7"), ("role", "ADMIN"))));
        StreamOwner.Of(User(("sub", "7"))).ShouldNotBe(StreamOwner.Of(User(("sub", "8"))));
        StreamOwner.Of(User((ClaimTypes.NameIdentifier, "7"))).ShouldNotBe(StreamOwner.Of(User((ClaimTypes.NameIdentifier, "8"))));
    }

    [Fact]
    public void Owner_Should_BeAllHisClaims_When_NoneIdentifiesHim()
    {
        StreamOwner.Of(User(("name", "ada"))).ShouldBe(StreamOwner.Of(User(("name", "ada"))));
        StreamOwner.Of(User(("name", "ada"))).ShouldNotBe(StreamOwner.Of(User(("name", "eve"))));
        StreamOwner.Of(User()).IsAnonymous.ShouldBeFalse();
    }

    private static ClaimsPrincipal User(params (string Type, string Value)[] claims) =>
        new(new ClaimsIdentity(claims.Select(claim => new Claim(claim.Type, claim.Value)), "test"));
}
