namespace RecruitGraph.Data.Profiles;

/// <summary>A stretch of a user's schooling. Dates are free texts, kept as they were written.</summary>
public sealed class Education : IProfileItem
{
    /// <summary>A user has at most so many.</summary>
    public const int MaxPerUser = 50;

    /// <summary>Longest degree.</summary>
    public const int MaxDegreeLength = 32;

    /// <summary>Longest name of the school.</summary>
    public const int MaxSchoolLength = 32;

    /// <summary>Longest major.</summary>
    public const int MaxMajorLength = 32;

    /// <summary>Longest begin.</summary>
    public const int MaxBeginDateLength = 16;

    /// <summary>Longest end.</summary>
    public const int MaxEndDateLength = 16;

    private Education()
    {
    }

    public long Id { get; private set; }

    public long UserId { get; private set; }

    /// <summary>What it led to. Such as <c>"本科"</c>.</summary>
    public string Degree { get; private set; } = null!;

    /// <summary>Where. Such as <c>"清华大学"</c>.</summary>
    public string School { get; private set; } = null!;

    /// <summary>In which subject. Such as <c>"计算机科学"</c>.</summary>
    public string Major { get; private set; } = null!;

    /// <summary>Since when, kept as it is written. Such as <c>"2015-09"</c>.</summary>
    public string BeginDate { get; private set; } = null!;

    /// <summary>Until when, kept as it is written. Such as <c>"2019-06"</c>.</summary>
    public string EndDate { get; private set; } = null!;

    /// <summary>1 at first, one more with every change; of two changes of one version, one wins.</summary>
    public int Version { get; private set; }

    /// <summary>One more stretch of schooling of a user.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="present">How many he has.</param>
    /// <param name="details">What it says.</param>
    /// <exception cref="OutOfRangeException">He has <see cref="MaxPerUser"/>.</exception>
    public static Education Add(long userId, int present, EducationDetails details)
    {
        OutOfRangeException.ThrowUnless("number of educations", present + 1, 1, MaxPerUser);
        var added = new Education { UserId = userId };
        added.Edit(details);
        return added;
    }

    /// <summary>Replaces what it says.</summary>
    public void Edit(EducationDetails details)
    {
        Degree = details.Degree;
        School = details.School;
        Major = details.Major;
        BeginDate = details.BeginDate;
        EndDate = details.EndDate;
        Version++;
    }
}
