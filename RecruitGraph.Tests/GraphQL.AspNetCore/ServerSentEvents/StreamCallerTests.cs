using System.Net;
using Microsoft.AspNetCore.Http;
using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.ServerSentEvents;

public sealed class StreamCallerTests
{
    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2:ffff::1", true)]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:3:3:4:5:6", false)]
    public void Of_Should_TellWhoIsNotSignedInByHisNetwork(string one, string other, bool isSame) =>
        (Of(one, null) == Of(other, null)).ShouldBe(isSame);

    [Fact]
    public void Of_Should_TellAUserByHisSignIn_WhereverHeIs()
    {
        Of("192.0.2.1", "ada").ShouldBe(Of("192.0.2.2", "ada"));
        Of("192.0.2.1", "ada").ShouldNotBe(Of("192.0.2.1", "eve"));
        Of("192.0.2.1", "ada").ShouldNotBe(Of("192.0.2.1", null));
    }

    private static StreamCaller Of(string address, string? user)
    {
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
        if (user is not null)
        {
            context.User = TestAuthenticator.CreateUser(user);
        }

        return StreamCaller.Of(context);
    }
}
