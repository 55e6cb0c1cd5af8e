using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Resumes;

namespace RecruitGraph.Tests.Server.Authorization.Rows;

internal sealed class ResumeRows : MatrixRows
{
    public ResumeRows()
    {
        Subject("cv", _ => Task.FromResult<object>(new UploadedFile("cv.txt", "Ada Lovelace, C#"u8.ToArray())));
        Subject("resumeVersion", async world =>
        {
            var owner = await world.OwnerAsync();
            await world.UseContextAsync(async context =>
            {
                context.Add(Resume.Create(await context.Users.SingleAsync(user => user.Id == owner.Id), new ResumeDetails(), world.Now));
                await context.SaveChangesAsync();
            });
            return 1;
        });
        Subject("resumeFile", async world =>
        {
            var owner = await world.OwnerAsync();
            var file = ResumeFile.Upload(owner.Id, null, "cv.txt", ResumeFileType.Txt, [65], world.Now);
            await world.SaveAsync(file);
            await world.UseContextAsync(context => context.Database.ExecuteSqlAsync(
                $"update resume_analyses set state = 3, failure_code = 'DAMAGED', finished_at = {world.Now} where file_id = {file.Id}"));
            return World.Id(nameof(ResumeFile), file.Id);
        });

        Table(
            """
                                        anonymous  other    owner    hr       outsider  admin    blocked
            query myResume
                                        sign-in    null     null     null     null      null     null
            mutation saveResume(input: { skills: ["C#"] })
                                        sign-in    ok       ok       ok       ok        ok       blocked
            mutation deleteResume(input: { version: $resumeVersion }) { errors { ... on Error { code } } }
                                        sign-in    missing  ok       missing  missing   missing  ok
            mutation uploadResumeFile(input: { file: $cv })
                                        ok         ok       ok       ok       ok        ok       blocked
            query resumeFiles(where: { id: { eq: $resumeFile } })
                                        sign-in    0        1        1        1         1        1
            query resumeFileById(id: $resumeFile)
                                        sign-in    null     ok       ok       ok        ok       ok
            query resumeFileExists(id: $resumeFile)
                                        sign-in    ok       ok       ok       ok        ok       ok
            mutation reanalyzeResumeFile(input: { resumeFileId: $resumeFile })
                                        sign-in    missing  ok       ok       ok        ok       ok
            mutation revealResumeAnalysis(input: { resumeFileId: $resumeFile })
                                        sign-in    denied   denied   ok       ok        ok       denied
            mutation deleteResumeFile(input: { resumeFileId: $resumeFile }) { errors { ... on Error { code } } }
                                        sign-in    missing  ok       missing  missing   missing  ok
            """);
    }
}
