using Microsoft.Extensions.Options;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Server.Resumes;
using RecruitGraph.Server.Resumes.Texts;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Server.Resumes.Texts;

public class ResumeTextsTests
{
    [Fact]
    public async Task ReadAsync_Should_ReadEachKindByItsReader()
    {
        var texts = Texts(new ManualTime());

        (await texts.ReadAsync(ResumeFileType.Pdf, TextPdf.Of("Анна", "SQL"), default)).ShouldBe("Анна\nSQL");
        (await texts.ReadAsync(ResumeFileType.Docx, TextDocx.Of("Анна", "SQL"), default)).ShouldBe("Анна\nSQL");
        (await texts.ReadAsync(ResumeFileType.Txt, "Анна\r\nSQL"u8.ToArray(), default)).ShouldBe("Анна\nSQL");
    }

    [Fact]
    public async Task ReadAsync_Should_SayThatThereIsNoText_When_ThePageIsEmpty() =>
        (await Should.ThrowAsync<UnreadableResumeException>(
            () => Texts(new ManualTime()).ReadAsync(ResumeFileType.Pdf, TextPdf.Of(), default))).Code.ShouldBe("NO_TEXT");

    [Fact]
    public async Task ReadAsync_Should_SayThatItTakesTooLong_When_TheTimeIsOver()
    {
        var time = new ManualTime();
        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, "#!/bin/sh\nsleep 1000\n");
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            var reading = Texts(time, script).ReadAsync(ResumeFileType.Pdf, [1], default);
            time.Advance(TimeSpan.FromSeconds(29));
            reading.IsCompleted.ShouldBeFalse();
            time.Advance(TimeSpan.FromSeconds(1));

            (await Should.ThrowAsync<UnreadableResumeException>(() => reading)).Code.ShouldBe("TIMEOUT");
        }
        finally
        {
            File.Delete(script);
        }
    }

    [Fact]
    public async Task ReadAsync_Should_Stop_When_AllStops() =>
        await Should.ThrowAsync<OperationCanceledException>(() => Texts(new ManualTime()).ReadAsync(
            ResumeFileType.Docx, TextDocx.Of("a"), new CancellationToken(canceled: true)));

    [Theory]
    [InlineData("  a \t b  \r\n\r\n\r\n\f c\u0000\u0007\ud800d\n\n", "a   b\n\ncd")]
    [InlineData("\n \n", "")]
    public void Clean_Should_LeaveLinesThatDatabasesTake(string text, string clean) => ResumeTexts.Clean(text).ShouldBe(clean);

    [Fact]
    public void Clean_Should_CutWithoutBreakingCharacters()
    {
        ResumeTexts.Clean(new string('a', ResumeText.MaxLength + 5)).Length.ShouldBe(ResumeText.MaxLength);
        ResumeTexts.Clean(new string('a', ResumeText.MaxLength - 1) + "😀😀").Length.ShouldBe(ResumeText.MaxLength - 1);
    }

    private static ResumeTexts Texts(TimeProvider time, string program = "pdftotext")
    {
        var options = Options.Create(new ResumeAnalysisOptions { PdfToText = program });
        return new ResumeTexts(new PdfText(options), options, time);
    }
}
