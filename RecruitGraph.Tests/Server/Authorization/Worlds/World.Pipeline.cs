using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.EndingReasons;
using RecruitGraph.Data.Notes;
using RecruitGraph.Data.Tags;
using RecruitGraph.Data.TestQuestions;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.Server.Authorization;

internal sealed partial class World
{
    /// <summary>Whose <c>$application</c> is.</summary>
    public async Task<object> CandidateAsync()
    {
        await ResolveAsync("application");
        return await ResolveAsync("candidate");
    }

    /// <summary>What <c>$application</c> applies for.</summary>
    public async Task<object> AppliedVacancyAsync()
    {
        await ResolveAsync("application");
        return await ResolveAsync("appliedVacancy");
    }

    /// <summary>A candidate without account and applications, in version 1, who has <c>$personTag</c>.</summary>
    public async Task<object> PersonAsync()
    {
        var candidate = Candidate.Anonymous(new CandidateDetails("Mei", "mei@example.com", "+86 138 0000"), Now);
        await SaveAsync(candidate);
        var tag = Tag.Create($"{Guid.CreateVersion7():N}", null);
        await SaveAsync(tag);
        await SaveAsync(CandidateTag.Add(candidate.Id, tag.Id, (await UserAsync(Caller.Hr)).Id, Now));
        Name("personTag", Id("Tag", tag.Id));
        return Id("Candidate", candidate.Id);
    }

    /// <summary>A tag in version 1 that nobody has.</summary>
    public async Task<object> TagAsync()
    {
        var tag = Tag.Create($"{Guid.CreateVersion7():N}", null);
        await SaveAsync(tag);
        return Id("Tag", tag.Id);
    }

    /// <summary>A reason of one of the lists, in version 1.</summary>
    public async Task<object> EndingReasonAsync(EndingReasonKind kind)
    {
        var reason = EndingReason.Create(kind, $"{Guid.CreateVersion7():N}", 0);
        await SaveAsync(reason);
        return Id("EndingReason", reason.Id);
    }

    /// <summary>A note of <see cref="Caller.Hr"/> on <c>$application</c> for all who recruit, in version 1.</summary>
    public async Task<object> NoteAsync()
    {
        var note = ApplicationNote.Write(
            await ApplicationIdAsync(), (await UserAsync(Caller.Hr)).Id, NoteVisibility.Staff, "Asks for May.", Now);
        await SaveAsync(note);
        return Id("ApplicationNote", note.Id);
    }

    /// <summary><c>$application</c>, refused in <c>$newStage</c>.</summary>
    public async Task<object> RejectedApplicationAsync()
    {
        var id = await ApplicationIdAsync();
        await UseContextAsync(context => context.TransitionAsync(
            id, (application, pipeline) => application.Reject(pipeline, null, null, null, Now), default));
        return Id("Application", id);
    }

    /// <summary><c>$application</c> with a score, a note and an answer to a test question.</summary>
    public async Task<object> WeighedApplicationAsync()
    {
        await ResolveAsync("note");
        var id = await ApplicationIdAsync();
        var author = await UserAsync(Caller.Hr);
        await UseContextAsync(async context =>
        {
            var question = TestQuestion.Create(
                new TestQuestionDetails(
                    DirectoryEntry.Create(DirectoryKind.Skill, $"{Guid.CreateVersion7()}", null, null, Now),
                    DirectoryEntry.Create(DirectoryKind.Grade, $"{Guid.CreateVersion7()}", null, null, Now),
                    DirectoryEntry.Create(DirectoryKind.QuestionType, $"{Guid.CreateVersion7()}", null, null, Now),
                    "Sum",
                    "2 + 2"),
                [new("4", true)],
                author.Id,
                Now);
            context.Add(question);
            await context.SaveChangesAsync();
            var application = await context.Applications.SingleAsync(stored => stored.Id == id);
            application.Answer([.. question.Answers]);
            application.Rate(87);
            await context.SaveChangesAsync();
        });
        return Id("Application", id);
    }

    private async Task<long> ApplicationIdAsync() => GlobalId.Parse<long>((string)await ResolveAsync("application"), "Application");
}
