using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Occupations;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.Audit;

namespace RecruitGraph.Schema.Occupations;

/// <summary>Changes of occupations.</summary>
[MutationType]
[Authorize(Roles = [Roles.Admin])]
public static partial class OccupationMutations
{
    /// <summary>Makes an occupation.</summary>
    [Error<InvalidInputException>]
    public static async Task<Occupation> CreateOccupationAsync(
        CreateOccupationInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        CancellationToken cancellationToken)
    {
        var occupation = Occupation.Create(input.Name.Trim());
        context.Occupations.Add(occupation);
        await audit.SaveCreatedAsync(Viewer.Of(caller), AuditSubject.Occupation, () => occupation.Id, cancellationToken);
        return occupation;
    }

    /// <summary>Gives an occupation another name. Of two changes of one version, one wins.</summary>
    [Error<OccupationNotFoundException>]
    [Error<VersionConflictException>(At = "version")]
    [Error<InvalidInputException>]
    public static async Task<Occupation> UpdateOccupationAsync(
        UpdateOccupationInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        CancellationToken cancellationToken)
    {
        var occupation = await FindAsync(context, input.Id, input.Version, cancellationToken);
        occupation.Rename(input.Name.Trim());
        audit.Record(
            Viewer.Of(caller), AuditAction.Changed, AuditSubject.Occupation, occupation.Id, AuditDetails.None.WithFields("name"));
        await context.SaveEditAsync(occupation, input.Version, cancellationToken);
        return occupation;
    }

    /// <summary>Deletes an occupation that no profile has; gives what it was.</summary>
    [Error<OccupationNotFoundException>]
    [Error<VersionConflictException>(At = "version")]
    [Error<OccupationInUseException>(At = "id")]
    public static async Task<Occupation> DeleteOccupationAsync(
        DeleteOccupationInput input,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        AuditTrail audit,
        CancellationToken cancellationToken)
    {
        var occupation = await FindAsync(context, input.Id, input.Version, cancellationToken);
        context.Occupations.Remove(occupation);
        audit.Record(Viewer.Of(caller), AuditAction.Deleted, AuditSubject.Occupation, occupation.Id);
        await context.SaveEditAsync(occupation, input.Version, cancellationToken);
        return occupation;
    }

    private static async Task<Occupation> FindAsync(RecruitContext context, long id, int version, CancellationToken cancellationToken)
    {
        var occupation = await context.Occupations.SingleOrDefaultAsync(occupation => occupation.Id == id, cancellationToken)
            ?? throw new OccupationNotFoundException();
        occupation.EnsureVersion(version);
        return occupation;
    }
}
