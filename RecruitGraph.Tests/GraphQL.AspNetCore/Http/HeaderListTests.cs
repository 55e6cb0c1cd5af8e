using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.Http;

public sealed class HeaderListTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(true, "")]
    [InlineData(true, ", ,")]
    [InlineData(true, " ", ",\t,")]
    [InlineData(false, "gzip")]
    [InlineData(false, "", ",gzip")]
    public void IsEmpty_Should_BeTrue_When_AllElementsAre(bool expected, params string[] header) =>
        HeaderList.IsEmpty(header).ShouldBe(expected);
}
