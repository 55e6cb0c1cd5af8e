using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Resumes;

public sealed class ResumeFileTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;

    [Fact]
    public async Task Upload_Should_KeepContentApart_And_QueueTheAnalysis()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var owner = await database.AddUserAsync();
        await database.AddAsync(ResumeFile.Upload(owner.Id, null, "резюме.pdf", ResumeFileType.Pdf, [1, 2, 3], Now));

        var stored = await database.ReadAsync(context => context.ResumeFiles.Include(file => file.Analysis).SingleAsync());

        (stored.OwnerId, stored.CandidateId, stored.FileName, stored.Type, stored.Size, stored.UploadedAt)
            .ShouldBe((owner.Id, null, "резюме.pdf", ResumeFileType.Pdf, 3, Now));
        stored.Sha256.ShouldBe(SHA256.HashData([1, 2, 3]));
        stored.Content.ShouldBeNull();
        (stored.Analysis!.State, stored.Analysis.QueuedAt, stored.Analysis.Attempts).ShouldBe((ResumeAnalysisState.Waiting, Now, 0));
        (await database.ReadAsync(context => context.ResumeFileContents.SingleAsync())).Bytes.ShouldBe([1, 2, 3]);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(ResumeFile.MaxSize, true)]
    [InlineData(ResumeFile.MaxSize + 1, false)]
    public void Upload_Should_HoldTheSize(int size, bool allowed)
    {
        var upload = () => ResumeFile.Upload(1, null, "a", ResumeFileType.Txt, new byte[size], Now);
        if (allowed)
        {
            upload().Size.ShouldBe(size);
        }
        else
        {
            Should.Throw<OutOfRangeException>(upload);
        }
    }

    [Fact]
    public void Upload_Should_BelongToSomebody() =>
        Should.Throw<ArgumentException>(() => ResumeFile.Upload(null, null, "a", ResumeFileType.Txt, [1], Now));

    [Fact]
    public async Task Upload_Should_TakeACandidateWhoIsNewToo()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var candidate = Candidate.Anonymous(new CandidateDetails("Anna"), Now);

        await database.AddAsync(ResumeFile.Upload(null, candidate, "a", ResumeFileType.Docx, [1], Now));

        (await database.ReadAsync(context => context.ResumeFiles.SingleAsync())).CandidateId.ShouldBe(candidate.Id);
    }

    [Fact]
    public async Task DeleteFilesAsync_Should_LeaveTheRowAlone()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var owner = await database.AddUserAsync();
        var vacancy = await database.AddVacancyAsync();
        var file = await database.AddAsync(ResumeFile.Upload(owner.Id, null, "a", ResumeFileType.Txt, [1], Now));
        var other = await database.AddAsync(ResumeFile.Upload(owner.Id, null, "b", ResumeFileType.Txt, [2], Now));
        await database.AddAsync(VacancyMatch.Create(file.Id, vacancy.Id, 85, "Good", ["C#"], ["Go", "SQL"]));
        await database.AddAsync(VacancyMatch.Create(other.Id, vacancy.Id, 100, "Better", [], []));

        await using (var context = database.CreateContext())
        {
            await context.DeleteFilesAsync(
                await context.ResumeFiles.Where(stored => stored.Id == file.Id).ToListAsync(), Now.AddDays(1), default);
        }

        (await database.ReadAsync(context => context.ResumeFiles.SingleAsync())).Id.ShouldBe(other.Id);
        (await database.ReadAsync(context => context.VacancyMatches.IgnoreQueryFilters().SingleAsync())).FileId.ShouldBe(other.Id);
        (await database.ReadAsync(context => context.ResumeAnalyses.IgnoreQueryFilters().SingleAsync())).FileId.ShouldBe(other.Id);
        (await database.ReadAsync(context => context.ResumeFileContents.SingleAsync())).FileId.ShouldBe(other.Id);
        (await database.ReadAsync(context => context.ResumeFiles.IgnoreQueryFilters().SingleAsync(f => f.Id == file.Id))).DeletedAt
            .ShouldBe(Now.AddDays(1));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public async Task VacancyMatch_Should_HoldItsScore(int score, bool allowed)
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var owner = await database.AddUserAsync();
        var vacancy = await database.AddVacancyAsync();
        var file = await database.AddAsync(ResumeFile.Upload(owner.Id, null, "a", ResumeFileType.Txt, [1], Now));
        var title = new string('я', DirectoryEntry.MaxTitleLength);
        var create = () => VacancyMatch.Create(file.Id, vacancy.Id, score, "Good", ["C#", title], []);

        if (!allowed)
        {
            Should.Throw<OutOfRangeException>(create);
            return;
        }

        await database.AddAsync(create());
        var stored = await database.ReadAsync(context => context.VacancyMatches.SingleAsync());
        stored.Score.ShouldBe(score);
        stored.PresentSkills.ShouldBe(["C#", title]);
        stored.MissingSkills.ShouldBeEmpty();
    }
}
