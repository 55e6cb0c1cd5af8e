using System.Globalization;
using System.IO.Pipelines;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.PersonalData;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Schema.Audit;

namespace RecruitGraph.Schema.PersonalData;

/// <summary>Gives people their data, as an answer of the graph or, however large, as a download.</summary>
public sealed class PersonalDataExports(RecruitContext context, AuditTrail audit)
{
    /// <summary>Where data are downloaded; <c>?id=</c> and the global id of a user or candidate follow.</summary>
    public const string Path = "/personal-data";

    /// <summary>
    /// The person whose data the caller may download, who stands in the audit then; null where there is none, or where he may not.
    /// </summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="id">A global id.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<Person?> BeginAsync(ClaimsPrincipal caller, string? id, CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        if (!GlobalId.TryParse(id, out var named)
            || !long.TryParse(named.RawId, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || named.TypeName is not (nameof(User) or nameof(Candidate)))
        {
            return null;
        }

        try
        {
            return named.TypeName == nameof(User)
                ? await BeginUserAsync(viewer, number, cancellationToken)
                : await BeginCandidateAsync(viewer, number, cancellationToken);
        }
        catch (RecruitGraphException refusal) when (refusal is UserNotFoundException or CandidateNotFoundException or CandidateHasAccountException)
        {
            return null;
        }
    }

    /// <summary>Writes all that is stored about somebody, as <see cref="PersonalData.Json"/> has it.</summary>
    public Task WriteToAsync(Person person, PipeWriter target, CancellationToken cancellationToken) =>
        context.ExportToAsync(person, target, cancellationToken);

    /// <exception cref="UserNotFoundException">There is no such user, or his data are not for the caller.</exception>
    internal async Task<Person> BeginUserAsync(Viewer viewer, long userId, CancellationToken cancellationToken)
    {
        if ((viewer.UserId != userId && !viewer.IsAdmin) || !await context.Users.AnyAsync(user => user.Id == userId, cancellationToken))
        {
            throw new UserNotFoundException();
        }

        audit.Record(viewer, AuditAction.Exported, AuditSubject.User, userId);
        await context.SaveChangesAsync(cancellationToken);
        return await Person.OfUserAsync(context, userId, cancellationToken);
    }

    /// <exception cref="CandidateNotFoundException">There is no such candidate, or the caller is no administrator.</exception>
    /// <exception cref="CandidateHasAccountException">He is asked for by his account.</exception>
    internal async Task<Person> BeginCandidateAsync(Viewer viewer, long? candidateId, CancellationToken cancellationToken)
    {
        // All of it is more than HR may read of a candidate: private notes of others, and applications to confidential vacancies.
        var candidate = viewer.IsAdmin
            ? await context.Candidates.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == candidateId, cancellationToken)
            : null;
        if (candidate?.UserId is not null)
        {
            throw new CandidateHasAccountException();
        }

        var person = Person.Of(candidate ?? throw new CandidateNotFoundException());
        audit.Record(viewer, AuditAction.Exported, AuditSubject.Candidate, candidate.Id);
        await context.SaveChangesAsync(cancellationToken);
        return person;
    }
}
