using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.Vacancies;

/// <summary>A position to be filled, with the pipeline through which its applications go.</summary>
public sealed class Vacancy : IVersioned
{
    /// <summary>Longest title, department and location.</summary>
    public const int MaxNameLength = 64;

    /// <summary>Longest description and longest requirements.</summary>
    public const int MaxTextLength = 20_000;

    private readonly List<Stage> _stages = [];
    private readonly List<Application> _applications = [];

    private Vacancy()
    {
    }

    public long Id { get; private set; }

    public string Title { get; private set; } = null!;

    public string Department { get; private set; } = null!;

    public string Location { get; private set; } = null!;

    public string? Description { get; private set; }

    public string? Requirements { get; private set; }

    public VacancyStatus Status { get; private set; }

    /// <summary>The user who recruits for it.</summary>
    public long OwnerId { get; private set; }

    public User Owner { get; private set; } = null!;

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>1 at first, one more with every change; of two changes of one version, one wins.</summary>
    public int Version { get; private set; }

    /// <summary>Set where the vacancy was deleted. Queries leave deleted vacancies out unless they ask otherwise.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>The pipeline, where it was loaded.</summary>
    public IReadOnlyCollection<Stage> Stages => _stages;

    public IReadOnlyCollection<Application> Applications => _applications;

    /// <summary>A new vacancy with a pipeline of its own.</summary>
    /// <param name="details">What HR writes of it.</param>
    /// <param name="status">Who sees it at first.</param>
    /// <param name="ownerId">The user who recruits for it.</param>
    /// <param name="now">The present.</param>
    /// <param name="template">The stages; <see cref="StageTemplate.Default"/> where absent.</param>
    public static Vacancy Create(
        VacancyDetails details, VacancyStatus status, long ownerId, DateTimeOffset now, StageTemplate? template = null)
    {
        var vacancy = new Vacancy { OwnerId = ownerId, CreatedAt = now.ToStored() };
        vacancy._stages.AddRange((template ?? StageTemplate.Default).CreateStages());
        vacancy.Edit(details, status, now);
        return vacancy;
    }

    /// <summary>Replaces what HR writes of it, and publishes, suspends or takes it back to draft: one change.</summary>
    public void Edit(VacancyDetails details, VacancyStatus status, DateTimeOffset now)
    {
        Status = status;
        Title = details.Title;
        Department = details.Department;
        Location = details.Location;
        Description = details.Description;
        Requirements = details.Requirements;
        Touch(now);
    }

    /// <summary>Takes the vacancy out of every list and count; it stays in history.</summary>
    public void Delete(DateTimeOffset now)
    {
        DeletedAt ??= now.ToStored();
        Touch(now);
    }

    private void Touch(DateTimeOffset now)
    {
        Version++;
        UpdatedAt = now.ToStored();
    }
}
