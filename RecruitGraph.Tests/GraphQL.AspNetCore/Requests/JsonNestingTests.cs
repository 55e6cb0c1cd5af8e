using System.Text;
using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.Requests;

public sealed class JsonNestingTests
{
    [Theory]
    [InlineData("[", "]", 64, false)]
    [InlineData("[", "]", 65, true)]
    [InlineData("[", "", 65, true)]
    [InlineData("[", "", 64, false)]
    [InlineData("{\"a\":", "", 65, true)]
    [InlineData("[x", "]", 65, false)]
    [InlineData("[", "]", 200_000, true)]
    public void IsTooDeep_Should_TellDepthFromOtherFaults(string open, string close, int depth, bool isTooDeep)
    {
        var json = new StringBuilder().Insert(0, open, depth).Insert(depth * open.Length, close, depth).ToString();
        JsonNesting.IsTooDeep(Encoding.UTF8.GetBytes(json)).ShouldBe(isTooDeep);
    }
}
