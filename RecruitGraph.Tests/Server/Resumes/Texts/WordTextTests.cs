using System.Text;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Server.Resumes.Texts;

namespace RecruitGraph.Tests.Server.Resumes.Texts;

public class WordTextTests
{
    [Fact]
    public void Read_Should_GiveAParagraphALine()
    {
        var text = WordText.Read(TextDocx.Of("Anna Ivanova", "Разработчик", "数据库"), default);

        text.Trim().ShouldBe("Anna Ivanova\nРазработчик\n数据库");
    }

    [Fact]
    public void Read_Should_GiveTabsBreaksAndCells_And_LeaveOutWhatIsDeletedOrTwice()
    {
        const string alternate =
            "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice Requires=\"wps\"><w:t>once</w:t></mc:Choice><mc:Fallback><w:t>twice</w:t></mc:Fallback></mc:AlternateContent>";
        var document = TextDocx.Body(
            $"<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p><w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p><w:p><w:r>{alternate}</w:r></w:p>");

        WordText.Read(TextDocx.Raw(document), default).Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe(["a\tb", "c", "once"]);
    }

    [Fact]
    public void Read_Should_StopReading_When_TheTextIsLongEnough()
    {
        var paragraph = $"<w:p><w:r><w:t>{new string('a', 10_000)}</w:t></w:r></w:p>";
        var text = WordText.Read(TextDocx.Raw(TextDocx.Body(string.Concat(Enumerable.Repeat(paragraph, 300)))), default);

        text.Length.ShouldBeInRange(ResumeText.MaxLength, ResumeText.MaxLength + 20_000);
    }

    [Fact]
    public void Read_Should_Refuse_When_AFewBytesUnfoldToManyMegabytes()
    {
        var bomb = TextDocx.Raw(stream =>
        {
            var blanks = Encoding.ASCII.GetBytes(new string(' ', 1 << 20));
            for (var i = 0; i < 64; i++)
            {
                stream.Write(blanks);
            }
        });
        bomb.Length.ShouldBeLessThan(200_000);

        Fail(bomb).ShouldBe("TOO_COMPLEX");
    }

    [Fact]
    public void Read_Should_Refuse_When_TheTypesOfPartsUnfold() =>
        Fail(TextDocx.Raw(stream => stream.WriteByte(1), TextDocx.Types + new string(' ', 2 << 20))).ShouldBe("TOO_COMPLEX");

    [Fact]
    public void Read_Should_ReadNoMoreThanDeclared_When_TheArchiveLies()
    {
        var content = TextDocx.Raw(stream => stream.Write(Encoding.ASCII.GetBytes(TextDocx.Body(new string(' ', 8 << 20)))));

        // The size stands twice: in front of the entry, and in the table at the end, which counts.
        var honest = BitConverter.GetBytes(TextDocx.Body(new string(' ', 8 << 20)).Length);
        var lie = BitConverter.GetBytes(1000);
        for (var at = content.AsSpan().IndexOf(honest); at >= 0; at = content.AsSpan().IndexOf(honest))
        {
            lie.CopyTo(content, at);
        }

        Fail(content).ShouldBe("DAMAGED");
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>")]
    [InlineData("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>")]
    [InlineData("no markup")]
    public void Read_Should_Refuse_When_TheMarkupIsWrongOrAsksForEntities(string document) => Fail(TextDocx.Raw(document)).ShouldBe("DAMAGED");

    [Fact]
    public void Read_Should_Refuse_When_ItIsNoArchive() => Fail([1, 2, 3]).ShouldBe("DAMAGED");

    [Fact]
    public void Read_Should_Stop_When_TheTimeIsOver() =>
        Should.Throw<OperationCanceledException>(() => WordText.Read(TextDocx.Of("a"), new CancellationToken(canceled: true)));

    private static string Fail(byte[] content) =>
        Should.Throw<UnreadableResumeException>(() => WordText.Read(content, default)).Code;
}
