using System.Collections.Immutable;

namespace RecruitGraph.Data.Demo.Languages;

/// <summary>What people write in one language, beyond vacancies and decisions.</summary>
internal sealed record DemoPhrases
{
    /// <summary>Skills of the directory, each with a question that tests it.</summary>
    public required ImmutableArray<DemoSkill> Skills { get; init; }

    public required ImmutableArray<string> EmploymentTypes { get; init; }

    public required string QuestionType { get; init; }

    /// <summary>A template of six stages of the usual types.</summary>
    public required (string Name, ImmutableArray<string> Stages) Template { get; init; }

    public required ImmutableArray<string> Schools { get; init; }

    public required ImmutableArray<string> Majors { get; init; }

    public required string Degree { get; init; }

    public required ImmutableArray<string> Companies { get; init; }

    public required ImmutableArray<string> Occupations { get; init; }

    /// <summary>A group of users and where it sits.</summary>
    public required (string Name, string Location) Group { get; init; }

    /// <summary>A mother and a father who do not exist.</summary>
    public required ImmutableArray<(string Relation, string Name, string Work)> Family { get; init; }

    /// <summary>An address; every <c>#</c> becomes a digit.</summary>
    public required string Address { get; init; }

    public required string Autobiography { get; init; }

    public required (string Title, string Description) Portfolio { get; init; }

    /// <summary>Labels in an uploaded résumé: name, age, e-mail, phone, wished position, skills.</summary>
    public required ImmutableArray<string> ResumeLabels { get; init; }

    /// <summary>Says which of the wanted skills are there and which are missing.</summary>
    public required Func<IReadOnlyList<string>, IReadOnlyList<string>, string> MatchSentence { get; init; }

    public required ImmutableArray<string> Notes { get; init; }

    public required ImmutableArray<(string Name, string Color)> Tags { get; init; }

    public required ImmutableArray<DemoPost> Discussions { get; init; }

    public required ImmutableArray<string> Comments { get; init; }

    /// <summary>Accounts of interviews, each with one question that was asked.</summary>
    public required ImmutableArray<(string Sharing, string Question)> Experiences { get; init; }

    /// <summary>Questions and answers of a practice interview, and what to do better.</summary>
    public required ImmutableArray<(string Question, string Answer)> Interview { get; init; }

    public required string Improvement { get; init; }

    public required string BlockReason { get; init; }
}

/// <summary>A skill, and a question of which the first answer is right.</summary>
internal sealed record DemoSkill(string Title, string Question, ImmutableArray<string> Answers);

/// <summary>A post of the community.</summary>
internal sealed record DemoPost(string Title, string Content, ImmutableArray<string> Tags);
