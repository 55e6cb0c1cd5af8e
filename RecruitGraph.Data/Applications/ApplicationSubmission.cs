using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Vacancies;

namespace RecruitGraph.Data.Applications;

/// <summary>Lets a user apply.</summary>
public static class ApplicationSubmission
{
    /// <summary>
    /// The user applies to a vacancy: with the candidate he has or gets now, and where he took an earlier application
    /// back, with that one from the first stage. Saved in a transaction of its own, in which the user's applications
    /// come one after another, so that a double click makes one application and one clear refusal.
    /// </summary>
    /// <param name="context">The unit of work; it is saved, and must not be in a transaction.</param>
    /// <param name="vacancy">Tracked by the context, its stages loaded.</param>
    /// <param name="userId">The user.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancellationToken">Ends the work; nothing is saved then.</param>
    /// <exception cref="VacancyNotOpenException">The vacancy is not published.</exception>
    /// <exception cref="DuplicateApplicationException">He has applied already, and did not take it back.</exception>
    public static async Task<Application> ApplyAsync(
        this RecruitContext context, Vacancy vacancy, long userId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var user = await context.Users
            .FromSql($"select * from users where id = {userId} for update")
            .SingleAsync(cancellationToken);
        var application = await context.Applications.SingleOrDefaultAsync(
            earlier => earlier.VacancyId == vacancy.Id && earlier.Candidate.UserId == userId, cancellationToken);
        if (application is not null)
        {
            application.Reopen(vacancy, new Pipeline(vacancy.Stages), userId, now);
        }
        else
        {
            var candidate = await context.Candidates.SingleOrDefaultAsync(own => own.UserId == userId, cancellationToken)
                ?? Candidate.Of(user, now);
            application = Application.Submit(vacancy, candidate, userId, now);
            context.Applications.Add(application);
        }

        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return application;
    }
}
