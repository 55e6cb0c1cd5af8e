namespace RecruitGraph.Data.Profiles;

/// <summary>A position that a user had or has. Dates are free texts, kept as they were written.</summary>
public sealed class WorkExperience : IProfileItem
{
    /// <summary>A user has at most so many.</summary>
    public const int MaxPerUser = 50;

    /// <summary>Longest name of the company.</summary>
    public const int MaxCompanyLength = 32;

    /// <summary>Longest position.</summary>
    public const int MaxPositionLength = 32;

    /// <summary>Longest begin.</summary>
    public const int MaxBeginDateLength = 16;

    /// <summary>Longest end.</summary>
    public const int MaxEndDateLength = 16;

    /// <summary>Longest description.</summary>
    public const int MaxDescriptionLength = 4_000;

    private WorkExperience()
    {
    }

    public long Id { get; private set; }

    public long UserId { get; private set; }

    /// <summary>Where. Such as <c>"蓝海科技有限公司"</c>.</summary>
    public string Company { get; private set; } = null!;

    /// <summary>As what. Such as <c>"后端开发工程师"</c>.</summary>
    public string Position { get; private set; } = null!;

    /// <summary>Since when, kept as it is written. Such as <c>"2019-07"</c>.</summary>
    public string BeginDate { get; private set; } = null!;

    /// <summary>Until when, kept as it is written. Such as <c>"2023-03"</c> or <c>"至今"</c>.</summary>
    public string EndDate { get; private set; } = null!;

    /// <summary>What the work was. Such as <c>"Built the billing of a shop"</c>.</summary>
    public string? Description { get; private set; }

    /// <summary>1 at first, one more with every change; of two changes of one version, one wins.</summary>
    public int Version { get; private set; }

    /// <summary>One more position of a user.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="present">How many he has.</param>
    /// <param name="details">What it says.</param>
    /// <exception cref="OutOfRangeException">He has <see cref="MaxPerUser"/>.</exception>
    public static WorkExperience Add(long userId, int present, WorkExperienceDetails details)
    {
        OutOfRangeException.ThrowUnless("number of work experiences", present + 1, 1, MaxPerUser);
        var added = new WorkExperience { UserId = userId };
        added.Edit(details);
        return added;
    }

    /// <summary>Replaces what it says.</summary>
    public void Edit(WorkExperienceDetails details)
    {
        Company = details.Company;
        Position = details.Position;
        BeginDate = details.BeginDate;
        EndDate = details.EndDate;
        Description = details.Description;
        Version++;
    }
}
