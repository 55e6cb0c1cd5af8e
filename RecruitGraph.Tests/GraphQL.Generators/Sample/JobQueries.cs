using System.Runtime.CompilerServices;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Tests.GraphQL.Generators.Sample;

/// <summary>Which jobs to find.</summary>
/// <param name="Statuses">Only these.</param>
/// <param name="CompanyIds">Only jobs of these companies.</param>
/// <param name="Text">Part of the name.</param>
/// <param name="MinScore">The least score.</param>
public sealed record JobFilter(
    IReadOnlyList<JobStatus>? Statuses,
    [ID<Company>] List<long>? CompanyIds,
    Optional<string> Text,
    float MinScore = 0.5f)
{
    public DateTime? PostedAfter { get; init; }
}

/// <summary>One way to name a job.</summary>
[OneOf]
public sealed record JobBy([property: ID<Job>] long? Id, string? Name);

[QueryType]
public static partial class JobQueries
{
    public static string Greeting => "hello";

    [UseConnection(DefaultPageSize = 2, MaxPageSize = 4)]
    public static Task<Page<Job>> GetJobsAsync(PagingArguments paging, JobFilter? where, JobStore store) =>
        Task.FromResult(store.Page(store.Jobs.Where(job => Matches(job, where)), paging));

    public static async Task<Job?> GetJobAsync(JobBy by, IJobByNameDataLoader jobByName, JobStore store) =>
        by.Id is { } id ? store.Jobs.Find(job => job.Id == id) : await jobByName.LoadAsync(by.Name!);

    /// <summary>Jobs as they are found.</summary>
    public static async IAsyncEnumerable<Job> GetJobFeed(
        int most, ICompanyByIdDataLoader companyById, JobStore store, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            foreach (var job in store.Jobs.Take(most))
            {
                await companyById.LoadAsync(job.CompanyId, cancellationToken);
                yield return job;
            }
        }
        finally
        {
            store.Fetches.Enqueue("feed closed");
        }
    }

    public static IAsyncEnumerable<int?>? GetNumbers(bool none) => none ? null : new int?[] { 1, null, 3 }.ToAsyncEnumerable();

    public static INamed GetNamed(JobStore store) => store.Companies[0];

    public static IReadOnlyList<IFinding> Search(string text, JobStore store) =>
        [.. store.Jobs.Where(job => job.Name.Contains(text, StringComparison.Ordinal)), .. store.Companies];

    /// <param name="values">Lists of lists.</param>
    public static double Sum(int[][] values, float? factor, Optional<int?> offset) =>
        (values.Sum(static row => row.Sum()) * (factor ?? 1)) + (offset.HasValue ? offset.Value ?? 100 : 0);

    public static string? Caller([GlobalState] string? caller, in ResolverContext context) =>
        caller is null ? null : $"{caller} as {context.Selection.ResponseName}";

    [GraphQLDeprecated("Ask for `greeting`.")]
    [GraphQLName("hello")]
    public static ValueTask<string> GetOldGreetingAsync() => ValueTask.FromResult("hello");

    /// <summary>Jobs by what they are.</summary>
    [UseFiltering]
    [UseSorting]
    public static IEnumerable<Job> FindJobs(JobStore store) => store.Jobs;

    /// <summary>Jobs in pages, with what is selected of them alone.</summary>
    [UseConnection(Name = "JobQuery")]
    [UseFiltering]
    [UseSorting]
    [UseProjection]
    public static IQueryable<Job> GetJobQuery(JobStore store) => store.Jobs.AsQueryable();

    [UseConnection]
    [UseFiltering]
    [UseSorting(typeof(CompanyOrder))]
    public static Task<Page<Company>> GetCompaniesAsync(
        PagingArguments paging, QueryContext<Company> query, JobStore store, CancellationToken cancellationToken) =>
        store.Companies.AsQueryable()
            .With(query, static order => order.IfEmpty(static none => none.AddDescending(company => company.Id)).AddAscending(company => company.Id))
            .ToPageAsync(paging, cancellationToken);

    [UseFiltering]
    public static IQueryable<INamed> GetNames(JobStore store) => store.Jobs.Concat<INamed>(store.Companies).AsQueryable();

    private static bool Matches(Job job, JobFilter? where) =>
        where is null
        || ((where.Statuses?.Contains(job.Status) ?? true)
            && (where.CompanyIds?.Contains(job.CompanyId) ?? true)
            && (!where.Text.HasValue || job.Name.Contains(where.Text.Value!, StringComparison.Ordinal))
            && job.Score >= where.MinScore
            && (where.PostedAfter is not { } after || job.PostedAt.UtcDateTime > after));
}
