using System.IO.Pipelines;
using System.Text;
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

    private static readonly (string Name, Func<RecruitContext, Person, CancellationToken, Task<object?>> ReadAsync)[] Members =
    [
        ("user", UserAsync),
        ("emailConfirmation", EmailConfirmationAsync),
        ("mails", MailsAsync),
        ("sessions", SessionsAsync),
        ("signIns", SignInsAsync),
        ("blocks", BlocksAsync),
        ("profile", ProfileAsync),
        ("education", EducationAsync),
        ("workExperience", WorkExperienceAsync),
        ("familyMembers", FamilyMembersAsync),
        ("resume", ResumeAsync),
        ("resumeFiles", ResumeFilesAsync),
        ("candidate", CandidateAsync),
        ("applications", ApplicationsAsync),
        ("discussions", DiscussionsAsync),
        ("comments", CommentsAsync),
        ("interviewExperiences", InterviewExperiencesAsync),
        ("interviewRecords", InterviewRecordsAsync),
        ("favorites", FavoritesAsync),
        ("groups", GroupsAsync),
        ("vacancies", VacanciesAsync),
        ("notesWritten", NotesWrittenAsync),
        ("reasonsWritten", ReasonsWrittenAsync),
        ("blocksWritten", BlocksWrittenAsync),
        ("audit", AuditAsync),
    ];

    /// <summary>
    /// An object with one member for each kind of data, null or empty where there is nothing. Of files it has the names and what was read out of
    /// them; their contents are downloaded one by one.
    /// </summary>
    /// <param name="context">The unit of work.</param>
    /// <param name="person">Whose data.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    public static async Task<string> ExportAsync(this RecruitContext context, Person person, CancellationToken cancellationToken)
    {
        using var json = new MemoryStream();
        var target = PipeWriter.Create(json, new StreamPipeWriterOptions(leaveOpen: true));
        await context.ExportToAsync(person, target, cancellationToken);
        await target.CompleteAsync();
        return Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length);
    }

    /// <summary>The same in UTF-8, however large: one member after the other is read and written.</summary>
    /// <inheritdoc cref="ExportAsync" path="/param"/>
    /// <param name="target">Gets it.</param>
    public static async Task ExportToAsync(
        this RecruitContext context, Person person, PipeWriter target, CancellationToken cancellationToken)
    {
        await using var writer = new Utf8JsonWriter(target, new JsonWriterOptions { Encoder = Options.Encoder });
        writer.WriteStartObject();
        foreach (var (name, readAsync) in Members)
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, await readAsync(context, person, cancellationToken), Options);
            await target.FlushAsync(cancellationToken);
        }

        writer.WriteEndObject();
        await writer.FlushAsync(cancellationToken);
        await target.FlushAsync(cancellationToken);
    }

    private static async Task<object?> ListAsync<T>(IQueryable<T> rows, CancellationToken cancellationToken) =>
        await rows.ToListAsync(cancellationToken);
}
