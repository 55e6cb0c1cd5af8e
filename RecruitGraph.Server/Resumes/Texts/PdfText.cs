using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;
using RecruitGraph.Data.Resumes;

namespace RecruitGraph.Server.Resumes.Texts;

/// <summary>
/// The text of a PDF, by <c>pdftotext</c> of poppler-utils. A PDF is a program of somebody whom nobody knows, so the reader runs in a
/// process of its own: bounded in memory, processor time, open files and output, unable to write files, in a session of its own,
/// without the server's environment. The content goes through pipes, so that no name of a file and no shell is in play.
/// </summary>
internal sealed class PdfText(IOptions<ResumeAnalysisOptions> options)
{
    private const int MaxPages = 200;
    private const int MaxOutput = 4 * ResumeText.MaxLength;

    // What pdftotext ends with.
    private const int CannotOpen = 1;
    private const int NotPermitted = 3;

    // How a process ends that the kernel kills since its processor time is over.
    private const int KilledForTime = 128 + 9;
    private const int TimeOver = 128 + 24;

    // How prlimit and setsid say that there is no such program.
    private const int CannotRun = 126;
    private const int NotFound = 127;

    /// <summary>Reads the text, page by page in the order of reading.</summary>
    /// <exception cref="UnreadableResumeException">There is none to be had.</exception>
    /// <exception cref="OperationCanceledException">The time is over; the process is gone then.</exception>
    public async Task<string> ReadAsync(byte[] content, CancellationToken cancellationToken)
    {
        using var process = Start();
        try
        {
            // A reader that has seen enough closes its input: what it said counts, not that it did not listen to the end.
            var input = WriteAsync(process, content, cancellationToken);
            var errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null, cancellationToken);
            var text = await ReadAsync(process.StandardOutput, cancellationToken);
            if (text.Length < MaxOutput)
            {
                await Task.WhenAll(input, errors, process.WaitForExitAsync(cancellationToken));
                ThrowUnlessRead(process.ExitCode, content, text);
            }

            return text;
        }
        finally
        {
            await EndAsync(process);
        }
    }

    private static void ThrowUnlessRead(int exitCode, ReadOnlySpan<byte> content, string text)
    {
        // Damaged files are read as far as they go; one without any text fails for what is wrong with it.
        if (exitCode == 0 || (exitCode is not (CannotRun or NotFound) && !string.IsNullOrWhiteSpace(text)))
        {
            return;
        }

        throw new UnreadableResumeException(exitCode switch
        {
            CannotRun or NotFound => ResumeFailureCodes.ReaderUnavailable,
            NotPermitted => ResumeFailureCodes.Encrypted,
            KilledForTime or TimeOver => ResumeFailureCodes.Timeout,
            CannotOpen when content.IndexOf("/Encrypt"u8) >= 0 => ResumeFailureCodes.Encrypted,
            CannotOpen => ResumeFailureCodes.Damaged,
            _ => ResumeFailureCodes.TooComplex,
        });
    }

    private Process Start()
    {
        var settings = options.Value;
        var start = new ProcessStartInfo("setsid")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = "/",
        };
        string[] arguments =
        [
            "prlimit",
            string.Create(CultureInfo.InvariantCulture, $"--as={(long)settings.ReadMemoryMegabytes * 1024 * 1024}"),
            string.Create(CultureInfo.InvariantCulture, $"--cpu={settings.ReadSeconds}"),
            "--fsize=0",
            "--core=0",
            "--nofile=64",
            settings.PdfToText,
            "-q", "-enc", "UTF-8", "-eol", "unix", "-nopgbrk",
            "-l", MaxPages.ToString(CultureInfo.InvariantCulture),
            "-", "-",
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var path = start.Environment["PATH"];
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        start.Environment["LC_ALL"] = "C";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new UnreadableResumeException(ResumeFailureCodes.ReaderUnavailable);
        }
    }

    private static async Task WriteAsync(Process process, byte[] content, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(content, cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The pipe is closed: the process has ended, or wants no more.
        }
    }

    private static async Task<string> ReadAsync(StreamReader output, CancellationToken cancellationToken)
    {
        var text = new char[MaxOutput];
        return new string(text, 0, await output.ReadBlockAsync(text, cancellationToken));
    }

    private static async Task EndAsync(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }

        await process.WaitForExitAsync(CancellationToken.None);
    }
}
