using RecruitGraph.Tests.GraphQL.Execution;

namespace RecruitGraph.Tests.GraphQL.Queryable.Projection;

/// <summary>What projected items show, in memory and from PostgreSQL: the same as whole ones.</summary>
public abstract class ProjectionTests : PostingTests
{
    [Theory]
    [InlineData("{ title }", """{"title":"Cook"}""")]
    [InlineData("{ id a: title b: title rank }", """{"id":1,"a":"Cook","b":"Cook","rank":3}""")]
    [InlineData("{ agency { name } }", """{"agency":{"name":"South"}}""")]
    [InlineData("{ agency { name } other: agency { city parent { name parent { name } } } }", """{"agency":{"name":"South"},"other":{"city":null,"parent":{"name":"Север","parent":null}}}""")]
    [InlineData("{ steps { name weight } }", """{"steps":[{"name":"Step 0","weight":5},{"name":"Step 1","weight":7}]}""")]
    [InlineData("{ __typename }", """{"__typename":"Posting"}""")]
    public async Task Items_Should_HaveWhatIsSelected(string selection, string first)
    {
        (await Executor.DataAsync($"{{ list(where: {{ rank: {{ eq: 3 }} }}, order: [{{ id: ASC }}]) {selection} }}"))
            .ShouldStartWith($$"""{"list":[{{first}},""");
        (await Executor.DataAsync($"{{ page(where: {{ rank: {{ eq: 3 }} }}, first: 1) {{ nodes {selection} edges {{ node {selection} }} }} }}"))
            .ShouldBe($$$"""{"page":{"nodes":[{{{first}}}],"edges":[{"node":{{{first}}}}]}}""");
    }

    [Fact]
    public async Task Items_Should_BeNull_When_TheirObjectIsAbsent() =>
        (await Executor.DataAsync("{ list(where: { id: { eq: \"UG9zdGluZzoz\" } }) { agency { name parent { name } } steps { weight } } }"))
        .ShouldBe("""{"list":[{"agency":null,"steps":[{"weight":null}]}]}""");
}
