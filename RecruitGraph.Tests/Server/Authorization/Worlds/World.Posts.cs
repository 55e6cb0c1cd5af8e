using RecruitGraph.Data;
using RecruitGraph.Data.Comments;
using RecruitGraph.Data.Discussions;
using RecruitGraph.Data.Experiences;
using RecruitGraph.Data.Favorites;
using RecruitGraph.Data.InterviewRecords;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Tests.Server.Authorization;

internal sealed partial class World
{
    /// <summary>A discussion of the owner, in version 1, or hidden by somebody in version 2.</summary>
    public async Task<object> DiscussionAsync(bool isHidden = false) => Id("Discussion", (await NewDiscussionAsync(isHidden)).Id);

    /// <summary>An interview experience of the owner, in version 1, or hidden by somebody in version 2.</summary>
    public async Task<object> ExperienceAsync(bool isHidden = false)
    {
        var details = new InterviewExperienceDetails(
            "Acme", "Baker", new DateOnly(2026, 11, 21), "Friendly.", InterviewResult.Admitted, InterviewDifficulty.Easy, null, []);
        var experience = InterviewExperience.Share((await OwnerAsync()).Id, details, Now);
        await PostAsync(experience, isHidden);
        return Id("InterviewExperience", experience.Id);
    }

    /// <summary>A comment of the owner to somebody else's discussion, in version 1, or hidden in version 2.</summary>
    public async Task<object> CommentAsync(bool isHidden = false)
    {
        var discussion = Discussion.Post((await NewUserAsync(Role.JobSeeker)).Id, "Ovens", "Which ones?", [], Now);
        await SaveAsync(discussion);
        var comment = Comment.OnDiscussion((await OwnerAsync()).Id, discussion.Id, "Good ones.", Now);
        await PostAsync(comment, isHidden);
        return Id("Comment", comment.Id);
    }

    /// <summary>A discussion that the owner likes. Names <c>$favorite</c> too.</summary>
    public async Task<object> LikedDiscussionAsync()
    {
        var discussion = await NewDiscussionAsync(isHidden: false);
        var favorite = Favorite.OfDiscussion((await OwnerAsync()).Id, discussion.Id, Now);
        await SaveAsync(favorite);
        Name("favorite", Id("Favorite", favorite.Id));
        return Id("Discussion", discussion.Id);
    }

    /// <summary>A practice interview of the owner.</summary>
    public async Task<object> InterviewRecordAsync()
    {
        var record = InterviewRecord.Keep((await OwnerAsync()).Id, [new InterviewAnswerDetails("Why?", "Because.", 120)], [], Now);
        await SaveAsync(record);
        return Id("InterviewRecord", record.Id);
    }

    private async Task<Discussion> NewDiscussionAsync(bool isHidden)
    {
        var discussion = Discussion.Post((await OwnerAsync()).Id, "Bread", "How long?", ["bread"], Now);
        await PostAsync(discussion, isHidden);
        return discussion;
    }

    private async Task PostAsync(IModerated post, bool isHidden)
    {
        if (isHidden)
        {
            post.Hide((await NewUserAsync(Role.Hr)).Id, Now);
        }

        await SaveAsync(post);
    }
}
