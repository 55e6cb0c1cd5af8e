using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.Resumes;

/// <summary>The résumé that a user writes here, at most one a user. Files that he uploads are <see cref="ResumeFile"/>s.</summary>
public sealed class Resume : IVersioned
{
    /// <summary>Longest autobiography.</summary>
    public const int MaxAutobiographyLength = 20_000;

    /// <summary>Most items of each list.</summary>
    public const int MaxItems = 50;

    private readonly List<ResumeEducation> _education = [];
    private readonly List<ResumeWorkExperience> _workExperience = [];
    private readonly List<ResumePortfolioItem> _portfolio = [];
    private readonly List<ResumeSkill> _skills = [];

    private Resume()
    {
    }

    /// <summary>Whose, and the key.</summary>
    public long UserId { get; private set; }

    public User User { get; private set; } = null!;

    /// <summary>Who the user is, in his own words. Such as <c>"I like clear goals and finish what I begin."</c></summary>
    public string? Autobiography { get; private set; }

    /// <summary>When it was last saved.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>1 at first, one more with every change; of two changes of one version, one wins.</summary>
    public int Version { get; private set; }

    public IReadOnlyCollection<ResumeEducation> Education => _education;

    public IReadOnlyCollection<ResumeWorkExperience> WorkExperience => _workExperience;

    public IReadOnlyCollection<ResumePortfolioItem> Portfolio => _portfolio;

    public IReadOnlyCollection<ResumeSkill> Skills => _skills;

    /// <summary>The first résumé of a user. Saving throws <see cref="DuplicateResumeException"/> where he has one.</summary>
    /// <inheritdoc cref="Edit" path="/exception"/>
    public static Resume Create(User user, ResumeDetails details, DateTimeOffset now)
    {
        var resume = new Resume { UserId = user.Id, User = user };
        resume.Edit(details, now);
        return resume;
    }

    /// <summary>Replaces what it says: one change. All lists must be loaded; one that stays as it is costs nothing.</summary>
    /// <exception cref="OutOfRangeException">A list has more than <see cref="MaxItems"/> items.</exception>
    public void Edit(ResumeDetails details, DateTimeOffset now)
    {
        Check("stretches of schooling", details.Education.Count);
        Check("positions", details.WorkExperience.Count);
        Check("portfolio items", details.Portfolio.Count);
        Check("skills", details.Skills.Count);
        Autobiography = details.Autobiography;
        Replace(_education, details.Education, item => item.Details, (item, ordinal) => new ResumeEducation(item, ordinal));
        Replace(_workExperience, details.WorkExperience, item => item.Details, (item, ordinal) => new ResumeWorkExperience(item, ordinal));
        Replace(_portfolio, details.Portfolio, item => item.Details, (item, ordinal) => new ResumePortfolioItem(item, ordinal));
        Replace(_skills, details.Skills, item => item.Name, (name, ordinal) => new ResumeSkill(name, ordinal));
        UpdatedAt = now.ToStored();
        Version++;
    }

    /// <summary>What it says now, to be changed in part: <c>resume.ToDetails() with { Skills = … }</c>. All lists must be loaded.</summary>
    public ResumeDetails ToDetails() => new()
    {
        Autobiography = Autobiography,
        Education = [.. InOrder(_education).Select(item => item.Details)],
        WorkExperience = [.. InOrder(_workExperience).Select(item => item.Details)],
        Portfolio = [.. InOrder(_portfolio).Select(item => item.Details)],
        Skills = [.. InOrder(_skills).Select(item => item.Name)]
    };

    private static void Check(string items, int count) => OutOfRangeException.ThrowUnless($"number of {items}", count, 0, MaxItems);

    private static IEnumerable<TItem> InOrder<TItem>(IEnumerable<TItem> items)
        where TItem : IResumeItem => items.OrderBy(item => item.Ordinal);

    private static void Replace<TItem, TDetails>(
        List<TItem> present, IReadOnlyList<TDetails> wanted, Func<TItem, TDetails> details, Func<TDetails, int, TItem> create)
        where TItem : IResumeItem
    {
        if (!InOrder(present).Select(details).SequenceEqual(wanted))
        {
            present.Clear();
            present.AddRange(wanted.Select(create));
        }
    }
}
