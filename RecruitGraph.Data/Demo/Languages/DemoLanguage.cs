using System.Collections.Immutable;
using RecruitGraph.Data.Stages;

namespace RecruitGraph.Data.Demo.Languages;

/// <summary>What the demo data says in one language.</summary>
internal sealed record DemoLanguage
{
    public static ImmutableArray<DemoLanguage> All { get; } = [ChineseLanguage.Instance, RussianLanguage.Instance, EnglishLanguage.Instance];

    /// <summary>Locale of the names.</summary>
    public required string Locale { get; init; }

    /// <summary>Currency, and a yearly salary at the lower end.</summary>
    public required (string Currency, int Low) Salaries { get; init; }

    public required DemoPhrases Phrases { get; init; }

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

    /// <summary>In every language the same ones in the same order, that of <see cref="DemoEndingReasons"/>.</summary>
    public required ImmutableArray<string> RejectReasons { get; init; }

    /// <inheritdoc cref="RejectReasons"/>
    public required ImmutableArray<string> WithdrawReasons { get; init; }

    /// <summary>The stages of <see cref="DemoPhrases.Template"/>, of the types of the default ones.</summary>
    public ImmutableArray<StageDefinition> OwnStages =>
        [.. StageDefinition.Default.Zip(Phrases.Template.Stages, (stage, name) => stage with { Name = name })];

    /// <summary>What stands between a seniority and a title.</summary>
    public string Gap { get; init; } = " ";
}
