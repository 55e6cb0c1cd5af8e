using RecruitGraph.Data.Applications;

namespace RecruitGraph.Data.Notes;

/// <summary>What somebody who recruits has noted of an application. Candidates never read it.</summary>
public sealed class ApplicationNote : IVersioned
{
    /// <summary>Longest text.</summary>
    public const int MaxTextLength = 4_000;

    private ApplicationNote()
    {
    }

    public long Id { get; private set; }

    public long ApplicationId { get; private set; }

    public Application Application { get; private set; } = null!;

    public long AuthorId { get; private set; }

    /// <summary>Who may read it.</summary>
    public NoteVisibility Visibility { get; private set; }

    public string Text { get; private set; } = null!;

    /// <summary>When it was written.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Set where it was deleted; queries leave it out unless they ask otherwise.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>1 at first, one more with every change; of two changes of one version, one wins.</summary>
    public int Version { get; private set; }

    /// <summary>A new note.</summary>
    public static ApplicationNote Write(long applicationId, long authorId, NoteVisibility visibility, string text, DateTimeOffset now)
    {
        var note = new ApplicationNote { ApplicationId = applicationId, AuthorId = authorId, CreatedAt = now.ToStored() };
        note.Edit(visibility, text, now);
        return note;
    }

    /// <summary>Replaces text and visibility.</summary>
    public void Edit(NoteVisibility visibility, string text, DateTimeOffset now)
    {
        Visibility = visibility;
        Text = text;
        UpdatedAt = now.ToStored();
        Version++;
    }

    /// <summary>Takes it out of every list; a second time changes nothing.</summary>
    public void Delete(DateTimeOffset now)
    {
        if (DeletedAt is null)
        {
            DeletedAt = now.ToStored();
            Version++;
        }
    }
}
