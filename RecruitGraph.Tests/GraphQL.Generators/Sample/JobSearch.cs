using System.Linq.Expressions;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Tests.GraphQL.Generators.Sample;

/// <summary>What jobs are found by.</summary>
[FilterInputType<Job>]
public static class JobSearch
{
    /// <summary>What the job is called.</summary>
    public static Expression<Func<Job, string>> Name => job => job.Name;

    public static Expression<Func<Job, int>> NameLength => job => job.Name.Length;

    public static Expression<Func<Job, JobStatus>> Status => job => job.Status;

    public static Expression<Func<Job, decimal?>> Salary => job => job.Salary;

    [ID<Company>]
    public static Expression<Func<Job, long>> CompanyId => job => job.CompanyId;

    [GraphQLName("asks")]
    public static Expression<Func<Job, IReadOnlyList<Requirement>>> Requirements => job => job.Requirements;

    public static Expression<Func<Job, IReadOnlyList<string>>> Skills => job => job.Skills;
}

/// <summary>How companies are ordered.</summary>
[SortInputType<Company>]
public static class CompanyOrder
{
    public static Expression<Func<Company, string>> Name => company => company.Name;
}
