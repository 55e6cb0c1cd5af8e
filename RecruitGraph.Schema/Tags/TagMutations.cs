using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Tags;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Audit;
using RecruitGraph.Schema.Candidates;

namespace RecruitGraph.Schema.Tags;

/// <summary>Changes of tags, and of who has them.</summary>
[MutationType]
[Authorize(Roles = [Roles.Hr, Roles.Admin])]
public static partial class TagMutations
{
    /// <summary>Makes a tag.</summary>
    [Error<TagNameTakenException>(At = "name")]
    [Error<InvalidColorException>(At = "color")]
    [Error<InvalidInputException>]
    public static async Task<Tag> CreateTagAsync(
        CreateTagInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        CancellationToken cancellationToken)
    {
        var tag = Tag.Create(input.Name.Trim(), Input.Trimmed(input.Color));
        context.Tags.Add(tag);
        await audit.SaveCreatedAsync(Viewer.Of(caller), AuditSubject.Tag, () => tag.Id, cancellationToken);
        return tag;
    }

    /// <summary>Gives a tag another name or color. Of two changes of one version, one wins.</summary>
    [Error<TagNotFoundException>]
    [Error<TagNameTakenException>(At = "name")]
    [Error<InvalidColorException>(At = "color")]
    [Error<VersionConflictException>(At = "version")]
    [Error<InvalidInputException>]
    public static async Task<Tag> UpdateTagAsync(
        UpdateTagInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        CancellationToken cancellationToken)
    {
        var tag = await FindAsync(context, input.Id, cancellationToken);
        tag.EnsureVersion(input.Version);
        tag.Edit(input.Name.Value?.Trim() ?? tag.Name, Input.Trimmed(input.Color.Or(tag.Color)));
        audit.Record(Viewer.Of(caller), AuditAction.Changed, AuditSubject.Tag, tag.Id);
        await context.SaveEditAsync(tag, input.Version, cancellationToken);
        return tag;
    }

    /// <summary>Deletes a tag; nobody has it any more.</summary>
    /// <param name="id">Which tag.</param>
    /// <param name="version">The version that the caller has seen; another one means that somebody else was faster.</param>
    [Error<TagNotFoundException>]
    [Error<VersionConflictException>(At = "version")]
    [UseMutationConvention(PayloadFieldName = "tag")]
    public static async Task<Tag> DeleteTagAsync(
        [ID<Tag>] long id,
        int version,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        CancellationToken cancellationToken)
    {
        var tag = await FindAsync(context, id, cancellationToken);
        tag.EnsureVersion(version);
        context.Tags.Remove(tag);
        audit.Record(Viewer.Of(caller), AuditAction.Deleted, AuditSubject.Tag, tag.Id);
        await context.SaveEditAsync(tag, version, cancellationToken);
        return tag;
    }

    /// <summary>Puts a tag on a candidate, who has at most 50.</summary>
    /// <param name="candidateId">The candidate.</param>
    /// <param name="tagId">The tag.</param>
    [Error<CandidateNotFoundException>]
    [Error<CandidateAnonymisedException>(At = "candidateId")]
    [Error<TagNotFoundException>]
    [Error<DuplicateCandidateTagException>(At = "tagId")]
    [Error<OutOfRangeException>(At = "tagId")]
    public static async Task<Candidate> AddCandidateTagAsync(
        [ID<Candidate>] long candidateId,
        [ID<Tag>] long tagId,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var candidate = await context.FindCandidateAsync(candidateId, viewer, cancellationToken);
        var tag = await FindAsync(context, tagId, cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.AddTagAsync(candidate, tag, viewer.RequiredUserId, time.GetUtcNow(), cancellationToken);
        audit.Record(viewer, AuditAction.Changed, AuditSubject.Candidate, candidate.Id, AuditDetails.None.With("tagAdded", tag.Id));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return candidate;
    }

    /// <summary>Takes a tag from a candidate; nothing changes where he does not have it.</summary>
    /// <param name="candidateId">The candidate.</param>
    /// <param name="tagId">The tag.</param>
    [Error<CandidateNotFoundException>]
    public static async Task<Candidate> RemoveCandidateTagAsync(
        [ID<Candidate>] long candidateId,
        [ID<Tag>] long tagId,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        var candidate = await context.FindCandidateAsync(candidateId, viewer, cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var removed = await context.CandidateTags
            .Where(tagged => tagged.CandidateId == candidateId && tagged.TagId == tagId)
            .ExecuteDeleteAsync(cancellationToken);
        if (removed > 0)
        {
            audit.Record(viewer, AuditAction.Changed, AuditSubject.Candidate, candidateId, AuditDetails.None.With("tagRemoved", tagId));
            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return candidate;
    }

    private static async Task<Tag> FindAsync(RecruitContext context, long id, CancellationToken cancellationToken) =>
        await context.Tags.SingleOrDefaultAsync(tag => tag.Id == id, cancellationToken) ?? throw new TagNotFoundException();
}
