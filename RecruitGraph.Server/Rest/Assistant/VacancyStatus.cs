namespace RecruitGraph.Server.Rest.Assistant;

/// <summary>A status of vacancies, as dialect C numbers and calls it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Status">What the graph calls it.</param>
internal sealed record VacancyStatus(int Id, string Title, string Status)
{
    public static IReadOnlyList<VacancyStatus> All { get; } =
    [
        new(1, "Согласование на вакансию", "DRAFT"),
        new(2, "Публикация", "PUBLISHED"),
        new(3, "Приостановлено", "SUSPENDED"),
    ];

    /// <summary>The one of a number; null where there is none.</summary>
    public static VacancyStatus? Find(long id) => All.FirstOrDefault(status => status.Id == id);

    /// <summary>The one that stands for a status of the graph.</summary>
    public static VacancyStatus Of(string status) => All.Single(known => known.Status == status);
}
