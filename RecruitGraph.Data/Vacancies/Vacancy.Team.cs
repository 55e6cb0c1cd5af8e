namespace RecruitGraph.Data.Vacancies;

public sealed partial class Vacancy
{
    /// <summary>Most members of a team, besides the owner.</summary>
    public const int MaxTeamSize = 50;

    private readonly List<VacancyTeamMember> _team = [];

    /// <summary>Who else recruits for it, where they were loaded. The owner always belongs and is not among them.</summary>
    public IReadOnlyCollection<VacancyTeamMember> Team => _team;

    /// <summary>Takes a user into the team, which must be loaded; nothing changes where he belongs already.</summary>
    /// <exception cref="OutOfRangeException">The team has <see cref="MaxTeamSize"/> members.</exception>
    public void AddTeamMember(long userId, long actorId, DateTimeOffset now)
    {
        if (userId == OwnerId || _team.Exists(member => member.UserId == userId))
        {
            return;
        }

        OutOfRangeException.ThrowUnless("number of team members", _team.Count + 1, 0, MaxTeamSize);
        _team.Add(new VacancyTeamMember(userId, actorId, now.ToStored()));
        Touch(now);
    }

    /// <summary>Takes a user out of the team, which must be loaded; nothing changes where he does not belong.</summary>
    /// <exception cref="VacancyOwnerInTeamException">He is the owner.</exception>
    public void RemoveTeamMember(long userId, DateTimeOffset now)
    {
        if (userId == OwnerId)
        {
            throw new VacancyOwnerInTeamException();
        }

        if (_team.RemoveAll(member => member.UserId == userId) > 0)
        {
            Touch(now);
        }
    }

    /// <summary>Gives it to another owner; the one before stays in the team, which must be loaded.</summary>
    public void ChangeOwner(long userId, long actorId, DateTimeOffset now)
    {
        if (userId == OwnerId)
        {
            return;
        }

        _team.RemoveAll(member => member.UserId == userId);
        _team.Add(new VacancyTeamMember(OwnerId, actorId, now.ToStored()));
        OwnerId = userId;
        Touch(now);
    }
}
