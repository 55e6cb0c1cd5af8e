using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Resumes;

public sealed class ResumeFileClaimsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;
    private static readonly DateTimeOffset Until = Now + ResumeFileClaims.Lifetime;

    [Fact]
    public async Task ClaimResumeFileAsync_Should_GiveItToAnApplication_And_QueueTheAnalysis()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var token = await UploadAsync(database);
        (await database.ScalarAsync<long>("select count(*) from resume_analyses")).ShouldBe(0);
        var application = await database.ApplyAsync();

        await using (var context = database.CreateContext())
        {
            var stored = await context.Applications.Include(a => a.Candidate).SingleAsync();
            stored.AttachResume(await context.ClaimResumeFileAsync(token, Now.AddMinutes(5), default));
            await context.SaveChangesAsync();
        }

        var file = await database.ReadAsync(context => context.ResumeFiles.Include(f => f.Analysis).SingleAsync());
        (file.CandidateId, file.ClaimTokenHash, file.ClaimUntil).ShouldBe((application.CandidateId, null, null));
        (file.Analysis!.State, file.Analysis.QueuedAt).ShouldBe((ResumeAnalysisState.Waiting, Now.AddMinutes(5)));
        (await database.ReadAsync(context => context.Applications.SingleAsync())).ResumeFileId.ShouldBe(file.Id);
        await Should.ThrowAsync<ResumeFileNotFoundException>(
            () => database.ReadAsync(context => context.ClaimResumeFileAsync(token, Now, default)));
    }

    [Fact]
    public async Task ClaimResumeFileAsync_Should_KnowNothing_When_TheTokenIsWrongOrTheTimeIsOver()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var token = await UploadAsync(database);

        await Should.ThrowAsync<ResumeFileNotFoundException>(
            () => database.ReadAsync(context => context.ClaimResumeFileAsync(ResumeFileClaims.CreateToken(), Now, default)));
        await Should.ThrowAsync<ResumeFileNotFoundException>(
            () => database.ReadAsync(context => context.ClaimResumeFileAsync(token, Until, default)));
        (await database.ReadAsync(context => context.ClaimResumeFileAsync(token, Until.AddSeconds(-1), default))).ShouldNotBeNull();
    }

    [Fact]
    public async Task ClaimResumeFileAsync_Should_GiveItOnce_When_TwoClaimItAtOnce()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var token = await UploadAsync(database);
        await using var winner = database.CreateContext();
        await using var loser = database.CreateContext();
        var won = await winner.ClaimResumeFileAsync(token, Now, default);
        var lost = await loser.ClaimResumeFileAsync(token, Now, default);
        won.BelongTo(Candidate.Anonymous(new CandidateDetails("Anna"), Now));
        lost.BelongTo(Candidate.Anonymous(new CandidateDetails("Olga"), Now));

        await winner.SaveChangesAsync();
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => loser.SaveChangesAsync());

        (await database.ReadAsync(context => context.ResumeFiles.Select(f => f.Candidate!.FullName).SingleAsync())).ShouldBe("Anna");
        (await database.ScalarAsync<long>("select count(*) from candidates")).ShouldBe(1);
    }

    [Fact]
    public async Task SaveChangesAsync_Should_Refuse_When_AClaimedFileBelongsToNobody()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var token = await UploadAsync(database);
        await using var context = database.CreateContext();
        await context.ClaimResumeFileAsync(token, Now, default);

        await Should.ThrowAsync<DbUpdateException>(() => context.SaveChangesAsync());
    }

    [Fact]
    public async Task DeleteUnclaimedFilesAsync_Should_TakeOnlyThoseWhoseTimeIsOver()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await UploadAsync(database);
        var owner = await database.AddUserAsync();
        await database.AddAsync(ResumeFile.Upload(owner.Id, null, "own.txt", ResumeFileType.Txt, [1], Now));

        (await database.ReadAsync(context => context.DeleteUnclaimedFilesAsync(Until.AddSeconds(-1), default))).ShouldBe(0);
        (await database.ReadAsync(context => context.DeleteUnclaimedFilesAsync(Until, default))).ShouldBe(1);
        (await database.ReadAsync(context => context.ResumeFiles.SingleAsync())).FileName.ShouldBe("own.txt");
        (await database.ScalarAsync<long>("select count(*) from resume_file_contents")).ShouldBe(1);
    }

    [Fact]
    public void CreateToken_Should_FitWhatApplicationsSend() =>
        ResumeFileClaims.CreateToken().Length.ShouldBeLessThanOrEqualTo(ResumeFileClaims.MaxTokenLength);

    private static async Task<string> UploadAsync(RecruitDatabase database)
    {
        var token = ResumeFileClaims.CreateToken();
        await database.AddAsync(ResumeFile.UploadUnclaimed("cv.txt", ResumeFileType.Txt, [1], ResumeFileClaims.Hash(token), Until, Now));
        return token;
    }
}
