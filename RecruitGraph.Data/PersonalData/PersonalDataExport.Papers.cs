using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Vacancies;

namespace RecruitGraph.Data.PersonalData;

/// <content>His résumés, and what was read out of them.</content>
public static partial class PersonalDataExport
{
    private static async Task<object?> ResumeAsync(RecruitContext context, Person person, CancellationToken cancellationToken)
    {
        var resume = await context.Resumes.AsNoTracking().AsSplitQuery()
            .Include(resume => resume.Education)
            .Include(resume => resume.WorkExperience)
            .Include(resume => resume.Portfolio)
            .Include(resume => resume.Skills)
            .SingleOrDefaultAsync(resume => resume.UserId == person.UserId, cancellationToken);
        var details = resume?.ToDetails();
        return details is null
            ? null
            : new { details.Autobiography, details.Education, details.WorkExperience, details.Portfolio, details.Skills, resume!.UpdatedAt };
    }

    // Deleted files still have their names.
    private static async Task<object?> ResumeFilesAsync(RecruitContext context, Person person, CancellationToken cancellationToken)
    {
        var matches = await MatchesAsync(context, person, cancellationToken);
        var files = await context.ResumeFiles.IgnoreQueryFilters().AsNoTracking().AsSplitQuery()
            .Include(file => file.Analysis!.Text)
            .Include(file => file.Analysis!.Skills).ThenInclude(skill => skill.Entry)
            .Of(person)
            .OrderBy(file => file.Id)
            .ToListAsync(cancellationToken);
        return files.ConvertAll(file => new
        {
            file.FileName,
            file.Type,
            file.Size,
            file.UploadedAt,
            file.DeletedAt,
            Analysis = file.Analysis is not { } analysis ? null : new
            {
                analysis.State,
                analysis.QueuedAt,
                analysis.StartedAt,
                analysis.FinishedAt,
                analysis.FailureCode,
                analysis.Name,
                analysis.Age,
                analysis.Email,
                analysis.PhoneNumber,
                analysis.CareerInterest,
                Skills = analysis.Skills.Select(skill => skill.Entry.Title).Order(StringComparer.Ordinal).ToList(),
                analysis.Text?.Text,
            },
            Matches = matches[file.Id],
        });
    }

    // What he may not see, a draft or a confidential vacancy, is told by no match either, unless he has applied there; nor what was
    // true of a vacancy that has changed since.
    private static async Task<ILookup<long, object>> MatchesAsync(
        RecruitContext context, Person person, CancellationToken cancellationToken)
    {
        var files = context.ResumeFiles.IgnoreQueryFilters().Of(person).Select(file => file.Id);
        var matches = await context.VacancyMatches.IgnoreQueryFilters()
            .Where(match => files.Contains(match.FileId)
                && ((match.Vacancy.Status == VacancyStatus.Published && !match.Vacancy.IsConfidential && match.Vacancy.DeletedAt == null)
                    || match.Vacancy.Applications.Any(application => application.CandidateId == person.CandidateId)))
            .StillTrue(context)
            .OrderBy(match => match.VacancyId)
            .Select(match => new { match.FileId, match.Vacancy.Title, match.Score, match.Sentence, match.PresentSkills, match.MissingSkills })
            .ToListAsync(cancellationToken);
        return matches.ToLookup(
            match => match.FileId,
            object (match) => new { Vacancy = match.Title, match.Score, match.Sentence, match.PresentSkills, match.MissingSkills });
    }
}
