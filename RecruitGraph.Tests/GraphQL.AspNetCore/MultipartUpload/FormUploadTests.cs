using Microsoft.AspNetCore.Http;
using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.MultipartUpload;

public sealed class FormUploadTests
{
    [Fact]
    public async Task Upload_Should_GiveWhatCameWithTheForm_UnderAHarmlessName()
    {
        var content = "Ада"u8.ToArray();
        var upload = new FormUpload(new FormFile(new MemoryStream(content), 0, content.Length, "file", "../cv.txt")
        {
            Headers = new HeaderDictionary { ["Content-Type"] = "text/plain" },
        });

        (upload.Name, upload.Length, upload.ContentType).ShouldBe(("cv.txt", 6L, "text/plain"));
        for (var time = 0; time < 2; time++)
        {
            using var copy = new MemoryStream();
            await upload.CopyToAsync(copy);
            copy.ToArray().ShouldBe(content);
            await using var stream = upload.OpenReadStream();
            using var reader = new StreamReader(stream);
            (await reader.ReadToEndAsync()).ShouldBe("Ада");
        }
    }
}
