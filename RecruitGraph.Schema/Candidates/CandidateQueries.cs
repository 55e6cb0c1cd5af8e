using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Directories;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.Candidates;

/// <summary>Candidates, as queries reach them.</summary>
[QueryType]
[Authorize]
public static partial class CandidateQueries
{
    /// <summary>Candidates, newest first where no other order is asked for; of HR and ADMIN each sees those whom he may see.</summary>
    /// <param name="search">
    /// Only those whose name or e-mail address contains this text in any case, or whose telephone number it is, such as
    /// <c>"+7 912 345-67-89"</c>; at most 128 characters.
    /// </param>
    /// <param name="entryIds">Only those who say that they have all of these skills and technologies; at most 50.</param>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    public static async Task<Page<Candidate>> GetCandidatesAsync(
        [Line(CandidateSearch.MaxLength)] string? search,
        [ID<DirectoryEntry>, MaxLength(Candidate.MaxEntriesPerDirectory)] IReadOnlyList<long>? entryIds,
        PagingArguments pagingArguments,
        QueryContext<Candidate> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        CancellationToken cancellationToken) =>
        await context.Candidates.AsNoTracking()
            .ReadableBy(Viewer.Of(caller))
            .Matching(context, search)
            .Knowing(entryIds)
            .With(query, order => order.IfEmpty(none => none.AddDescending(candidate => candidate.Id)).AddAscending(candidate => candidate.Id))
            .ToPageAsync(pagingArguments, cancellationToken);

    /// <summary>One candidate; null where there is none, or where the caller may not see him.</summary>
    /// <param name="id">His global id.</param>
    public static Task<Candidate?> GetCandidateByIdAsync(
        [ID<Candidate>] long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        IReadableCandidateByIdDataLoader readableCandidateById,
        CancellationToken cancellationToken) =>
        CandidateNode.GetCandidateAsync(id, caller, readableCandidateById, cancellationToken);

    /// <summary>
    /// Candidates who may be the same person, in groups that share one thing, longest known first where no other order is asked
    /// for. Of each group the caller sees those whom he may see, and is told of them alone; one of whom he sees but one is left out.
    /// </summary>
    /// <param name="reason">What the candidates of a group share.</param>
    [Authorize(Roles = [Roles.Hr, Roles.Admin])]
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    public static async Task<Page<DuplicateCandidateGroup>> GetDuplicateCandidatesAsync(
        DuplicateReason reason,
        PagingArguments pagingArguments,
        QueryContext<DuplicateCandidateGroup> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        CancellationToken cancellationToken) =>
        await context.Candidates.ReadableBy(Viewer.Of(caller)).InGroups(reason)
            .With(query, order => order.AddAscending(group => group.FirstId))
            .ToPageAsync(pagingArguments, cancellationToken);
}
