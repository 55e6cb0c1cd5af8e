using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.EndingReasons;
using RecruitGraph.Data.Stages;

namespace RecruitGraph.Data.Vacancies;

/// <summary>Takes vacancies away, and ends what was going on in them.</summary>
public static class VacancyDeletion
{
    /// <summary>
    /// Deletes a vacancy and rejects its open applications, each by an event; those that have ended stay as they are. Nothing is saved
    /// yet. Whoever applies at the same moment is rejected with the others, or is refused by <see cref="VacancyDeletedException"/>.
    /// </summary>
    /// <param name="context">The unit of work, in a transaction.</param>
    /// <param name="vacancy">Tracked by the context.</param>
    /// <param name="actorId">Who does it.</param>
    /// <param name="reason">Why, in words; at most <see cref="ApplicationEvent.MaxReasonLength"/> characters.</param>
    /// <param name="ending">Why, from the list; null where nothing of it was chosen.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="EndingReasonMismatchException">The reason of the list is for another ending, or archived.</exception>
    public static async Task DeleteAsync(
        this RecruitContext context,
        Vacancy vacancy,
        long? actorId,
        string? reason,
        EndingReason? ending,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        ending?.For(EndingReasonKind.Rejected);
        await context.Database.ExecuteSqlAsync($"select from vacancies where id = {vacancy.Id} for update", cancellationToken);
        var open = await context.Applications
            .FromSql($"select * from applications where vacancy_id = {vacancy.Id} and status = {(short)ApplicationStatus.Active} order by id for update")
            .ToListAsync(cancellationToken);
        var pipeline = new Pipeline(
            await context.Stages.Where(stage => stage.VacancyId == vacancy.Id).ToListAsync(cancellationToken));
        foreach (var application in open)
        {
            application.Reject(pipeline, null, actorId, reason, now, ending);
        }

        vacancy.Delete(now);
    }
}
