using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.MultipartUpload;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("cv.pdf", "cv.pdf")]
    [InlineData("Резюме 王.pdf", "Резюме 王.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\ada\\cv.pdf", "cv.pdf")]
    [InlineData("a\r\nb\0.pdf", "ab.pdf")]
    [InlineData("cv\u202Efdp.exe", "cvfdp.exe")]
    [InlineData("\uFEFFcv\u200B\u2066.\u2028pdf\U000E0041", "cv.pdf")]
    [InlineData("رزومه\u200Cها.pdf", "رزومه\u200Cها.pdf")]
    [InlineData("\u202E", "file")]
    [InlineData("..", "file")]
    [InlineData("folder/", "file")]
    [InlineData(" ", "file")]
    [InlineData(null, "file")]
    public void Clean_Should_LeaveNoWayOutOfAFolder(string? name, string expected) => FileName.Clean(name).ShouldBe(expected);

    [Fact]
    public void Clean_Should_KeepTheEnd_When_TheNameIsTooLong() =>
        FileName.Clean(new string('a', 300) + ".pdf").ShouldBe(new string('a', 251) + ".pdf");
}
