using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace RecruitGraph.Tests.Server.Resumes.Texts;

/// <summary>Office Open XML documents, proper ones and others.</summary>
internal static class TextDocx
{
    public const string Types =
        """
        <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
        """;

    private const string Relationships =
        """
        <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
        """;

    private const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>A paragraph a line, written by the library itself.</summary>
    public static byte[] Of(params string[] lines)
    {
        var content = new MemoryStream();
        using (var document = WordprocessingDocument.Create(content, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(lines.Select(line => new Paragraph(new Run(new Text(line))))));
        }

        return content.ToArray();
    }

    /// <summary>A document whose main part is exactly this.</summary>
    public static byte[] Raw(string document) => Raw(entry => WriteText(entry, document));

    /// <summary>The markup of a body.</summary>
    public static string Body(string markup) => $"<w:document xmlns:w=\"{Namespace}\"><w:body>{markup}</w:body></w:document>";

    /// <summary>A document whose main part is written by the test, and so are the types of its parts.</summary>
    public static byte[] Raw(Action<Stream> write, string types = Types)
    {
        var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", stream => WriteText(stream, types));
            Add(archive, "_rels/.rels", stream => WriteText(stream, Relationships));
            Add(archive, "word/document.xml", write);
        }

        return content.ToArray();
    }

    private static void Add(ZipArchive archive, string name, Action<Stream> write)
    {
        using var stream = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
        write(stream);
    }

    private static void WriteText(Stream stream, string text) => stream.Write(Encoding.UTF8.GetBytes(text));
}
