using System.Collections.Immutable;

namespace RecruitGraph.Data.Demo.Languages;

/// <summary>What the demo data says in one language.</summary>
internal sealed record DemoLanguage
{
    public static ImmutableArray<DemoLanguage> All { get; } = [ChineseLanguage.Instance, RussianLanguage.Instance, EnglishLanguage.Instance];

    /// <summary>Locale of the names.</summary>
    public required string Locale { get; init; }

    /// <summary>Puts given name and family name together.</summary>
    public required Func<string, string, string> FullName { get; init; }

    public required string Male { get; init; }

    public required string Female { get; init; }

    /// <summary>A telephone number; every <c>#</c> becomes a digit.</summary>
    public required string PhoneFormat { get; init; }

    /// <summary>Words in front of a title, the empty one among them.</summary>
    public required ImmutableArray<string> Seniorities { get; init; }

    public required ImmutableArray<(string Name, ImmutableArray<string> Titles)> Departments { get; init; }

    public required ImmutableArray<string> Cities { get; init; }

    /// <summary>First sentences of a description; <c>{0}</c> is the department, <c>{1}</c> the city.</summary>
    public required ImmutableArray<string> Introductions { get; init; }

    public required ImmutableArray<string> Duties { get; init; }

    public required ImmutableArray<string> Benefits { get; init; }

    public required ImmutableArray<string> Requirements { get; init; }

    public required ImmutableArray<string> AdvanceReasons { get; init; }

    public required ImmutableArray<string> MoveReasons { get; init; }

    public required ImmutableArray<string> RejectReasons { get; init; }

    public required ImmutableArray<string> WithdrawReasons { get; init; }

    /// <summary>What stands between a seniority and a title.</summary>
    public string Gap { get; init; } = " ";
}
