using System.Text;
using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.Requests;

public sealed class JsonNestingTests
{
    [Theory]
    [InlineData("[", "]", 64, null)]
    [InlineData("[", "]", 65, "65")]
    [InlineData("[", "", 65, "at least 65")]
    [InlineData("[", "", 64, null)]
    [InlineData("{\"a\":", "", 65, "at least 65")]
    [InlineData("[x", "]", 65, null)]
    [InlineData("[", "]", 200_000, "200000")]
    public void FindExcess_Should_TellDepthFromOtherFaults(string open, string close, int depth, string? excess)
    {
        var json = new StringBuilder().Insert(0, open, depth).Insert(depth * open.Length, close, depth).ToString();
        JsonNesting.FindExcess(Encoding.UTF8.GetBytes(json))?.ToString().ShouldBe(excess);
        JsonNesting.FindExcess(Encoding.UTF8.GetBytes(json)).HasValue.ShouldBe(excess is not null);
    }
}
