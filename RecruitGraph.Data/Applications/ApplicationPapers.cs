using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.TestQuestions;

namespace RecruitGraph.Data.Applications;

/// <summary>What comes with an application.</summary>
public sealed record ApplicationPapers
{
    /// <summary>Nothing.</summary>
    public static ApplicationPapers None { get; } = new();

    /// <summary>The answers to test questions that the candidate chose, one a question.</summary>
    public IReadOnlyCollection<TestAnswer> Answers { get; init; } = [];

    /// <summary>An uploaded résumé.</summary>
    public ResumeFile? Resume { get; init; }

    /// <summary>The skills and technologies that the candidate says he has; null leaves them as they are.</summary>
    public IReadOnlyCollection<DirectoryEntry>? Entries { get; init; }

    /// <summary>Keyed hash of the number of his identity card, 32 bytes; null leaves what is known as it is.</summary>
    public byte[]? IdNumberHash { get; init; }
}
