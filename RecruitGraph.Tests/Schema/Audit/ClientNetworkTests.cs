using RecruitGraph.Schema.Audit;

namespace RecruitGraph.Tests.SchemaTests.Audit;

public class ClientNetworkTests
{
    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2::9", "2001:db8:1:2::/64")]
    [InlineData("::1", "::/64")]
    [InlineData(null, null)]
    public void Of_Should_BeWhatOneClientHas(string? ip, string? expected) => ClientNetwork.Of(ip).ShouldBe(expected);
}
