namespace RecruitGraph.Tests.GraphQL.Queryable;

/// <summary>An item with members of every kind that filters, orders and projections know.</summary>
internal sealed class Posting
{
    public long Id { get; set; }

    public string Title { get; set; } = string.Empty;

    public string? Remark { get; set; }

    public int? Rank { get; set; }

    public short Level { get; set; }

    public bool IsRemote { get; set; }

    public bool? IsUrgent { get; set; }

    public ListingKind Kind { get; set; }

    public ListingKind? FormerKind { get; set; }

    public Guid Token { get; set; }

    public decimal? Salary { get; set; }

    public float Score { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTime? SeenAt { get; set; }

    public DateOnly Day { get; set; }

    public TimeOnly Opens { get; set; }

    public TimeSpan? Took { get; set; }

    public string[] Tags { get; set; } = [];

    public long? AgencyId { get; set; }

    public Agency? Agency { get; set; }

    public List<Step> Steps { get; set; } = [];
}

/// <summary>An object that a posting may have.</summary>
internal sealed class Agency
{
    public long Id { get; set; }

    public string Name { get; set; } = string.Empty;

    public int Size { get; set; }

    public string? City { get; set; }

    public long? ParentId { get; set; }

    public Agency? Parent { get; set; }
}

/// <summary>An object of which a posting has several.</summary>
internal sealed class Step
{
    public long Id { get; set; }

    public long PostingId { get; set; }

    public string Name { get; set; } = string.Empty;

    public int? Weight { get; set; }
}
