using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Comments;
using RecruitGraph.Data.Demo.Languages;
using RecruitGraph.Data.Discussions;
using RecruitGraph.Data.Experiences;
using RecruitGraph.Data.Favorites;
using RecruitGraph.Data.InterviewRecords;

namespace RecruitGraph.Data.Demo;

/// <summary>What people talk about: discussions, experiences, comments, favorites, and their practice interviews.</summary>
internal sealed class DemoCommunity(DemoScene scene)
{
    private const double OldestPostDays = 60;
    private const int ExperiencesPerLanguage = 6;
    private const int Records = 8;

    private Discussion? _first;

    public void Add()
    {
        foreach (var language in DemoLanguage.All)
        {
            var authors = scene.Authors(language);
            foreach (var post in language.Phrases.Discussions)
            {
                var (author, time) = (scene.Pick(authors), PostTime());
                var discussion = scene.Entities.Add(Discussion.Post(author, post.Title, post.Content, post.Tags, time));
                _first ??= discussion;
                AddReactions(
                    language, authors, time, (by, text, at) => Comment.OnDiscussion(by, discussion.Id, text, at),
                    (by, at) => Favorite.OfDiscussion(by, discussion.Id, at));
            }

            for (var i = 0; i < ExperiencesPerLanguage; i++)
            {
                var time = PostTime();
                var experience = scene.Entities.Add(InterviewExperience.Share(scene.Pick(authors), Experience(language, i, time), time));
                AddReactions(
                    language, authors, time, (by, text, at) => Comment.OnExperience(by, experience.Id, text, at),
                    (by, at) => Favorite.OfExperience(by, experience.Id, at));
            }
        }

        HideAdvertising(_first!);
        AddInterviewRecords();
    }

    // Those who wrote have all come by then.
    private DateTimeOffset PostTime() => scene.Between(LatestArrival(), scene.Now.AddDays(-1));

    private DateTimeOffset LatestArrival()
    {
        var latest = scene.Seekers().Where(seeker => !scene.Silent.Contains(seeker.User.Id)).Max(seeker => seeker.User.CreatedAt);
        var oldest = scene.Now.AddDays(-OldestPostDays);
        return latest > oldest ? latest : oldest;
    }

    private InterviewExperienceDetails Experience(DemoLanguage language, int index, DateTimeOffset time)
    {
        var (sharing, question) = language.Phrases.Experiences[index % language.Phrases.Experiences.Length];
        return new InterviewExperienceDetails(
            scene.Pick(language.Phrases.Companies),
            DemoVacancies.Capitalized(scene.Pick(scene.Pick(language.Departments).Titles)),
            DateOnly.FromDateTime(time.UtcDateTime.AddDays(-scene.Random.Next(2, 30))),
            sharing,
            (InterviewResult)scene.Random.Next(3),
            (InterviewDifficulty)scene.Random.Next(3),
            scene.Random.Next(1, 6),
            [question]);
    }

    private void AddReactions(
        DemoLanguage language,
        IReadOnlyList<long> authors,
        DateTimeOffset posted,
        Func<long, string, DateTimeOffset, Comment> comment,
        Func<long, DateTimeOffset, Favorite> favorite)
    {
        foreach (var text in scene.Some(language.Phrases.Comments, scene.Random.Next(1, language.Phrases.Comments.Length + 1)))
        {
            scene.Entities.Add(comment(scene.Pick(authors), text, scene.Between(posted, scene.Now)));
        }

        foreach (var user in scene.Some(authors, scene.Random.Next(1, 4)).Append(DemoAccounts.CandidateId).Distinct())
        {
            scene.Entities.Add(favorite(user, scene.Between(posted, scene.Now)));
        }
    }

    private void HideAdvertising(Discussion discussion)
    {
        var english = DemoLanguage.All[^1];
        var time = scene.Between(discussion.CreatedAt, scene.Now.AddHours(-2));
        var comment = Comment.OnDiscussion(scene.Pick(scene.Authors(english)), discussion.Id, "Buy ready-made résumés here!", time);
        comment.Hide(DemoAccounts.HrId, time.AddHours(2));
        scene.Entities.Add(comment);
        scene.Audit(AuditAction.Hidden, AuditSubject.Comment, comment.Id, DemoAccounts.HrId, time.AddHours(2));
    }

    private void AddInterviewRecords()
    {
        foreach (var (_, candidate, user) in scene.Seekers().Take(Records))
        {
            var phrases = candidate.Language.Phrases;
            scene.Entities.Add(InterviewRecord.Keep(
                user.Id,
                [.. phrases.Interview.Select(said => new InterviewAnswerDetails(said.Question, said.Answer, scene.Random.Next(90, 190)))],
                [phrases.Improvement],
                scene.Between(user.CreatedAt, scene.Now)));
        }
    }
}
