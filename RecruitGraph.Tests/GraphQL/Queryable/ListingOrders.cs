namespace RecruitGraph.Tests.GraphQL.Queryable;

/// <summary>Orders of listings by every type of key, each ending in the unique id.</summary>
internal static class ListingOrders
{
    public static IReadOnlyDictionary<string, Func<IQueryable<Listing>, IQueryable<Listing>>> All { get; } =
        new Dictionary<string, Func<IQueryable<Listing>, IQueryable<Listing>>>
        {
            ["id"] = listings => listings.OrderBy(listing => listing.Id),
            ["id descending"] = listings => listings.OrderByDescending(listing => listing.Id),
            ["title"] = listings => listings.OrderBy(listing => listing.Title).ThenBy(listing => listing.Id),
            ["title descending"] = listings => listings.OrderByDescending(listing => listing.Title).ThenBy(listing => listing.Id),
            ["remark"] = listings => listings.OrderBy(listing => listing.Remark).ThenByDescending(listing => listing.Id),
            ["remark descending"] = listings => listings.OrderByDescending(listing => listing.Remark).ThenBy(listing => listing.Id),
            ["rank, remark"] = listings =>
                listings.OrderBy(listing => listing.Rank).ThenBy(listing => listing.Remark).ThenBy(listing => listing.Id),
            ["rank descending, salary"] = listings =>
                listings.OrderByDescending(listing => listing.Rank).ThenBy(listing => listing.Salary).ThenBy(listing => listing.Id),
            ["remote, kind"] = listings =>
                listings.OrderBy(listing => listing.IsRemote).ThenByDescending(listing => listing.Kind).ThenBy(listing => listing.Id),
            ["remote descending, former kind"] = listings =>
                listings.OrderByDescending(listing => listing.IsRemote).ThenBy(listing => listing.FormerKind).ThenBy(listing => listing.Id),
            ["former kind descending"] = listings =>
                listings.OrderByDescending(listing => listing.FormerKind).ThenByDescending(listing => listing.Id),
            ["token"] = listings => listings.OrderBy(listing => listing.Token).ThenBy(listing => listing.Id),
            ["score, created"] = listings =>
                listings.OrderBy(listing => listing.Score).ThenByDescending(listing => listing.CreatedAt).ThenBy(listing => listing.Id),
            ["created descending, seen"] = listings =>
                listings.OrderByDescending(listing => listing.CreatedAt).ThenBy(listing => listing.SeenAt).ThenBy(listing => listing.Id),
            ["day, opens, took"] = listings => listings.OrderBy(listing => listing.Day)
                .ThenByDescending(listing => listing.Opens).ThenBy(listing => listing.Took).ThenBy(listing => listing.Id),
            ["filtered after ordering"] = listings =>
                listings.OrderBy(listing => listing.Rank).ThenBy(listing => listing.Id).Where(listing => listing.IsRemote),
        };

    /// <summary>For <c>[MemberData]</c>: the names, and page sizes that do and do not divide the number of items.</summary>
    public static TheoryData<string, int> NamesAndSizes()
    {
        var data = new TheoryData<string, int>();
        foreach (var name in All.Keys)
        {
            data.Add(name, 1);
            data.Add(name, 7);
            data.Add(name, 20);
        }

        return data;
    }
}
