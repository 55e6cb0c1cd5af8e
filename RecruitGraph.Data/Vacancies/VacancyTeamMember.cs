namespace RecruitGraph.Data.Vacancies;

/// <summary>That a user belongs to a vacancy's team, besides its owner, who always does.</summary>
public sealed class VacancyTeamMember
{
    private VacancyTeamMember()
    {
    }

    internal VacancyTeamMember(long userId, long addedById, DateTimeOffset addedAt)
    {
        UserId = userId;
        AddedById = addedById;
        AddedAt = addedAt;
    }

    public long VacancyId { get; private set; }

    public long UserId { get; private set; }

    /// <summary>Since when he belongs to it.</summary>
    public DateTimeOffset AddedAt { get; private set; }

    public long AddedById { get; private set; }
}
