namespace RecruitGraph.Data.Profiles;

/// <summary>A row of one of the lists beside a user's profile.</summary>
public interface IProfileItem : IVersioned
{
    long Id { get; }

    /// <summary>Whose.</summary>
    long UserId { get; }
}
