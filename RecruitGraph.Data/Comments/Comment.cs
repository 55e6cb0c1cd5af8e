using RecruitGraph.Data.Discussions;
using RecruitGraph.Data.Experiences;

namespace RecruitGraph.Data.Comments;

/// <summary>What a user says to a discussion or to an interview experience.</summary>
public sealed class Comment : IModerated, IVersioned
{
    /// <summary>Longest text.</summary>
    public const int MaxTextLength = 4_000;

    private Comment()
    {
    }

    public long Id { get; private set; }

    public long AuthorId { get; private set; }

    /// <summary>The discussion it is said to; exactly one of this and <see cref="ExperienceId"/> is set.</summary>
    public long? DiscussionId { get; private set; }

    public Discussion? Discussion { get; private set; }

    /// <summary>The experience it is said to.</summary>
    public long? ExperienceId { get; private set; }

    public InterviewExperience? Experience { get; private set; }

    /// <summary>What is said, such as <c>"Thank you!"</c>; at most 4,000 characters.</summary>
    public string Text { get; private set; } = null!;

    /// <summary>When it was posted.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When its author last changed it.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>When a moderator hid it; null while it shows.</summary>
    public DateTimeOffset? HiddenAt { get; private set; }

    /// <summary>The moderator who hid it.</summary>
    public long? HiddenById { get; private set; }

    /// <summary>When its author deleted it.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>1 at first, one more with every change; of two changes of one version, one wins.</summary>
    public int Version { get; private set; }

    /// <summary>A comment to a discussion.</summary>
    public static Comment OnDiscussion(long authorId, long discussionId, string text, DateTimeOffset now)
    {
        var comment = new Comment { AuthorId = authorId, DiscussionId = discussionId, CreatedAt = now.ToStored() };
        comment.Edit(text, now);
        return comment;
    }

    /// <summary>A comment to an interview experience.</summary>
    public static Comment OnExperience(long authorId, long experienceId, string text, DateTimeOffset now)
    {
        var comment = new Comment { AuthorId = authorId, ExperienceId = experienceId, CreatedAt = now.ToStored() };
        comment.Edit(text, now);
        return comment;
    }

    /// <summary>Replaces the text.</summary>
    public void Edit(string text, DateTimeOffset now)
    {
        Text = text;
        UpdatedAt = now.ToStored();
        Version++;
    }

    /// <inheritdoc/>
    public void Hide(long moderatorId, DateTimeOffset now)
    {
        if (HiddenAt is null)
        {
            HiddenAt = now.ToStored();
            HiddenById = moderatorId;
            Version++;
        }
    }

    /// <inheritdoc/>
    public void Show()
    {
        if (HiddenAt is not null)
        {
            HiddenAt = null;
            HiddenById = null;
            Version++;
        }
    }

    /// <inheritdoc/>
    public void Delete(DateTimeOffset now)
    {
        if (DeletedAt is null)
        {
            DeletedAt = now.ToStored();
            Version++;
        }
    }
}
