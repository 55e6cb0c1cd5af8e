namespace RecruitGraph.Data.Audit;

/// <summary>To what something was done.</summary>
/// <remarks>Persisted: numbers are explicit and only ever added.</remarks>
public enum AuditSubject : short
{
    /// <summary>A user.</summary>
    User = 0,

    /// <summary>A user's profile, with its lists.</summary>
    Profile = 1,

    /// <summary>A résumé that was written here.</summary>
    Resume = 2,

    /// <summary>An uploaded résumé.</summary>
    ResumeFile = 3,

    /// <summary>A group.</summary>
    Group = 4,

    /// <summary>An occupation.</summary>
    Occupation = 5,

    /// <summary>A vacancy, with its team and stages.</summary>
    Vacancy = 6,

    /// <summary>A directory entry.</summary>
    DirectoryEntry = 7,

    /// <summary>A stage template.</summary>
    StageTemplate = 8,

    /// <summary>A test question.</summary>
    TestQuestion = 9,

    /// <summary>A candidate.</summary>
    Candidate = 10,

    /// <summary>An application; what happens to it in the pipeline stands in its events.</summary>
    Application = 11,

    /// <summary>A note.</summary>
    ApplicationNote = 12,

    /// <summary>An ending reason.</summary>
    EndingReason = 13,

    /// <summary>A tag.</summary>
    Tag = 14,

    /// <summary>A discussion.</summary>
    Discussion = 15,

    /// <summary>A comment.</summary>
    Comment = 16,

    /// <summary>An interview experience.</summary>
    InterviewExperience = 17
}
