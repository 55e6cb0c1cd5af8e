using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Options;
using RecruitGraph.Data.Resumes;

namespace RecruitGraph.Server.Resumes.Texts;

/// <summary>Reads the text out of uploaded résumés, each kind by its reader, within a time limit.</summary>
internal sealed class ResumeTexts(PdfText pdf, IOptions<ResumeAnalysisOptions> options, TimeProvider time)
{
    /// <summary>The text, made fit for the database: at most <see cref="ResumeText.MaxLength"/> characters.</summary>
    /// <exception cref="UnreadableResumeException">There is none to be had.</exception>
    public async Task<string> ReadAsync(ResumeFileType type, byte[] content, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Value.ReadTime, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var text = Clean(type switch
            {
                ResumeFileType.Pdf => await pdf.ReadAsync(content, either.Token),
                ResumeFileType.Docx => WordText.Read(content, either.Token),
                ResumeFileType.Txt => PlainText.Decode(content) ?? throw new UnreadableResumeException(ResumeFailureCodes.Damaged),
                _ => throw new UnreachableException(),
            });
            return text.Length > 0 ? text : throw new UnreadableResumeException(ResumeFailureCodes.NoText);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UnreadableResumeException(ResumeFailureCodes.Timeout);
        }
    }

    /// <summary>Lines without what no database takes, and without the blanks and empty lines that layouts leave behind.</summary>
    internal static string Clean(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, ResumeText.MaxLength));
        var isBlank = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim();
            if (trimmed.IsEmpty)
            {
                isBlank = clean.Length > 0;
                continue;
            }

            clean.Append(isBlank ? "\n\n" : clean.Length > 0 ? "\n" : "");
            isBlank = false;
            foreach (var rune in trimmed.EnumerateRunes())
            {
                // EnumerateRunes turns a broken surrogate pair into U+FFFD.
                if (rune.Value == '\t')
                {
                    clean.Append(' ');
                }
                else if (!Rune.IsControl(rune) && rune != Rune.ReplacementChar)
                {
                    clean.Append(rune);
                }

                if (clean.Length > ResumeText.MaxLength)
                {
                    return Cut(clean.ToString());
                }
            }
        }

        return clean.ToString();
    }

    private static string Cut(string text) =>
        text[..(char.IsHighSurrogate(text[ResumeText.MaxLength - 1]) ? ResumeText.MaxLength - 1 : ResumeText.MaxLength)];
}
