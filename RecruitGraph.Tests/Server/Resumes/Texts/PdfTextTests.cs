using System.Globalization;
using Microsoft.Extensions.Options;
using RecruitGraph.Server.Resumes;
using RecruitGraph.Server.Resumes.Texts;

namespace RecruitGraph.Tests.Server.Resumes.Texts;

/// <summary>PDF is read by a program of its own, and nothing that a file can do reaches further than that program.</summary>
public sealed class PdfTextTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pdf-text-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Anna Ivanova", "C# developer, 32 years old")]
    [InlineData("Анна Иванова", "Разработчик баз данных, машинное обучение")]
    [InlineData("王芳", "后端开发工程师，五年经验")]
    public async Task ReadAsync_Should_ReadEveryScript(string first, string second)
    {
        var text = await Reader().ReadAsync(TextPdf.Of(first, second), default);

        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe([first, second]);
    }

    [Fact]
    public async Task ReadAsync_Should_SayThatItIsEncrypted_When_APasswordIsNeeded()
    {
        var secret = new string('7', 64);
        var encrypted = TextPdf.Write(
            $"/ID [<{secret[..32]}> <{secret[..32]}>] /Encrypt 3 0 R",
            ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>", $"<< /Filter /Standard /V 1 /R 2 /P -4 /O <{secret}> /U <{secret}> >>"]);

        (await FailAsync(Reader(), encrypted)).ShouldBe("ENCRYPTED");
    }

    [Theory]
    [InlineData("%PDF-1.7")]
    [InlineData("%PDF-1.7\n1 0 obj\n<<")]
    [InlineData("%PDF-1.7\ntrailer << /Root 1 0 R >> startxref 99999999999999999999 %%EOF")]
    public async Task ReadAsync_Should_SayThatItIsDamaged_When_ThereIsNothingToRead(string content) =>
        (await FailAsync(Reader(), System.Text.Encoding.ASCII.GetBytes(content))).ShouldBe("DAMAGED");

    [Fact]
    public async Task ReadAsync_Should_ComeToAnEnd_When_PagesContainEachOther()
    {
        var endless = TextPdf.Write(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 1000000000 >>",
            "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 1000000000 >>");

        string.IsNullOrWhiteSpace(await ReadOrFailAsync(Reader(), endless)).ShouldBeTrue();
    }

    [Fact]
    public async Task ReadAsync_Should_SayThatTheReaderIsMissing_When_ItIsNotInstalled() =>
        (await FailAsync(Reader("no-such-program"), TextPdf.Of("a"))).ShouldBe("READER_UNAVAILABLE");

    [Fact]
    public async Task ReadAsync_Should_BoundTheOutput_When_ItNeverEnds()
    {
        var reader = Reader(Script("endless", "yes"));

        (await reader.ReadAsync([1], default)).Length.ShouldBe(800_000);
        ProcessesOf("endless").ShouldBeEmpty();
    }

    [Fact]
    public async Task ReadAsync_Should_BoundTheProgram()
    {
        var reader = Reader(Script("limits", "echo \"$(ulimit -v) $(ulimit -t) $(ulimit -f) $(ulimit -c) $(ulimit -n) $(env | cut -d= -f1 | sort | tr '\\n' ' ')\""), seconds: 7);

        var limits = (await reader.ReadAsync([1], default)).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        limits[..5].ShouldBe([(128 * 1024).ToString(CultureInfo.InvariantCulture), "7", "0", "0", "64"]);
        limits[5..].Except(["LC_ALL", "PATH", "PWD", "OLDPWD", "SHLVL", "_", ""]).ShouldBeEmpty();
    }

    [Fact]
    public async Task ReadAsync_Should_EndTheProgram_When_ItEatsTheProcessor() =>
        (await FailAsync(Reader(Script("busy", "while :; do :; done"), seconds: 1), [1])).ShouldBe("TIMEOUT");

    [Fact]
    public async Task ReadAsync_Should_KillTheProgramAndItsChildren_When_TheTimeIsOver()
    {
        using var limit = new CancellationTokenSource();
        var script = Script("sleeper", "sleep 1000 & sleep 1000");
        var reading = Reader(script).ReadAsync([1], limit.Token);
        ProcessesOf("sleeper").ShouldNotBeEmpty();

        await limit.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => reading);
        ProcessesOf("sleeper").ShouldBeEmpty();
    }

    [Fact]
    public async Task ReadAsync_Should_NotWait_When_TheProgramDoesNotListen()
    {
        var reader = Reader(Script("deaf", "exec 0<&-; echo heard enough"));

        (await reader.ReadAsync(new byte[5_000_000], default)).ShouldBe("heard enough\n");
    }

    private static PdfText Reader(string program = "pdftotext", int seconds = 30) =>
        new(Options.Create(new ResumeAnalysisOptions { PdfToText = program, ReadSeconds = seconds, ReadMemoryMegabytes = 128 }));

    private static async Task<string> FailAsync(PdfText reader, byte[] content) =>
        (await Should.ThrowAsync<UnreadableResumeException>(() => reader.ReadAsync(content, default))).Code;

    private static async Task<string> ReadOrFailAsync(PdfText reader, byte[] content)
    {
        try
        {
            return await reader.ReadAsync(content, default);
        }
        catch (UnreadableResumeException)
        {
            return "";
        }
    }

    private string Script(string name, string commands)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, $"#!/bin/sh\n{commands}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    /// <summary>The processes whose command line names a script of this test; dead ones have none.</summary>
    private List<string> ProcessesOf(string script) =>
        [.. Directory.EnumerateDirectories("/proc").Where(folder => CommandLine(folder).Contains(Path.Combine(_folder, script), StringComparison.Ordinal))];

    private static string CommandLine(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
