namespace RecruitGraph.Tests.GraphQL.Queryable;

/// <summary>Eight postings with two agencies; what each is there for stands in the tests that ask for it.</summary>
internal static class PostingData
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero);

    public static List<Posting> Make()
    {
        var parent = new Agency { Id = 1, Name = "Север", Size = 900, City = "Москва" };
        var child = new Agency { Id = 2, Name = "South", Size = 12, City = null, ParentId = 1, Parent = parent };
        return
        [
            Make(1, "Cook", "50% off", 3, child, ["a", "b"], [5, 7]),
            Make(2, "cook", "50 off", null, parent, [], []),
            Make(3, "Кассир", null, 1, null, ["a"], [null]),
            Make(4, "李雷", "under_score", 2, parent, ["b", "c"], [1]),
            Make(5, "Cooker", "underXscore", 3, null, [], [7, null]),
            Make(6, "", @"back\slash", null, child, ["a"], [2]),
            Make(7, "Driver", null, -5, null, [], []),
            Make(8, "Late cook", "", 2, parent, ["d"], [9]),
        ];
    }

    private static Posting Make(long id, string title, string? remark, int? rank, Agency? agency, string[] tags, int?[] weights) => new()
    {
        Id = id,
        Title = title,
        Remark = remark,
        Rank = rank,
        Level = (short)(id % 3),
        IsRemote = id % 2 == 0,
        IsUrgent = id % 3 == 0 ? null : id % 3 == 1,
        Kind = (ListingKind)(id % 3),
        FormerKind = id % 2 == 0 ? null : (ListingKind)(id % 3),
        Token = new Guid((int)id, 0, 0, new byte[8]),
        Salary = id % 4 == 0 ? null : id * 1000.5m,
        Score = id / 4f,
        CreatedAt = Start.AddHours(id),
        SeenAt = id > 6 ? null : Start.UtcDateTime.AddDays(id),
        Day = new DateOnly(2026, 1, (int)id),
        Opens = new TimeOnly((int)id, 30),
        Took = id % 2 == 0 ? null : TimeSpan.FromMinutes(id),
        Tags = tags,
        AgencyId = agency?.Id,
        Agency = agency,
        Steps = [.. weights.Select((weight, index) => new Step { Id = (id * 10) + index, PostingId = id, Name = $"Step {index}", Weight = weight })],
    };
}
