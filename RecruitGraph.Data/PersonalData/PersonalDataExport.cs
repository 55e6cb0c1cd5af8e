using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.SignInLog;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.PersonalData;

/// <summary>Gathers all that is stored about a user, as JSON that he can take along.</summary>
public static class PersonalDataExport
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>An object with one member for each kind of data. Of files it has the names; their contents are downloaded one by one.</summary>
    /// <param name="context">The unit of work.</param>
    /// <param name="user">Whose data.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    public static async Task<string> ExportAsync(this RecruitContext context, User user, CancellationToken cancellationToken)
    {
        var id = user.Id;
        return JsonSerializer.Serialize(
            new
            {
                User = new { user.UserName, user.Email, user.EmailConfirmedAt, user.DisplayName, user.Role, user.CreatedAt },
                Profile = (await context.Profiles.AsNoTracking().SingleOrDefaultAsync(profile => profile.UserId == id, cancellationToken))?.ToDetails(),
                Education = await ListAsync(context.Educations.Where(item => item.UserId == id)
                    .OrderBy(item => item.Id)
                    .Select(item => new { item.School, item.Degree, item.Major, item.BeginDate, item.EndDate })),
                WorkExperience = await ListAsync(context.WorkExperiences.Where(item => item.UserId == id)
                    .OrderBy(item => item.Id)
                    .Select(item => new { item.Company, item.Position, item.BeginDate, item.EndDate, item.Description })),
                FamilyMembers = await ListAsync(context.FamilyMembers.Where(item => item.UserId == id)
                    .OrderBy(item => item.Id)
                    .Select(item => new { item.Name, item.Relation, item.PhoneNumber, item.Work })),
                Resume = (await context.Resumes.AsNoTracking().AsSplitQuery()
                    .Include(resume => resume.Education)
                    .Include(resume => resume.WorkExperience)
                    .Include(resume => resume.Portfolio)
                    .Include(resume => resume.Skills)
                    .SingleOrDefaultAsync(resume => resume.UserId == id, cancellationToken))?.ToDetails(),
                ResumeFiles = await ListAsync(context.ResumeFiles
                    .Where(file => file.DeletedAt == null && (file.OwnerId == id || file.Candidate!.UserId == id))
                    .OrderBy(file => file.Id)
                    .Select(file => new { file.FileName, file.Type, file.Size, file.UploadedAt })),
                Candidate = await context.Candidates.AsNoTracking().Where(candidate => candidate.UserId == id)
                    .Select(candidate => new
                    {
                        candidate.FullName,
                        candidate.Email,
                        candidate.PhoneNumber,
                        candidate.Sex,
                        candidate.SocialLink,
                        Skills = candidate.Entries.Select(entry => entry.Entry.Title).ToList(),
                    })
                    .SingleOrDefaultAsync(cancellationToken),
                Applications = await ListAsync(context.Applications.IgnoreQueryFilters([RecruitContext.NotDeleted])
                    .Where(application => application.Candidate.UserId == id)
                    .OrderBy(application => application.Id)
                    .Select(application => new
                    {
                        Vacancy = application.Vacancy.Title,
                        application.Status,
                        application.AppliedAt,
                        Answers = application.Answers.Select(answer => new { Question = answer.Question.Text, Answer = answer.Answer.Text }).ToList(),
                        Events = application.Events.OrderBy(happened => happened.Version)
                            .Select(happened => new { happened.Kind, Stage = happened.ToStage.Name, happened.OccurredAt })
                            .ToList(),
                    })),
                Discussions = await ListAsync(context.Discussions.IgnoreQueryFilters([RecruitContext.NotHidden])
                    .Where(posted => posted.AuthorId == id)
                    .OrderBy(posted => posted.Id)
                    .Select(posted => new { posted.Title, posted.Content, posted.CreatedAt })),
                Comments = await ListAsync(context.Comments.IgnoreQueryFilters([RecruitContext.NotHidden])
                    .Where(posted => posted.AuthorId == id)
                    .OrderBy(posted => posted.Id)
                    .Select(posted => new { posted.Text, posted.CreatedAt })),
                InterviewExperiences = await ListAsync(context.InterviewExperiences.IgnoreQueryFilters([RecruitContext.NotHidden])
                    .Where(posted => posted.AuthorId == id)
                    .OrderBy(posted => posted.Id)
                    .Select(posted => new { posted.Company, posted.Position, posted.InterviewDate, posted.Sharing, posted.Result, posted.Difficulty, posted.CreatedAt })),
                InterviewRecords = await ListAsync(context.InterviewRecords.Where(record => record.UserId == id)
                    .OrderBy(record => record.Id)
                    .Select(record => new
                    {
                        record.CreatedAt,
                        record.Improvements,
                        Answers = record.Answers.OrderBy(answer => answer.Ordinal).Select(answer => new { answer.Question, answer.Answer }).ToList(),
                    })),
                Favorites = await ListAsync(context.Favorites.Where(favorite => favorite.UserId == id)
                    .OrderBy(favorite => favorite.Id)
                    .Select(favorite => new { favorite.CreatedAt, Discussion = favorite.Discussion!.Title, Experience = favorite.Experience!.Company })),
                Groups = await ListAsync(context.GroupMembers.Where(member => member.UserId == id)
                    .Join(context.Groups, member => member.GroupId, group => group.Id, (member, group) => new { group.Name, member.AddedAt })
                    .OrderBy(membership => membership.AddedAt)),
                SignIns = await ListAsync(context.SignInLogEntries.Where(entry => entry.UserId == id && entry.Outcome == SignInOutcome.Succeeded)
                    .OrderBy(entry => entry.Id)
                    .Select(entry => new { entry.Operation, entry.Ip, entry.OccurredAt })),
            },
            Options);

        Task<List<T>> ListAsync<T>(IQueryable<T> rows) => rows.ToListAsync(cancellationToken);
    }
}
