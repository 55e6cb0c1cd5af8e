using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Vacancies;

namespace RecruitGraph.Data.Applications;

/// <summary>Lets people apply.</summary>
public static class ApplicationSubmission
{
    /// <summary>
    /// The user applies to a vacancy: with the candidate he has or gets now, and where he took an earlier application
    /// back, with that one from the first stage. Saved in one transaction, in which the user's applications
    /// come one after another, so that a double click makes one application and one clear refusal.
    /// </summary>
    /// <param name="context">The unit of work; it is saved, in its transaction where it is in one.</param>
    /// <param name="vacancy">Tracked by the context, its stages loaded.</param>
    /// <param name="userId">The user.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancellationToken">Ends the work; nothing is saved then.</param>
    /// <param name="papers">What comes with it, tracked by the context or new; new answers take the place of earlier ones.</param>
    /// <exception cref="VacancyNotOpenException">The vacancy is not published.</exception>
    /// <exception cref="DuplicateApplicationException">He has applied already, and did not take it back.</exception>
    /// <inheritdoc cref="Application.Answer" path="/exception"/>
    /// <inheritdoc cref="Candidate.DescribeBy" path="/exception"/>
    public static async Task<Application> ApplyAsync(
        this RecruitContext context,
        Vacancy vacancy,
        long userId,
        DateTimeOffset now,
        CancellationToken cancellationToken,
        ApplicationPapers? papers = null)
    {
        await using var transaction = context.Database.CurrentTransaction is null
            ? await context.Database.BeginTransactionAsync(cancellationToken)
            : null;
        var user = await context.Users
            .FromSql($"select * from users where id = {userId} for update")
            .SingleAsync(cancellationToken);
        var candidate = await context.LockCandidateOfUserAsync(userId, cancellationToken) ?? Candidate.Of(user, now);
        if (await context.Profiles.AsNoTracking().SingleOrDefaultAsync(own => own.UserId == userId, cancellationToken) is { } profile)
        {
            candidate.Follow(profile);
        }

        var application = await context.Applications.SingleOrDefaultAsync(
            earlier => earlier.VacancyId == vacancy.Id && earlier.Candidate.UserId == userId, cancellationToken);
        if (application is null)
        {
            application = Application.Submit(vacancy, candidate, userId, now);
            context.Applications.Add(application);
        }
        else
        {
            application.Reopen(vacancy, new Pipeline(vacancy.Stages), userId, now);
        }

        await context.TakeAsync(application, papers ?? ApplicationPapers.None, cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return application;
    }

    /// <summary>A candidate applies without an account, or somebody who recruits enters that he does.</summary>
    /// <param name="context">The unit of work; it is saved, in its transaction where it is in one.</param>
    /// <param name="vacancy">Tracked by the context, its stages loaded.</param>
    /// <param name="candidate">New, or tracked by the context.</param>
    /// <param name="actorId">Who enters it; null where it is the candidate himself.</param>
    /// <param name="papers">What comes with it.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancellationToken">Ends the work; nothing is saved then.</param>
    /// <exception cref="VacancyNotOpenException">The vacancy is not published.</exception>
    /// <exception cref="DuplicateApplicationException">The candidate has applied already.</exception>
    /// <inheritdoc cref="Application.Answer" path="/exception"/>
    /// <inheritdoc cref="Candidate.DescribeBy" path="/exception"/>
    public static async Task<Application> EnterAsync(
        this RecruitContext context,
        Vacancy vacancy,
        Candidate candidate,
        long? actorId,
        ApplicationPapers papers,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        await using var transaction = context.Database.CurrentTransaction is null
            ? await context.Database.BeginTransactionAsync(cancellationToken)
            : null;
        var application = Application.Submit(vacancy, candidate, actorId, now);
        context.Applications.Add(application);
        await context.TakeAsync(application, papers, cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return application;
    }

    private static async Task TakeAsync(
        this RecruitContext context, Application application, ApplicationPapers papers, CancellationToken cancellationToken)
    {
        if (papers.Entries is { } entries)
        {
            if (application.Candidate.Id != 0)
            {
                await context.Entry(application.Candidate).Collection(candidate => candidate.Entries).LoadAsync(cancellationToken);
            }

            application.Candidate.DescribeBy(entries);
        }

        if (papers.IdNumberHash is { } idNumberHash)
        {
            application.Candidate.Identify(idNumberHash);
        }

        if (papers.Resume is { } resume)
        {
            application.AttachResume(resume);
        }

        if (application.Id != 0 && papers.Answers.Count > 0)
        {
            await context.ApplicationAnswers
                .Where(given => given.ApplicationId == application.Id)
                .ExecuteDeleteAsync(cancellationToken);
        }

        application.Answer(papers.Answers);
        await context.SaveChangesAsync(cancellationToken);
        await context.RateAsync([application], cancellationToken);
    }
}
