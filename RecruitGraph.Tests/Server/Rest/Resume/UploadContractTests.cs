using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;
using RecruitGraph.Tests.Server.Resumes.Texts;

namespace RecruitGraph.Tests.Server.Rest.Resume;

/// <summary>上传简历: uploads of the résumé analysis.</summary>
public sealed class UploadContractTests(ContractServer server) : IClassFixture<ContractServer>
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(ResumeContract.Cv);

    [Theory, EveryRoot(ResumeContract.Dialect)]
    [Covers("POST /api/resumes/upload", Proof.Success, Proof.Effect)]
    public async Task UploadResume_Should_KeepTheFileAsItCame(string root)
    {
        var user = await server.NewAsync();
        var client = server.Resume(root, user);
        foreach (var (content, name, kept) in ((byte[], string, string)[])
            [
                (TextPdf.Of("李雷"), "resume.pdf", "resume.pdf"), (TextDocx.Of("李雷"), "简历.docx", "简历.docx"), (Text, "C:/files/cv.txt", "cv.txt"),
                (Encoding.ASCII.GetBytes(new string('a', ResumeFile.MaxSize)), "large.txt", "large.txt"),
            ])
        {
            var answer = await client.UploadAsync(content, name);

            answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
            var id = answer.Json.GetProperty("resume_id").GetInt64();
            answer.ShouldBe(HttpStatusCode.OK, $$"""{"resume_id":{{id}},"status":"上传成功"}""");
            (await client.GetAsync($"/api/resumes/{id}")).Json.GetProperty("file_path").GetString().ShouldBe($"uploads/{id}/{kept}");
            var file = (await user.RunAsync(
                "query($id: ID!) { resumeFileById(id: $id) { fileName size downloadUrl analysis { state } } }", new { id = ResumeContract.Global(id) }))
                .Data("resumeFileById");
            file.GetProperty("analysis").GetProperty("state").GetString().ShouldBe("WAITING");
            (await user.Http.GetByteArrayAsync(file.GetProperty("downloadUrl").GetString())).ShouldBe(content);
        }
    }

    [Theory, EveryRoot(ResumeContract.Dialect)]
    [Covers("POST /api/resumes/upload", Proof.NoCredentials, Proof.BadInput, Proof.Parity)]
    public async Task UploadResume_Should_KeepNothing_When_CallerOrFileAreWrong(string root)
    {
        await server.ShouldRefuseStrangersAsync(root, "POST", ResumeContract.UploadUrl);
        (await server.Resume(root).UploadAsync(Text)).ShouldBeTokenError(HttpStatusCode.Unauthorized, "Missing Authorization Header");
        var user = await server.NewAsync();
        var client = server.Resume(root, user);
        var before = await server.CountAsync();

        (await client.SendAsync("POST", ResumeContract.UploadUrl)).ShouldBeError(HttpStatusCode.BadRequest, "未上传文件");
        (await client.SendAsync("POST", ResumeContract.UploadUrl, new { file = "cv" })).ShouldBeError(HttpStatusCode.BadRequest, "未上传文件");
        (await client.SendRawAsync("POST", ResumeContract.UploadUrl, "file=cv", "application/x-www-form-urlencoded")).ShouldBeError(HttpStatusCode.BadRequest, "未上传文件");
        (await client.UploadAsync(Text, part: "resume")).ShouldBeError(HttpStatusCode.BadRequest, "未上传文件");
        (await client.UploadAsync(Text, name: "")).ShouldBeError(HttpStatusCode.BadRequest, "无效的文件名");
        using (var noFile = new MultipartFormDataContent { { new StringContent("cv"), "file" } })
        {
            (await client.SendAsync(HttpMethod.Post, ResumeContract.UploadUrl, noFile)).ShouldBeError(HttpStatusCode.BadRequest, "未上传文件");
        }

        (await client.UploadAsync([])).ShouldBeError(HttpStatusCode.BadRequest, "文件内容为空");
        (await client.UploadAsync(new byte[100], "cv.pdf")).ShouldBeError(HttpStatusCode.UnsupportedMediaType, "不支持的文件类型");
        foreach (var (content, name) in ((byte[], string)[])
            [("MZ"u8.ToArray(), "cv.exe"), ("MZ\u0090\u0001"u8.ToArray(), "cv.exe"), ([0x89, .. "PNG...."u8], "cv.pdf"), ([.. "GIF89a"u8], "cv.txt"), ([0xFF, 0xD8, 0xFF, 0xE0], "cv")])
        {
            (await client.UploadAsync(content, name)).ShouldBeError(HttpStatusCode.UnsupportedMediaType, "不支持的文件类型");
            (await Uploading.TryUploadAsync(user, content, name)).PayloadCode("uploadResumeFile").ShouldBe("UNSUPPORTED_RESUME_FILE");
        }

        (await client.UploadAsync(new byte[ResumeFile.MaxSize + 1])).ShouldBeError(HttpStatusCode.RequestEntityTooLarge, "文件过大");
        foreach (var (form, type) in ((string, string)[])[("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"cv\"\r\n\r\ncut", "; boundary=x"), ("", "")])
        {
            using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(form));
            content.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data{type}");
            (await client.SendAsync(HttpMethod.Post, ResumeContract.UploadUrl, content)).ShouldBeError(HttpStatusCode.BadRequest, "未上传文件");
        }

        (await Uploading.TryUploadAsync(user, [])).PayloadCode("uploadResumeFile").ShouldBe("OUT_OF_RANGE");
        (await Uploading.TryUploadAsync(user, new byte[100])).PayloadCode("uploadResumeFile").ShouldBe("UNSUPPORTED_RESUME_FILE");
        (await server.CountAsync()).ShouldBe(before);
    }

    [Theory, EveryRoot(ResumeContract.Dialect)]
    [Covers("POST /api/resumes/upload", Proof.BadInput, Proof.Parity)]
    public async Task UploadResume_Should_BeRefusedByTheRulesOfTheGraph_When_ThereAreTooManyOrTheUserIsBlocked(string root)
    {
        var (user, blocked) = (await server.NewAsync(), await server.NewAsync());
        await server.Server.UseContextAsync(async context =>
        {
            context.AddRange(Enumerable.Range(0, 50).Select(i =>
                ResumeFile.Upload(user.UserId, null, $"{i}", ResumeFileType.Txt, [65], DateTimeOffset.UnixEpoch)));
            await context.SaveChangesAsync();
        });
        await Community.BlockAsync(server.Server, blocked);
        var before = await server.CountAsync();

        (await server.Resume(root, user).UploadAsync(Text)).ShouldBeError(HttpStatusCode.BadRequest, "简历数量已达上限");
        (await Uploading.TryUploadAsync(user, Text)).PayloadCode("uploadResumeFile").ShouldBe("TOO_MANY_RESUME_FILES");
        (await server.Resume(root, blocked).UploadAsync(Text)).ShouldBe(HttpStatusCode.Forbidden, ResumeContract.NotPermitted);
        (await Uploading.TryUploadAsync(blocked, Text)).PayloadCode("uploadResumeFile").ShouldBe("USER_BLOCKED");
        (await server.CountAsync()).ShouldBe(before);
    }

    [Theory, EveryRoot(ResumeContract.Dialect)]
    public async Task UploadResume_Should_BeRefusedBeforeItIsRead_When_ItIsFarTooLarge(string root)
    {
        var user = await server.NewAsync();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[20_000_000]), "file", "cv.txt" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{root}{ResumeContract.UploadUrl}") { Content = form };

        using var answer = await user.Http.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("""{"error":"请求内容过大"}""");
        (await server.Server.UseContextAsync(context => context.ResumeFiles.CountAsync(file => file.OwnerId == user.UserId))).ShouldBe(0);
    }
}
