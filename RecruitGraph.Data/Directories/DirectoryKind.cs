namespace RecruitGraph.Data.Directories;

/// <summary>The lists from which vacancies, candidates and test questions are described.</summary>
/// <remarks>Persisted: numbers are explicit and only ever added.</remarks>
public enum DirectoryKind : short
{
    /// <summary>How experienced somebody is: junior, senior.</summary>
    Grade = 0,

    /// <summary>What the work consists of.</summary>
    JobResponsibility = 1,

    /// <summary>What speaks for a candidate beyond the required.</summary>
    SpecialAdvantage = 2,

    /// <summary>What the house offers.</summary>
    WorkingCondition = 3,

    /// <summary>What somebody can do.</summary>
    Skill = 4,

    /// <summary>How somebody should be to work with.</summary>
    SoftRequirement = 5,

    /// <summary>With which technologies and tools.</summary>
    Technology = 6,

    /// <summary>Full time, part time, remote.</summary>
    EmploymentType = 7,

    /// <summary>Where; a vacancy's location is the title of one of these.</summary>
    WorkAddress = 8,

    /// <summary>The field of work; a vacancy's department is the title of one of these.</summary>
    ProfessionalArea = 9,

    /// <summary>A trade within a professional area; a vacancy's title is the title of one of these.</summary>
    Specialization = 10,

    /// <summary>What a test question asks for.</summary>
    QuestionType = 11
}
