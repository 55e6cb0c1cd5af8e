using System.Net;
using System.Security.Claims;
using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.Adapters;

public sealed class RequestGlobalStateTests
{
    [Fact]
    public void State_Should_BeADictionaryOfTwo_When_AddressIsKnown()
    {
        var user = new ClaimsPrincipal();
        var state = new RequestGlobalState(user, IPAddress.Loopback);
        state.Count.ShouldBe(2);
        state.Keys.ShouldBe([GlobalStateKeys.ClaimsPrincipal, GlobalStateKeys.RemoteIpAddress]);
        state.Values.ShouldBe([user, IPAddress.Loopback]);
        state[GlobalStateKeys.ClaimsPrincipal].ShouldBeSameAs(user);
        state.ContainsKey("other").ShouldBeFalse();
        Should.Throw<KeyNotFoundException>(() => state["other"]);
    }

    [Fact]
    public void State_Should_LackTheAddress_When_TheConnectionHasNone()
    {
        var state = new RequestGlobalState(new ClaimsPrincipal(), null);
        state.Count.ShouldBe(1);
        state.ContainsKey(GlobalStateKeys.RemoteIpAddress).ShouldBeFalse();
        state.Select(entry => entry.Key).ShouldBe([GlobalStateKeys.ClaimsPrincipal]);
    }
}
