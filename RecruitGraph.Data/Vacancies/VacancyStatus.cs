namespace RecruitGraph.Data.Vacancies;

/// <summary>Who sees a vacancy.</summary>
/// <remarks>Persisted: numbers are explicit and only ever added.</remarks>
public enum VacancyStatus : short
{
    /// <summary>Being written; staff alone sees it.</summary>
    Draft = 0,

    /// <summary>Open: everyone sees it and may apply.</summary>
    Published = 1,

    /// <summary>Taken from the public for a while; what was applied for goes on.</summary>
    Suspended = 2
}
