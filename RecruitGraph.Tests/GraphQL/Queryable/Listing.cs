namespace RecruitGraph.Tests.GraphQL.Queryable;

/// <summary>An item with a key of each type that orders are made of.</summary>
internal sealed class Listing
{
    public long Id { get; set; }

    public int GroupId { get; set; }

    public string Title { get; set; } = string.Empty;

    public string? Remark { get; set; }

    public int? Rank { get; set; }

    public bool IsRemote { get; set; }

    public ListingKind Kind { get; set; }

    public ListingKind? FormerKind { get; set; }

    public Guid Token { get; set; }

    public decimal? Salary { get; set; }

    public double Score { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTime? SeenAt { get; set; }

    public DateOnly Day { get; set; }

    public TimeOnly Opens { get; set; }

    public TimeSpan? Took { get; set; }

    /// <summary>Items whose keys collide often, and are null every third time; the same for the same seed.</summary>
    public static List<Listing> Make(int count, int seed)
    {
        var random = new Random(seed);
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        string[] titles = ["Анна", "apple", "Apple", "zebra", "李", "", "Zoë"];
        return [.. Enumerable.Range(1, count).Select(id => new Listing
        {
            Id = id,
            GroupId = random.Next(4),
            Title = titles[random.Next(titles.Length)],
            Remark = TextOrNull(titles[random.Next(titles.Length)]),
            Rank = OrNull(random.Next(-3, 3)),
            IsRemote = random.Next(2) == 0,
            Kind = (ListingKind)random.Next(3),
            FormerKind = OrNull((ListingKind)random.Next(3)),
            Token = new Guid(random.Next(5), 0, 0, [0, 0, 0, 0, 0, 0, 0, (byte)random.Next(256)]),
            Salary = OrNull(random.Next(-2, 3) * 1000.25m),
            Score = random.Next(-2, 3) / 3.0,
            CreatedAt = start.AddMinutes(random.Next(5)),
            SeenAt = OrNull(start.UtcDateTime.AddTicks(random.Next(5) * 10)),
            Day = DateOnly.FromDayNumber(739_000 + random.Next(4)),
            Opens = new TimeOnly(random.Next(24), 30),
            Took = OrNull(TimeSpan.FromSeconds(random.Next(4))),
        })];

        T? OrNull<T>(T value)
            where T : struct => random.Next(3) == 0 ? null : value;

        string? TextOrNull(string value) => random.Next(3) == 0 ? null : value;
    }
}

internal enum ListingKind
{
    Office,
    Field,
    Home,
}
