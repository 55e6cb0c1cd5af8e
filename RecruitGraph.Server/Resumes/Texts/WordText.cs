using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using RecruitGraph.Data.Resumes;

namespace RecruitGraph.Server.Resumes.Texts;

/// <summary>
/// The text of an Office Open XML document. What it becomes when it is unpacked is looked at first, and parts are read element by
/// element, so that nobody's memory holds what somebody has folded up. The library reads no external entities.
/// </summary>
internal static class WordText
{
    private const int MaxParts = 2000;
    private const long MaxUnpackedSize = 200L * 1024 * 1024;
    private const long MaxPackageXmlSize = 1024 * 1024;
    private const long MaxPartXmlSize = 32 * 1024 * 1024;

    private static readonly OpenSettings Settings = new() { AutoSave = false, MaxCharactersInPart = MaxPartXmlSize };

    /// <summary>Reads the text of headers, body and footers: a paragraph a line.</summary>
    /// <exception cref="UnreadableResumeException">There is none to be had.</exception>
    public static string Read(byte[] content, CancellationToken cancellationToken)
    {
        try
        {
            EnsureBounded(content);
            using var document = WordprocessingDocument.Open(new MemoryStream(content, writable: false), isEditable: false, Settings);
            var main = document.MainDocumentPart ?? throw new UnreadableResumeException(ResumeFailureCodes.Damaged);
            var text = new StringBuilder();
            foreach (var part in main.HeaderParts.Cast<OpenXmlPart>().Append(main).Concat(main.FooterParts))
            {
                Read(part, text, cancellationToken);
            }

            return text.ToString();
        }
        catch (Exception e) when (e is InvalidDataException or IOException or FormatException or OpenXmlPackageException
            or ArgumentException or InvalidOperationException or NotSupportedException or UriFormatException)
        {
            throw new UnreadableResumeException(ResumeFailureCodes.Damaged);
        }
        catch (XmlException e)
        {
            throw new UnreadableResumeException(
                e.Message.Contains("MaxCharacters", StringComparison.Ordinal) ? ResumeFailureCodes.TooComplex : ResumeFailureCodes.Damaged);
        }
    }

    /// <summary>The sizes that an archive declares hold: more than that is never unpacked of an entry.</summary>
    private static void EnsureBounded(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content, writable: false));
        var unpacked = 0L;
        foreach (var entry in archive.Entries)
        {
            unpacked += entry.Length;
            if (unpacked > MaxUnpackedSize || archive.Entries.Count > MaxParts || entry.Length > MostOf(entry))
            {
                throw new UnreadableResumeException(ResumeFailureCodes.TooComplex);
            }
        }
    }

    private static long MostOf(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || entry.FullName.StartsWith("[Content_Types]", StringComparison.OrdinalIgnoreCase)
            ? MaxPackageXmlSize
            : entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) ? MaxPartXmlSize : MaxUnpackedSize;

    private static void Read(OpenXmlPart part, StringBuilder text, CancellationToken cancellationToken)
    {
        using var reader = OpenXmlReader.Create(part);
        var more = reader.Read();
        while (more && text.Length <= ResumeText.MaxLength)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // What follows is what older programs show in its place: the same text once more.
            if (reader.IsStartElement && reader.ElementType == typeof(AlternateContentFallback))
            {
                reader.Skip();
                more = !reader.EOF;
                continue;
            }

            Append(reader, text);
            more = reader.Read();
        }

        text.Append('\n');
    }

    private static void Append(OpenXmlReader reader, StringBuilder text)
    {
        if (reader.IsEndElement)
        {
            text.Append(reader.ElementType == typeof(Paragraph) ? "\n" : reader.ElementType == typeof(TableCell) ? "\t" : "");
        }
        else if (reader.ElementType == typeof(Text))
        {
            text.Append(reader.GetText());
        }
        else if (reader.ElementType == typeof(TabChar))
        {
            text.Append('\t');
        }
        else if (reader.ElementType == typeof(Break) || reader.ElementType == typeof(CarriageReturn))
        {
            text.Append('\n');
        }
    }
}
