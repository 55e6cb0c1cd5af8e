using System.Collections.Concurrent;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Tests.GraphQL.Generators.Sample;

/// <summary>Jobs in memory; it notes what it was asked for.</summary>
public sealed class JobStore
{
    public List<Company> Companies { get; } = [new(1, "Huawei"), new(2, "Яндекс")];

    public List<Job> Jobs { get; } =
    [
        .. Enumerable.Range(1, 5).Select(static i => new Job
        {
            Id = i,
            Name = $"Job {i}",
            Status = (JobStatus)(i % 3),
            Former = i == 1 ? null : JobStatus.Open,
            Salary = i == 1 ? null : 1000.50m * i,
            Score = i / 2d,
            PostedAt = new DateTimeOffset(2026, 1, i, 8, 30, 0, TimeSpan.Zero),
            Deadline = i == 1 ? null : new DateOnly(2026, 2, i),
            StartsAt = new TimeOnly(9, 0),
            Shift = TimeSpan.FromHours(7.5),
            Link = i == 1 ? null : new Uri($"https://example.com/jobs/{i}"),
            Key = new Guid(i, 0, 0, new byte[8]),
            Skills = ["C#", "SQL"],
            Requirements = i == 1 ? [] : [new Requirement("Degree", null), new Requirement("Practice", i)],
            CompanyId = (i % 2) + 1,
        }),
    ];

    /// <summary>One entry a fetch.</summary>
    public ConcurrentQueue<string> Fetches { get; } = [];

    public Page<Job> Page(IEnumerable<Job> jobs, PagingArguments paging)
    {
        var all = jobs.ToList();
        var after = paging.After is null ? 0 : int.Parse(paging.After, System.Globalization.CultureInfo.InvariantCulture);
        var rest = all.Where(job => job.Id > after).ToList();
        var items = rest.Take(paging.First ?? paging.Last ?? 0).ToList();
        return new Page<Job>(
            items,
            rest.Count > items.Count,
            after > 0,
            static job => job.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
            paging.IncludeTotalCount ? all.Count : null);
    }
}
