namespace RecruitGraph.Data.Tags;

/// <summary>That a candidate has a tag.</summary>
public sealed class CandidateTag
{
    private CandidateTag()
    {
    }

    public long CandidateId { get; private set; }

    public long TagId { get; private set; }

    public Tag Tag { get; private set; } = null!;

    public DateTimeOffset AddedAt { get; private set; }

    public long AddedById { get; private set; }

    /// <summary>Tags a candidate. Saving throws <see cref="DuplicateCandidateTagException"/> where he has the tag.</summary>
    public static CandidateTag Add(long candidateId, long tagId, long actorId, DateTimeOffset now) => new()
    {
        CandidateId = candidateId,
        TagId = tagId,
        AddedById = actorId,
        AddedAt = now.ToStored()
    };
}
