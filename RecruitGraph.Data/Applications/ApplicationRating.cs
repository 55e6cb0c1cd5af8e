using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Vacancies;

namespace RecruitGraph.Data.Applications;

/// <summary>Keeps the scores of applications true.</summary>
public static class ApplicationRating
{
    /// <summary>
    /// Works out scores anew by <see cref="ApplicationScore"/>, of what is stored now: call it in the transaction of every change of a
    /// vacancy's or candidate's skills and technologies, or of answers. Scores alone change, without an event.
    /// </summary>
    /// <param name="context">The unit of work, saved; what it tracks is not told.</param>
    /// <param name="which">The applications that are concerned.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task RateAsync(
        this RecruitContext context, Expression<Func<Application, bool>> which, CancellationToken cancellationToken)
    {
        foreach (var rating in (await ReadAsync(context, which, cancellationToken))
            .Where(rating => rating.Score != rating.Present)
            .GroupBy(rating => rating.Score, rating => rating.ApplicationId))
        {
            var (score, ids) = (rating.Key, rating.ToList());
            await context.Applications.IgnoreQueryFilters()
                .Where(application => ids.Contains(application.Id))
                .ExecuteUpdateAsync(application => application.SetProperty(a => a.Score, score), cancellationToken);
        }
    }

    /// <summary>Works out the scores of applications that the context tracks, and saves.</summary>
    internal static async Task RateAsync(
        this RecruitContext context, IReadOnlyCollection<Application> applications, CancellationToken cancellationToken)
    {
        var ids = applications.Select(application => application.Id).ToList();
        var ratings = (await ReadAsync(context, application => ids.Contains(application.Id), cancellationToken))
            .ToDictionary(rating => rating.ApplicationId, rating => rating.Score);
        foreach (var application in applications)
        {
            application.Rate(ratings[application.Id]);
        }

        await context.SaveChangesAsync(cancellationToken);
    }

    private static async Task<List<Rating>> ReadAsync(
        RecruitContext context, Expression<Func<Application, bool>> which, CancellationToken cancellationToken)
    {
        // By their titles: what a confidential vacancy brought into the directories is an entry of its own, which no candidate has.
        var rows = await context.Applications.AsNoTracking().IgnoreQueryFilters()
            .Where(which)
            .Select(application => new
            {
                application.Id,
                application.Score,
                Skills = application.Vacancy.Entries.Count(wanted => wanted.Entry.Kind == DirectoryKind.Skill),
                Technologies = application.Vacancy.Entries.Count(wanted => wanted.Entry.Kind == DirectoryKind.Technology),
                PresentSkills = application.Vacancy.Entries.Count(wanted => wanted.Entry.Kind == DirectoryKind.Skill
                    && application.Candidate.Entries.Any(own => own.Entry.Kind == wanted.Entry.Kind
                        && own.Entry.NormalizedTitle == wanted.Entry.NormalizedTitle)),
                PresentTechnologies = application.Vacancy.Entries.Count(wanted => wanted.Entry.Kind == DirectoryKind.Technology
                    && application.Candidate.Entries.Any(own => own.Entry.Kind == wanted.Entry.Kind
                        && own.Entry.NormalizedTitle == wanted.Entry.NormalizedTitle)),
                Answers = application.Answers.Count,
                RightAnswers = application.Answers.Count(given => given.WasRight),
                // What the test was when he took it: questions that came later were not asked.
                Asked = !application.Vacancy.RequiresTest ? 0 : context.TestQuestions
                    .Where(question => question.CreatedAt <= application.AppliedAt
                        && (question.DeletedAt == null || question.DeletedAt > application.AppliedAt)
                        && application.Vacancy.Entries.Any(wanted => wanted.EntryId == question.SkillId))
                    .Take(Vacancy.TestLength)
                    .Count()
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new Rating(row.Id, row.Score, ApplicationScore.Of(
                new ApplicationScore.Share(row.PresentSkills, row.Skills),
                new ApplicationScore.Share(row.PresentTechnologies, row.Technologies),
                ApplicationScore.Answers(row.RightAnswers, row.Answers, row.Asked))))
        ];
    }

    private sealed record Rating(long ApplicationId, int? Present, int? Score);
}
