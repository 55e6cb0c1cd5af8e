namespace RecruitGraph.Data;

/// <summary>What somebody has posted and moderators may hide: lists leave hidden and deleted rows out.</summary>
public interface IModerated
{
    long Id { get; }

    long AuthorId { get; }

    /// <summary>When a moderator hid it; null while it shows.</summary>
    DateTimeOffset? HiddenAt { get; }

    long? HiddenById { get; }

    /// <summary>When its author deleted it.</summary>
    DateTimeOffset? DeletedAt { get; }

    /// <summary>Takes it out of the lists of all but moderators; a second time changes nothing.</summary>
    void Hide(long moderatorId, DateTimeOffset now);

    /// <summary>Shows it again.</summary>
    void Show();

    /// <summary>Takes it out of every list; a second time changes nothing.</summary>
    void Delete(DateTimeOffset now);
}
