using Microsoft.EntityFrameworkCore;

namespace RecruitGraph.Data.PersonalData;

/// <content>His applications, what the staff says of them, what he recruits for himself, and what he wrote of others in doing so.</content>
public static partial class PersonalDataExport
{
    private static async Task<object?> CandidateAsync(RecruitContext context, Person person, CancellationToken cancellationToken) =>
        await context.Candidates.AsSplitQuery()
            .Where(candidate => candidate.Id == person.CandidateId)
            .Select(candidate => new
            {
                candidate.FullName,
                candidate.FirstName,
                candidate.LastName,
                candidate.Email,
                candidate.PhoneNumber,
                candidate.Sex,
                candidate.SocialLink,
                candidate.CreatedAt,
                candidate.AnonymisedAt,
                Skills = candidate.Entries.OrderBy(entry => entry.EntryId).Select(entry => entry.Entry.Title).ToList(),
                Tags = candidate.Tags.OrderBy(tag => tag.AddedAt).Select(tag => new { tag.Tag.Name, tag.AddedAt }).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);

    // Which answers were right stays out: it would tell the next candidate. What they were worth stands in the score.
    private static Task<object?> ApplicationsAsync(RecruitContext context, Person person, CancellationToken cancellationToken) => ListAsync(
        context.Applications.IgnoreQueryFilters().AsSplitQuery()
            .Where(application => application.CandidateId == person.CandidateId)
            .OrderBy(application => application.Id)
            .Select(application => new
            {
                Vacancy = application.Vacancy.Title,
                Stage = application.Stage.Name,
                application.Status,
                application.Source,
                application.AppliedAt,
                application.StageEnteredAt,
                application.UpdatedAt,
                application.Score,
                ResumeFile = application.ResumeFile!.FileName,
                Answers = application.Answers
                    .OrderBy(answer => answer.QuestionId)
                    .Select(answer => new { Question = answer.Question.Text, Answer = answer.Answer.Text })
                    .ToList(),
                Events = application.Events
                    .OrderBy(happened => happened.Version)
                    .Select(happened => new
                    {
                        happened.Kind,
                        FromStage = happened.FromStage!.Name,
                        Stage = happened.ToStage.Name,
                        happened.Status,
                        happened.Reason,
                        EndingReason = happened.EndingReason!.Name,
                        happened.OccurredAt,
                        By = happened.ActorId == null ? null : happened.ActorId == person.UserId ? Self : Staff,
                    })
                    .ToList(),
                Notes = context.ApplicationNotes
                    .Where(note => note.ApplicationId == application.Id)
                    .OrderBy(note => note.Id)
                    .Select(note => new { note.Text, note.Visibility, note.CreatedAt, note.UpdatedAt, note.DeletedAt })
                    .ToList(),
            }),
        cancellationToken);

    private static Task<object?> VacanciesAsync(RecruitContext context, Person person, CancellationToken cancellationToken) => ListAsync(
        context.Vacancies.IgnoreQueryFilters().AsSplitQuery()
            .Where(vacancy => vacancy.OwnerId == person.UserId || vacancy.Team.Any(member => member.UserId == person.UserId))
            .OrderBy(vacancy => vacancy.Id)
            .Select(vacancy => new
            {
                vacancy.Title,
                IsOwner = vacancy.OwnerId == person.UserId,
                InTeamSince = vacancy.Team
                    .Where(member => member.UserId == person.UserId)
                    .Select(member => (DateTimeOffset?)member.AddedAt)
                    .FirstOrDefault(),
            }),
        cancellationToken);

    // His words are his; of whom he wrote them stays out.
    private static Task<object?> NotesWrittenAsync(RecruitContext context, Person person, CancellationToken cancellationToken) => ListAsync(
        context.ApplicationNotes.IgnoreQueryFilters()
            .Where(note => note.AuthorId == person.UserId)
            .OrderBy(note => note.Id)
            .Select(note => new { note.Text, note.Visibility, note.CreatedAt, note.UpdatedAt, note.DeletedAt }),
        cancellationToken);

    private static Task<object?> ReasonsWrittenAsync(RecruitContext context, Person person, CancellationToken cancellationToken) => ListAsync(
        context.ApplicationEvents
            .Where(happened => happened.ActorId == person.UserId && happened.Reason != null
                && happened.Application.CandidateId != person.CandidateId)
            .OrderBy(happened => happened.Sequence)
            .Select(happened => new { happened.Kind, happened.Reason, happened.OccurredAt }),
        cancellationToken);

    private static Task<object?> BlocksWrittenAsync(RecruitContext context, Person person, CancellationToken cancellationToken) => ListAsync(
        context.BlockedUsers
            .Where(block => block.BlockedById == person.UserId)
            .OrderBy(block => block.Id)
            .Select(block => new { block.Reason, block.BlockedAt, block.LiftedAt }),
        cancellationToken);
}
