using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;

namespace RecruitGraph.Data.PersonalData;

/// <summary>
/// Gathers all that is stored of a person, as JSON that he can take along. Whoever else had a hand in it is <c>STAFF</c> and has no name.
/// </summary>
/// <remarks>
/// What it leaves out, and why, stands column by column in <c>PersonalColumns</c> of the tests; a column that is decided nowhere fails there.
/// </remarks>
public static partial class PersonalDataExport
{
    private const string Self = "SELF";
    private const string Staff = "STAFF";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// An object with one member for each kind of data, null or empty where there is nothing. Of files it has the names and what was read out of
    /// them; their contents are downloaded one by one.
    /// </summary>
    /// <param name="context">The unit of work.</param>
    /// <param name="person">Whose data.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    public static async Task<string> ExportAsync(this RecruitContext context, Person person, CancellationToken cancellationToken) =>
        JsonSerializer.Serialize(
            new
            {
                User = await UserAsync(context, person, cancellationToken),
                EmailConfirmation = await EmailConfirmationAsync(context, person, cancellationToken),
                Mails = await MailsAsync(context, person, cancellationToken),
                Sessions = await SessionsAsync(context, person, cancellationToken),
                SignIns = await SignInsAsync(context, person, cancellationToken),
                Blocks = await BlocksAsync(context, person, cancellationToken),
                Profile = await ProfileAsync(context, person, cancellationToken),
                Education = await EducationAsync(context, person, cancellationToken),
                WorkExperience = await WorkExperienceAsync(context, person, cancellationToken),
                FamilyMembers = await FamilyMembersAsync(context, person, cancellationToken),
                Resume = await ResumeAsync(context, person, cancellationToken),
                ResumeFiles = await ResumeFilesAsync(context, person, cancellationToken),
                Candidate = await CandidateAsync(context, person, cancellationToken),
                Applications = await ApplicationsAsync(context, person, cancellationToken),
                Discussions = await DiscussionsAsync(context, person, cancellationToken),
                Comments = await CommentsAsync(context, person, cancellationToken),
                InterviewExperiences = await InterviewExperiencesAsync(context, person, cancellationToken),
                InterviewRecords = await InterviewRecordsAsync(context, person, cancellationToken),
                Favorites = await FavoritesAsync(context, person, cancellationToken),
                Groups = await GroupsAsync(context, person, cancellationToken),
                Vacancies = await VacanciesAsync(context, person, cancellationToken),
                Audit = await AuditAsync(context, person, cancellationToken),
            },
            Options);

    private static async Task<object> ListAsync<T>(IQueryable<T> rows, CancellationToken cancellationToken) =>
        await rows.ToListAsync(cancellationToken);
}
