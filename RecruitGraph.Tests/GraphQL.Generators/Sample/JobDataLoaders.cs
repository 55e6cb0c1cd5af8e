using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Tests.GraphQL.Generators.Sample;

internal static class JobDataLoaders
{
    /// <summary>Companies by their ids.</summary>
    [DataLoader]
    public static Task<Dictionary<long, Company>> GetCompanyByIdAsync(
        IReadOnlyList<long> ids, JobStore store, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        store.Fetches.Enqueue($"companies {string.Join(",", ids.Order())}");
        return Task.FromResult(store.Companies.Where(company => ids.Contains(company.Id)).ToDictionary(company => company.Id));
    }

    [DataLoader]
    public static Task<ILookup<long, Job>> GetJobsByCompanyIdAsync(IReadOnlyList<long> companyIds, JobStore store)
    {
        store.Fetches.Enqueue($"jobs of {string.Join(",", companyIds.Order())}");
        return Task.FromResult(store.Jobs.Where(job => companyIds.Contains(job.CompanyId)).ToLookup(job => job.CompanyId));
    }

    [DataLoader]
    public static Task<Dictionary<long, Page<Job>>> GetJobPagesByCompanyIdAsync(
        IReadOnlyList<long> companyIds, PagingArguments paging, JobStore store)
    {
        store.Fetches.Enqueue($"pages of {string.Join(",", companyIds.Order())} first {paging.First}");
        return Task.FromResult(store.Companies
            .Where(company => companyIds.Contains(company.Id))
            .ToDictionary(company => company.Id, company => store.Page(store.Jobs.Where(job => job.CompanyId == company.Id), paging)));
    }

    [DataLoader]
    public static Task<Dictionary<long, Page<Job>>> GetFoundJobsByCompanyIdAsync(
        IReadOnlyList<long> companyIds,
        PagingArguments paging,
        QueryContext<Job> query,
        JobStore store,
        CancellationToken cancellationToken)
    {
        store.Fetches.Enqueue($"found jobs of {string.Join(",", companyIds.Order())}");
        return store.Jobs.AsQueryable()
            .With(query, order => order.AddDescending(job => job.Id))
            .ToBatchPageAsync(job => job.CompanyId, companyIds, paging, cancellationToken);
    }

    /// <summary>Companies of which only what is selected is read.</summary>
    [DataLoader]
    public static Task<Dictionary<long, Company>> GetLeanCompanyByIdAsync(
        IReadOnlyList<long> ids, QueryContext<Company> query, JobStore store)
    {
        store.Fetches.Enqueue($"lean companies {string.Join(",", ids.Order())}");
        return Task.FromResult(store.Companies.AsQueryable()
            .Where(company => ids.Contains(company.Id))
            .With(query.Include(company => company.Id))
            .ToDictionary(company => company.Id));
    }

    [DataLoader]
    public static async ValueTask<Job?> GetJobByNameAsync(string name, JobStore store)
    {
        await Task.Yield();
        store.Fetches.Enqueue($"job {name}");
        return store.Jobs.Find(job => job.Name == name);
    }
}
