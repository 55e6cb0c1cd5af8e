using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.Vacancies;

/// <summary>A position to be filled, with the pipeline through which its applications go.</summary>
public sealed partial class Vacancy : IVersioned
{
    /// <summary>Longest title, department and location.</summary>
    public const int MaxNameLength = 64;

    /// <summary>Longest description and longest requirements.</summary>
    public const int MaxTextLength = 20_000;

    /// <summary>How many questions its test has, where nobody asks for another number.</summary>
    public const int TestLength = 3;

    private readonly List<Application> _applications = [];

    private Vacancy()
    {
    }

    public long Id { get; private set; }

    /// <summary>What the place is called. Such as <c>"Senior Backend Developer"</c>.</summary>
    public string Title { get; private set; } = null!;

    /// <summary>Which department looks for somebody. Such as <c>"研发部"</c>.</summary>
    public string Department { get; private set; } = null!;

    /// <summary>Where the work is. Such as <c>"Москва"</c>.</summary>
    public string Location { get; private set; } = null!;

    /// <summary>What the work is, in lines of plain text. Such as <c>"We are growing: join Engineering in London."</c></summary>
    public string? Description { get; private set; }

    /// <summary>What candidates should bring, in lines of plain text. Such as <c>"Three years of experience or more."</c></summary>
    public string? Requirements { get; private set; }

    /// <summary>The least it pays a month, before taxes.</summary>
    public decimal? SalaryMin { get; private set; }

    /// <summary>The most it pays a month, before taxes.</summary>
    public decimal? SalaryMax { get; private set; }

    /// <summary>The currency's ISO 4217 code, where the pay is said.</summary>
    public string? SalaryCurrency { get; private set; }

    /// <summary>Whether its team alone sees it, whatever its status.</summary>
    public bool IsConfidential { get; private set; }

    /// <summary>Whether candidates are asked test questions when they apply. A wish: who answers none may apply as well.</summary>
    public bool RequiresTest { get; private set; }

    /// <summary>Whether it can be seen and applied to.</summary>
    public VacancyStatus Status { get; private set; }

    /// <summary>When it was last published; null while it never was.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Since when it is suspended; null while it is not.</summary>
    public DateTimeOffset? SuspendedAt { get; private set; }

    /// <summary>The user who recruits for it.</summary>
    public long OwnerId { get; private set; }

    public User Owner { get; private set; } = null!;

    /// <summary>When it was entered.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>1 at first, one more with every change; of two changes of one version, one wins.</summary>
    public int Version { get; private set; }

    /// <summary>When it was deleted; null for one that is there. A deleted one is in no list, and is read through its applications alone.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    public IReadOnlyCollection<Application> Applications => _applications;

    /// <summary>What searches look at; never loaded with it.</summary>
    public VacancySearchText? SearchText { get; private set; }

    /// <summary>A new vacancy with a pipeline of its own.</summary>
    /// <param name="details">What HR writes of it.</param>
    /// <param name="status">Who sees it at first.</param>
    /// <param name="ownerId">The user who recruits for it.</param>
    /// <param name="now">The present.</param>
    /// <param name="template">Its stages loaded; <see cref="StageDefinition.Default"/> where absent.</param>
    /// <inheritdoc cref="Edit" path="/exception"/>
    public static Vacancy Create(
        VacancyDetails details, VacancyStatus status, long ownerId, DateTimeOffset now, StageTemplate? template = null) =>
        Create(details, status, ownerId, now, template?.ToDefinitions() ?? StageDefinition.Default, []);

    /// <summary>A new vacancy with stages of its own, described by directory entries.</summary>
    /// <param name="details">What HR writes of it.</param>
    /// <param name="status">Who sees it at first.</param>
    /// <param name="ownerId">The user who recruits for it.</param>
    /// <param name="now">The present.</param>
    /// <param name="stages">Its stages in order.</param>
    /// <param name="entries">See <see cref="DescribeBy"/>.</param>
    /// <inheritdoc cref="Edit" path="/exception"/>
    /// <exception cref="InvalidPipelineException">The stages make no pipeline.</exception>
    public static Vacancy Create(
        VacancyDetails details,
        VacancyStatus status,
        long ownerId,
        DateTimeOffset now,
        IReadOnlyList<StageDefinition> stages,
        IReadOnlyCollection<DirectoryEntry> entries)
    {
        StageDefinition.Check(stages);
        var vacancy = new Vacancy { OwnerId = ownerId, CreatedAt = now.ToStored() };
        vacancy._stages.AddRange(stages.Select((stage, position) => new Stage(position, stage.Type, stage.Name, stage.LegacyCode)));
        vacancy.Edit(details, status, now, entries);
        return vacancy;
    }

    /// <summary>Replaces what HR writes of it, and publishes, suspends or takes it back to draft: one change.</summary>
    /// <param name="details">What HR writes of it.</param>
    /// <param name="status">Who sees it.</param>
    /// <param name="now">The present.</param>
    /// <param name="entries">See <see cref="DescribeBy"/>; null leaves them as they are.</param>
    /// <exception cref="InvalidSalaryRangeException">The salary is no range.</exception>
    /// <inheritdoc cref="DescribeBy" path="/exception"/>
    public void Edit(
        VacancyDetails details, VacancyStatus status, DateTimeOffset now, IReadOnlyCollection<DirectoryEntry>? entries = null)
    {
        var salary = details.Salary?.Checked();
        (SalaryMin, SalaryMax, SalaryCurrency) = (salary?.Min, salary?.Max, salary?.Currency);
        IsConfidential = details.IsConfidential;
        RequiresTest = details.RequiresTest;
        Become(status, now.ToStored());
        Title = details.Title;
        Department = details.Department;
        Location = details.Location;
        Description = details.Description;
        Requirements = details.Requirements;
        if (entries is not null)
        {
            Describe(entries);
        }

        Touch(now);
    }

    /// <summary>What HR wrote of it, to be changed in part: <c>vacancy.ToDetails() with { Title = … }</c>.</summary>
    public VacancyDetails ToDetails() => new(Title, Department, Location, Description, Requirements)
    {
        Salary = SalaryCurrency is null ? null : new SalaryRange(SalaryMin, SalaryMax, SalaryCurrency),
        IsConfidential = IsConfidential,
        RequiresTest = RequiresTest
    };

    /// <summary>Takes the vacancy out of every list and count; it stays in history.</summary>
    public void Delete(DateTimeOffset now)
    {
        DeletedAt ??= now.ToStored();
        Touch(now);
    }

    private void Become(VacancyStatus status, DateTimeOffset time)
    {
        // A vacancy that is just made is a draft already, but was never published or suspended.
        if (status == VacancyStatus.Published && Status != status)
        {
            PublishedAt = time;
        }

        SuspendedAt = status != VacancyStatus.Suspended ? null : SuspendedAt ?? time;
        Status = status;
    }

    private void Touch(DateTimeOffset now)
    {
        Version++;
        UpdatedAt = now.ToStored();
    }
}
