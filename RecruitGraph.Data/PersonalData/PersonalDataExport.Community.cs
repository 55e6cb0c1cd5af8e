using Microsoft.EntityFrameworkCore;

namespace RecruitGraph.Data.PersonalData;

/// <content>
/// What he wrote for others, hidden and deleted things included, and what he keeps for himself. What others wrote is named only while it shows.
/// </content>
public static partial class PersonalDataExport
{
    private static Task<object?> DiscussionsAsync(RecruitContext context, Person person, CancellationToken cancellationToken) => ListAsync(
        context.Discussions.IgnoreQueryFilters()
            .Where(posted => posted.AuthorId == person.UserId)
            .OrderBy(posted => posted.Id)
            .Select(posted => new
            {
                posted.Title,
                posted.Content,
                Tags = posted.Tags.OrderBy(tag => tag.Position).Select(tag => tag.Name).ToList(),
                posted.CreatedAt,
                posted.UpdatedAt,
                posted.HiddenAt,
                posted.DeletedAt,
            }),
        cancellationToken);

    private static Task<object?> CommentsAsync(RecruitContext context, Person person, CancellationToken cancellationToken) => ListAsync(
        context.Comments.IgnoreQueryFilters()
            .Where(posted => posted.AuthorId == person.UserId)
            .OrderBy(posted => posted.Id)
            .Select(posted => new
            {
                Discussion = posted.Discussion!.HiddenAt == null && posted.Discussion.DeletedAt == null ? posted.Discussion.Title : null,
                Experience = posted.Experience!.HiddenAt == null && posted.Experience.DeletedAt == null ? posted.Experience.Company : null,
                posted.Text,
                posted.CreatedAt,
                posted.UpdatedAt,
                posted.HiddenAt,
                posted.DeletedAt,
            }),
        cancellationToken);

    private static Task<object?> InterviewExperiencesAsync(RecruitContext context, Person person, CancellationToken cancellationToken) => ListAsync(
        context.InterviewExperiences.IgnoreQueryFilters()
            .Where(posted => posted.AuthorId == person.UserId)
            .OrderBy(posted => posted.Id)
            .Select(posted => new
            {
                posted.Company,
                posted.Position,
                posted.InterviewDate,
                posted.Sharing,
                posted.Result,
                posted.Difficulty,
                posted.Evaluation,
                posted.Questions,
                posted.CreatedAt,
                posted.UpdatedAt,
                posted.HiddenAt,
                posted.DeletedAt,
            }),
        cancellationToken);

    private static Task<object?> InterviewRecordsAsync(RecruitContext context, Person person, CancellationToken cancellationToken) => ListAsync(
        context.InterviewRecords
            .Where(record => record.UserId == person.UserId)
            .OrderBy(record => record.Id)
            .Select(record => new
            {
                record.CreatedAt,
                record.Improvements,
                Answers = record.Answers
                    .OrderBy(answer => answer.Ordinal)
                    .Select(answer => new { answer.Question, answer.Answer, answer.SpeechRate })
                    .ToList(),
            }),
        cancellationToken);

    private static Task<object?> FavoritesAsync(RecruitContext context, Person person, CancellationToken cancellationToken) => ListAsync(
        context.Favorites.IgnoreQueryFilters()
            .Where(favorite => favorite.UserId == person.UserId)
            .OrderBy(favorite => favorite.Id)
            .Select(liked => new
            {
                Discussion = liked.Discussion!.HiddenAt == null && liked.Discussion.DeletedAt == null ? liked.Discussion.Title : null,
                Experience = liked.Experience!.HiddenAt == null && liked.Experience.DeletedAt == null ? liked.Experience.Company : null,
                liked.CreatedAt,
            }),
        cancellationToken);
}
