namespace RecruitGraph.Data.Resumes;

/// <summary>A position of a résumé. Dates are free texts, kept as they were written.</summary>
public sealed class ResumeWorkExperience : IResumeItem
{
    /// <summary>Longest name of the company.</summary>
    public const int MaxCompanyLength = 128;

    /// <summary>Longest position.</summary>
    public const int MaxPositionLength = 128;

    /// <summary>Longest start.</summary>
    public const int MaxStartDateLength = 16;

    /// <summary>Longest end.</summary>
    public const int MaxEndDateLength = 16;

    private ResumeWorkExperience()
    {
    }

    internal ResumeWorkExperience(ResumeWorkDetails details, int ordinal)
    {
        Ordinal = ordinal;
        Company = details.Company;
        Position = details.Position;
        StartDate = details.StartDate;
        EndDate = details.EndDate;
    }

    public long Id { get; private set; }

    public long UserId { get; private set; }

    /// <summary>Order in its list, from 0.</summary>
    public int Ordinal { get; private set; }

    /// <summary>Where. Such as <c>"Яндекс"</c>.</summary>
    public string Company { get; private set; } = null!;

    /// <summary>As what. Such as <c>"Backend developer"</c>.</summary>
    public string Position { get; private set; } = null!;

    /// <summary>Since when, kept as it is written. Such as <c>"2019/08/01"</c>.</summary>
    public string? StartDate { get; private set; }

    /// <summary>Until when, kept as it is written. Such as <c>"2023/01/31"</c> or <c>"在職中"</c>.</summary>
    public string? EndDate { get; private set; }

    internal ResumeWorkDetails Details => new(Company, Position, StartDate, EndDate);
}
