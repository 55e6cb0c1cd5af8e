using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using RecruitGraph.Data.Resumes;

namespace RecruitGraph.Data.Demo;

/// <summary>A résumé as people hand it in: a PDF, a Word document, or plain text. The same text is the same file each time.</summary>
/// <param name="Extension">Of the file's name.</param>
/// <param name="Type">What the content is.</param>
/// <param name="Content">The file.</param>
internal sealed record DemoPaper(string Extension, ResumeFileType Type, byte[] Content)
{
    private const string ContentTypes =
        """
        <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
        """;

    private const string Relationships =
        """
        <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
        """;

    private const string WordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    // The earliest time that a ZIP archive can tell.
    private static readonly DateTimeOffset Written = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A page as a scanner leaves it: nothing on it can be read.</summary>
    public static DemoPaper Scanned() => Pdf("0.8 g 72 400 300 300 re f");

    /// <summary>A PDF of which only the beginning has arrived.</summary>
    public static DemoPaper Torn() => new("pdf", ResumeFileType.Pdf, "%PDF-1.4\n1 0 obj\n<< /Type /Catalog"u8.ToArray());

    /// <summary>A PDF where the fonts that every reader has know the letters; else a Word document, or plain text.</summary>
    /// <param name="text">Lines.</param>
    /// <param name="isPlain">Whether it is plain text where it can be no PDF.</param>
    public static DemoPaper Of(string text, bool isPlain) =>
        Ascii.IsValid(text) ? Pdf(Lines(text))
        : isPlain ? new DemoPaper("txt", ResumeFileType.Txt, Encoding.UTF8.GetBytes(text))
        : Word(text);

    private static string Lines(string text)
    {
        var lines = text.Split('\n');

        // A letter is about half as wide as it is high: whatever the longest line, it stays on the page.
        var size = Math.Clamp(900 / lines.Max(line => line.Length), 4, 11);
        var content = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"BT /F1 {size} Tf 16 TL 60 780 Td\n"));
        foreach (var line in lines)
        {
            var escaped = line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
            content.Append(CultureInfo.InvariantCulture, $"({escaped}) Tj T*\n");
        }

        return content.Append("ET").ToString();
    }

    /// <summary>One page with a content stream; the trailer tells where its objects stand.</summary>
    private static DemoPaper Pdf(string page)
    {
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            string.Create(CultureInfo.InvariantCulture, $"<< /Length {page.Length} >>\nstream\n{page}\nendstream"),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n"));
        for (var i = 0; i < objects.Length; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{pdf.Length:0000000000} 00000 n \n");
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append(table).Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return new DemoPaper("pdf", ResumeFileType.Pdf, Encoding.ASCII.GetBytes(pdf.ToString()));
    }

    /// <summary>A paragraph a line.</summary>
    private static DemoPaper Word(string text)
    {
        var paragraphs = text.Split('\n').Select(line => $"<w:p><w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(line)}</w:t></w:r></w:p>");
        var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", ContentTypes);
            Add(archive, "_rels/.rels", Relationships);
            Add(archive, "word/document.xml", $"<w:document xmlns:w=\"{WordNamespace}\"><w:body>{string.Concat(paragraphs)}</w:body></w:document>");
        }

        return new DemoPaper("docx", ResumeFileType.Docx, content.ToArray());
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = Written;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
