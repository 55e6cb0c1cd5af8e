using RecruitGraph.Data.Discussions;
using RecruitGraph.Data.Experiences;

namespace RecruitGraph.Data.Favorites;

/// <summary>That a user likes a discussion or an interview experience.</summary>
public sealed class Favorite
{
    private Favorite()
    {
    }

    public long Id { get; private set; }

    public long UserId { get; private set; }

    /// <summary>The discussion he likes; exactly one of this and <see cref="ExperienceId"/> is set.</summary>
    public long? DiscussionId { get; private set; }

    public Discussion? Discussion { get; private set; }

    /// <summary>The experience he likes.</summary>
    public long? ExperienceId { get; private set; }

    public InterviewExperience? Experience { get; private set; }

    /// <summary>Since when.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>He likes a discussion. Saving throws <see cref="DuplicateFavoriteException"/> where he does already.</summary>
    public static Favorite OfDiscussion(long userId, long discussionId, DateTimeOffset now) =>
        new() { UserId = userId, DiscussionId = discussionId, CreatedAt = now.ToStored() };

    /// <summary>He likes an experience. Saving throws <see cref="DuplicateFavoriteException"/> where he does already.</summary>
    public static Favorite OfExperience(long userId, long experienceId, DateTimeOffset now) =>
        new() { UserId = userId, ExperienceId = experienceId, CreatedAt = now.ToStored() };
}
