namespace RecruitGraph.Data.Resumes;

/// <summary>A stretch of schooling of a résumé. Dates are free texts, kept as they were written.</summary>
public sealed class ResumeEducation : IResumeItem
{
    /// <summary>Longest name of the school.</summary>
    public const int MaxSchoolLength = 128;

    /// <summary>Longest date of admission.</summary>
    public const int MaxAdmissionDateLength = 16;

    /// <summary>Longest date of graduation.</summary>
    public const int MaxGraduationDateLength = 16;

    private ResumeEducation()
    {
    }

    internal ResumeEducation(ResumeEducationDetails details, int ordinal)
    {
        Ordinal = ordinal;
        School = details.School;
        AdmissionDate = details.AdmissionDate;
        GraduationDate = details.GraduationDate;
    }

    public long Id { get; private set; }

    public long UserId { get; private set; }

    /// <summary>Order in its list, from 0.</summary>
    public int Ordinal { get; private set; }

    /// <summary>Where. Such as <c>"清华大学"</c>.</summary>
    public string School { get; private set; } = null!;

    /// <summary>Since when, kept as it is written. Such as <c>"2015/09/01"</c>.</summary>
    public string? AdmissionDate { get; private set; }

    /// <summary>Until when, kept as it is written. Such as <c>"2019/06/30"</c> or <c>"在學中"</c>.</summary>
    public string? GraduationDate { get; private set; }

    internal ResumeEducationDetails Details => new(School, AdmissionDate, GraduationDate);
}
