namespace RecruitGraph.GraphQL.Queryable.Keyset;

/// <summary>Where a source sorts null among the values of a key.</summary>
internal enum NullOrder
{
    /// <summary>Before every value in ascending order: LINQ over objects, MySQL, SQL Server.</summary>
    Least,

    /// <summary>After every value in ascending order: PostgreSQL, Oracle.</summary>
    Greatest,
}
