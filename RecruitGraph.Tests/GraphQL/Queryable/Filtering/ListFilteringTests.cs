namespace RecruitGraph.Tests.GraphQL.Queryable.Filtering;

public sealed class ListFilteringTests : FilteringTests
{
    internal override Task<Func<IQueryable<Posting>>> OpenAsync() => OfList();
}
