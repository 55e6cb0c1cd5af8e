using System.IO.Compression;
using System.Text;
using RecruitGraph.Data.Resumes;

namespace RecruitGraph.Tests.Data.Resumes;

public class ResumeFileTypesTests
{
    [Theory]
    [InlineData("%PDF-1.7\nrest", ResumeFileType.Pdf)]
    [InlineData("\0\0junk of a scanner %PDF-1.4", ResumeFileType.Pdf)]
    [InlineData("I can read %PDF-1.4 by hand.", ResumeFileType.Txt)]
    [InlineData("Анна Иванова\nРазработчик", ResumeFileType.Txt)]
    [InlineData(" \r\n\t", null)]
    [InlineData("", null)]
    [InlineData("\u0001\u0002 binary", null)]
    [InlineData("PK\u0003\u0004 no archive", null)]
    [InlineData("MZ\0\u0003\0\u0004", null)]
    [InlineData("MZ", null)]
    [InlineData("MZ....", null)]
    [InlineData("MZUKISI DLAMINI, бухгалтер", ResumeFileType.Txt)]
    [InlineData("MZ Kim", ResumeFileType.Txt)]
    [InlineData("GIF87a", null)]
    public void Detect_Should_GoByTheContent(string content, ResumeFileType? expected) =>
        ResumeFileTypes.Detect(Encoding.UTF8.GetBytes(content)).ShouldBe(expected);

    [Theory]
    [InlineData("word/document.xml", ResumeFileType.Docx)]
    [InlineData("xl/workbook.xml", null)]
    [InlineData("Word/Document.xml", null)]
    public void Detect_Should_TellDocumentsFromOtherArchives(string entry, ResumeFileType? expected) =>
        ResumeFileTypes.Detect(Archive(entry)).ShouldBe(expected);

    [Fact]
    public void Detect_Should_RefuseAnArchiveThatIsCutOff() =>
        ResumeFileTypes.Detect(Archive("word/document.xml")[..^30]).ShouldBeNull();

    private static byte[] Archive(string entry)
    {
        var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(archive.CreateEntry(entry).Open());
            writer.Write("<document/>");
        }

        return content.ToArray();
    }
}
