using RecruitGraph.GraphQL;

namespace RecruitGraph.Tests.GraphQL.Generators.Sample;

public enum JobStatus
{
    /// <summary>Not yet seen by anyone.</summary>
    Draft,
    Open,
    OnHold,
}

/// <summary>What both jobs and companies have.</summary>
[InterfaceType]
[GraphQLName("Named")]
public interface INamed
{
    /// <summary>What it is called.</summary>
    string Name { get; }
}

/// <summary>What a search finds.</summary>
[UnionType]
[GraphQLName("Finding")]
public interface IFinding;

/// <summary>A job, as the store keeps it.</summary>
public sealed class Job : INamed, IFinding
{
    public long Id { get; init; }

    /// <summary>What the job is called.</summary>
    public string Name { get; set; } = "";

    public JobStatus Status { get; init; }

    public JobStatus? Former { get; init; }

    public decimal? Salary { get; init; }

    public double Score { get; init; }

    public DateTimeOffset PostedAt { get; init; }

    public DateOnly? Deadline { get; init; }

    public TimeOnly StartsAt { get; init; }

    public TimeSpan Shift { get; init; }

    public Uri? Link { get; init; }

    public Guid Key { get; init; }

    public IReadOnlyList<string> Skills { get; init; } = [];

    public IReadOnlyList<Requirement> Requirements { get; init; } = [];

    public long CompanyId { get; init; }

    public string Secret { get; init; } = "";
}

/// <summary>What a candidate should bring.</summary>
/// <param name="Text">In words.</param>
/// <param name="Years">Years of experience; null when none are asked for.</param>
public sealed record Requirement(string Text, int? Years);

/// <summary>Who employs.</summary>
public sealed record Company(long Id, string Name) : INamed, IFinding;
