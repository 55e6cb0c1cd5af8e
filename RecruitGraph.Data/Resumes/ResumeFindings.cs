using RecruitGraph.Data.Directories;

namespace RecruitGraph.Data.Resumes;

/// <summary>What was read out of an uploaded résumé. Whatever was not found is absent.</summary>
public sealed record ResumeFindings
{
    /// <summary>The whole text; at most 200,000 characters.</summary>
    public required string Text { get; init; }

    /// <summary>At most 128 characters.</summary>
    public string? Name { get; init; }

    /// <summary>In years, 0 to 150.</summary>
    public int? Age { get; init; }

    /// <summary>At most 254 characters.</summary>
    public string? Email { get; init; }

    /// <summary>At most 32 characters.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>At most 256 characters.</summary>
    public string? CareerInterest { get; init; }

    /// <summary>The skills and technologies of the directories that it names.</summary>
    public IReadOnlyCollection<DirectoryEntry> Skills { get; init; } = [];
}
