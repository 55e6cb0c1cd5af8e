using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Comments;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Discussions;
using RecruitGraph.Data.EndingReasons;
using RecruitGraph.Data.Experiences;
using RecruitGraph.Data.Favorites;
using RecruitGraph.Data.InterviewRecords;
using RecruitGraph.Data.Notes;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Tags;
using RecruitGraph.Data.TestQuestions;

namespace RecruitGraph.Tests.Data.PersonalData;

internal sealed partial class FullPerson
{
    private async Task UploadAsync()
    {
        _context.Add(Resume.Create(
            _user,
            new ResumeDetails
            {
                Autobiography = "I am Wanda.",
                Education = [new("Wanda School", "Wanda 2010", "Wanda 2014")],
                WorkExperience = [new("Wanda Inc", "Wanda Chief", "Wanda 2015", "Wanda 2016")],
                Portfolio = [new("Wanda's bridge", "Wanda built it.")],
                Skills = ["Wanda's magic"]
            },
            Now));
        var analysed = ResumeFile.Upload(_user.Id, null, "Wanda.pdf", ResumeFileType.Pdf, [1, 2], Now);
        var unreadable = ResumeFile.Upload(_user.Id, null, "Wanda.txt", ResumeFileType.Txt, [3], Now.AddSeconds(1));
        var deleted = ResumeFile.Upload(_user.Id, null, "Wanda, old.pdf", ResumeFileType.Pdf, [4], Now.AddSeconds(2));
        _context.AddRange(analysed, unreadable, deleted, _skill);
        await _context.SaveChangesAsync();
        await _context.DeleteFilesAsync([deleted], Now.AddSeconds(3), default);

        await using var worker = _database.CreateContext();
        worker.Attach(_skill);
        var done = await ClaimAsync();
        done.Complete(
            new ResumeFindings
            {
                Text = "Wanda, 30, C#",
                Name = "Wanda W.",
                Age = 31,
                Email = "wanda@Wanda.example",
                PhoneNumber = "Wanda 5550102",
                CareerInterest = "Wanda wants to sail",
                Skills = [_skill]
            },
            Now.AddMinutes(1));
        (await ClaimAsync()).Fail("RESUME_UNREADABLE", Now.AddMinutes(1));
        worker.Add(VacancyMatch.Create(analysed.Id, _vacancy.Id, 85, "Wanda fits", ["C#"], ["Go"]));
        await worker.SaveChangesAsync();

        async Task<ResumeAnalysis> ClaimAsync() =>
            (await _database.Service<IResumeAnalysisQueue>().ClaimAsync(worker, TimeSpan.FromMinutes(2), Now.AddSeconds(9), default))!;
    }

    private async Task ApplyAsync()
    {
        var candidate = Candidate.Of(_user, Now);
        candidate.Edit(new CandidateDetails("Wanda W.", "wanda@Wanda.example", "Wanda 555 0103", "Wanda, f")
        {
            FirstName = "Wanda I",
            LastName = "of Wanda",
            SocialLink = "https://example.org/Wanda",
            IdNumberHash = new byte[32]
        });
        candidate.DescribeBy([_skill]);
        var tag = Tag.Create("Promising", null);
        var ending = EndingReason.Create(EndingReasonKind.Rejected, "Too far away", 1);
        var question = TestQuestion.Create(
            new TestQuestionDetails(
                _skill,
                DirectoryEntry.Create(DirectoryKind.Grade, "Junior", null, null, Now),
                DirectoryEntry.Create(DirectoryKind.QuestionType, "Choice", null, null, Now),
                "Sum",
                "2 + 2"),
            [new("4", true)],
            _staff.Id,
            Now);
        _context.AddRange(candidate, tag, ending, question);
        await _context.SaveChangesAsync();
        var application = Application.Submit(_vacancy, candidate, _user.Id, Now);
        application.AttachResume(await _context.ResumeFiles.SingleAsync(file => file.FileName == "Wanda.pdf"));
        application.Answer([.. question.Answers]);
        application.Rate(55);
        _context.Add(application);
        var other = await _database.AddVacancyAsync();
        _context.Attach(other);
        _context.Add(Application.Submit(other, candidate, _user.Id, Now));
        var own = await _database.AddVacancyAsync();
        _context.Attach(own);
        own.AddTeamMember(_user.Id, _staff.Id, Now);
        await _context.SaveChangesAsync();

        await _database.TransitionAsync(
            application.Id, (stored, pipeline) => stored.Advance(pipeline, null, _staff.Id, "Wanda may come", Now.AddDays(1)));
        await _database.TransitionAsync(
            application.Id, (stored, pipeline) => stored.Reject(pipeline, null, _staff.Id, "Wanda moved", Now.AddDays(2), ending));
        var deleted = ApplicationNote.Write(application.Id, _staff.Id, NoteVisibility.Private, "Wanda was late", Now);
        deleted.Delete(Now.AddDays(1));
        _context.AddRange(
            CandidateTag.Add(candidate.Id, tag.Id, _staff.Id, Now),
            ApplicationNote.Write(application.Id, _staff.Id, NoteVisibility.Staff, "Wanda is nice", Now),
            deleted);
        await _context.SaveChangesAsync();
    }

    private async Task PostAsync()
    {
        var others = Discussion.Post(_staff.Id, "Welcome", "Ask us.", [], Now);
        var experience = InterviewExperience.Share(_user.Id, Experience("Wanda's hotel"), Now);
        var gone = InterviewExperience.Share(_user.Id, Experience("Wanda's hotel, secretly"), Now);
        var discussion = Discussion.Post(_user.Id, "Wanda asks", "Who knows Wanda?", ["wanda"], Now);
        var withdrawn = Discussion.Post(_user.Id, "Wanda asks secretly", "Nobody?", ["secretly"], Now);
        var liked = InterviewExperience.Share(_staff.Id, Experience("Acme"), Now);
        _context.AddRange(others, liked, experience, gone, discussion, withdrawn);
        await _context.SaveChangesAsync();
        var comment = Comment.OnDiscussion(_user.Id, others.Id, "Wanda was here", Now);
        var regretted = Comment.OnExperience(_user.Id, experience.Id, "Wanda was secretly here", Now);
        _context.AddRange(comment, regretted);
        discussion.Hide(_staff.Id, Now.AddDays(1));
        experience.Hide(_staff.Id, Now.AddDays(1));
        comment.Hide(_staff.Id, Now.AddDays(1));
        withdrawn.Delete(Now.AddDays(2));
        gone.Delete(Now.AddDays(2));
        regretted.Delete(Now.AddDays(2));
        _context.AddRange(
            Favorite.OfDiscussion(_user.Id, others.Id, Now),
            Favorite.OfExperience(_user.Id, liked.Id, Now),
            InterviewRecord.Keep(_user.Id, [new("Who is Wanda?", "I am Wanda.", 120)], ["Wanda, speak slower"], Now));

        static InterviewExperienceDetails Experience(string company) => new(
            company, "Wanda's cook", new DateOnly(2026, 1, 2), $"Wanda cooked at {company}", InterviewResult.Admitted, InterviewDifficulty.Easy, 4, ["Can Wanda cook?"]);
    }
}
