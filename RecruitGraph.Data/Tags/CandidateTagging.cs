using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Candidates;

namespace RecruitGraph.Data.Tags;

/// <summary>Puts tags on candidates.</summary>
public static class CandidateTagging
{
    /// <summary>
    /// Tags a candidate; nothing is saved yet. Saving throws <see cref="DuplicateCandidateTagException"/> where he has the tag. Until
    /// the transaction ends nobody else tags him, so that of many who do so at once none is overlooked.
    /// </summary>
    /// <param name="context">The unit of work, in a transaction.</param>
    /// <param name="candidate">Who.</param>
    /// <param name="tag">By what.</param>
    /// <param name="actorId">Who does it.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OutOfRangeException">He would have more than <see cref="Candidate.MaxTags"/>.</exception>
    public static async Task AddTagAsync(
        this RecruitContext context, Candidate candidate, Tag tag, long actorId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (id, tagId) = (candidate.Id, tag.Id);
        await context.Database.ExecuteSqlAsync($"select from candidates where id = {id} for no key update", cancellationToken);
        var others = await context.CandidateTags.CountAsync(present => present.CandidateId == id && present.TagId != tagId, cancellationToken);
        OutOfRangeException.ThrowUnless("number of tags", others + 1, 0, Candidate.MaxTags);
        context.CandidateTags.Add(CandidateTag.Add(id, tagId, actorId, now));
    }
}
