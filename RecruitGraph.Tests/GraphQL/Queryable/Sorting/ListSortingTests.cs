namespace RecruitGraph.Tests.GraphQL.Queryable.Sorting;

public sealed class ListSortingTests : SortingTests
{
    internal override Task<Func<IQueryable<Posting>>> OpenAsync() => OfList();
}
