using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Tests.GraphQL.Generators.Sample;

/// <summary>A job that someone offers.</summary>
[Node]
[ObjectType<Job>(Ignore = [nameof(Job.Secret)])]
public static partial class JobNode
{
    [NodeResolver]
    public static Task<Job?> GetJobAsync(long id, JobStore store) => Task.FromResult(store.Jobs.Find(job => job.Id == id));

    /// <summary>Who offers it.</summary>
    public static async Task<Company> GetCompanyAsync(
        [Parent(nameof(Job.CompanyId))] Job job, ICompanyByIdDataLoader companyById, CancellationToken cancellationToken) =>
        (await companyById.LoadAsync(job.CompanyId, cancellationToken))!;

    /// <summary>The same, of which only what is selected is read.</summary>
    public static Task<Company?> GetLeanCompanyAsync(
        [Parent(nameof(Job.CompanyId))] Job job, QueryContext<Company> query, ILeanCompanyByIdDataLoader companyById) =>
        companyById.With(query).LoadAsync(job.CompanyId);

    [ID<Company>]
    public static long CompanyId([Parent] Job job) => job.CompanyId;

    /// <summary>The name in capitals, cut to a length.</summary>
    /// <param name="length">The most characters.</param>
    public static string GetTitle([Parent] Job job, int length = 5) => job.Name.ToUpperInvariant()[..length];
}

/// <summary>A company that offers jobs.</summary>
[Node]
[ObjectType<Company>]
public static partial class CompanyNode
{
    [NodeResolver]
    public static Task<Company?> GetCompanyAsync(
        long id, ICompanyByIdDataLoader companyById, CancellationToken cancellationToken) =>
        companyById.LoadAsync(id, cancellationToken);

    public static async Task<IReadOnlyList<Job>> GetJobsAsync(
        [Parent] Company company, IJobsByCompanyIdDataLoader jobsByCompanyId) =>
        await jobsByCompanyId.LoadAsync(company.Id) ?? [];

    [UseConnection]
    public static async Task<Page<Job>> GetJobPagesAsync(
        [Parent] Company company, PagingArguments paging, IJobPagesByCompanyIdDataLoader pages) =>
        (await pages.With(paging).LoadAsync(company.Id))!;

    [UseConnection]
    [UseFiltering]
    [UseSorting]
    public static async Task<Page<Job>> GetFoundJobsAsync(
        [Parent] Company company, PagingArguments paging, QueryContext<Job> query, IFoundJobsByCompanyIdDataLoader jobs) =>
        (await jobs.With(paging, query).LoadAsync(company.Id))!;

    [Authorize(Roles = ["ADMIN"])]
    public static int GetRevenue([Parent] Company company) => (int)company.Id * 1000;
}
