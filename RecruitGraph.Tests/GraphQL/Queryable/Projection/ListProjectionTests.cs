namespace RecruitGraph.Tests.GraphQL.Queryable.Projection;

public sealed class ListProjectionTests : ProjectionTests
{
    internal override Task<Func<IQueryable<Posting>>> OpenAsync() => OfList();
}
